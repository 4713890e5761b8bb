import RosterModel

extension State {
    /// An event on a client's full screen that is no command.
    mutating func takeInClient(_ event: Event, _ open: ClientView) -> [Effect] {
        var open = open
        let effects = open.handle(event, command: nil, itemCommand: nil, in: viewSurroundings)
        view = .client(open)
        return effects
    }

    mutating func perform(_ command: ClientCommand) -> [Effect] {
        guard case .client(var open) = view else { return [] }
        let effects = open.perform(command, in: viewSurroundings)
        let wants = open.wants
        open.wants = nil
        view = .client(open)
        return effects + (wants.map { step($0) } ?? [])
    }
}

extension ClientCommand {
    /// Why it can't be used now; nil where it can.
    func obstacle(in state: State) -> String? {
        guard case .client(let open) = state.view else { return nil }
        switch self {
        case .next: return state.obstacle(to: .next, from: open)
        case .previous: return state.obstacle(to: .previous, from: open)
        case .open, .move, .leave: return obstacle(in: open)
        }
    }
}
