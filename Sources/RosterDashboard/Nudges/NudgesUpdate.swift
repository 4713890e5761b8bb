import RosterModel

extension State {
    /// What is no command: digits, text, the mouse.
    mutating func takeInNudges(_ event: Event, _ open: NudgesView) -> [Effect] {
        var open = open
        let effects = open.handle(event, command: nil, in: nudgesSurroundings)
        view = .nudges(open)
        return effects
    }

    mutating func perform(_ command: NudgesCommand) -> [Effect] {
        guard case .nudges(var open) = view else { return [] }
        let effects = open.perform(command, in: nudgesSurroundings)
        view = .nudges(open)
        return effects
    }
}
