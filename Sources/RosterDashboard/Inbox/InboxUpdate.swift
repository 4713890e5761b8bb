import RosterModel

extension State {
    /// What is no command: digits, text, the mouse.
    mutating func takeInInbox(_ event: Event, _ open: InboxView) -> [Effect] {
        var open = open
        let effects = open.handle(event, command: nil, in: inboxSurroundings)
        view = .inbox(open)
        return effects
    }

    mutating func perform(_ command: InboxCommand) -> [Effect] {
        guard case .inbox(var open) = view else { return [] }
        let effects = open.perform(command, in: inboxSurroundings)
        view = .inbox(open)
        return effects
    }
}
