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

    /// `n` and `p`: the client who stands next to this one on the roster, whose cursor goes along.
    private mutating func step(_ step: ClientStep) -> [Effect] {
        roster.move(step.count, in: rosterSurroundings)
        return roster.row.map { open($0) } ?? []
    }
}

extension ClientStep {
    /// Down the roster.
    fileprivate var count: Int { self == .next ? 1 : -1 }
}

extension ClientCommand {
    /// Why it can't be used now; nil where it can.
    func obstacle(in state: State) -> String? {
        let listing = state.roster.listing
        let place = listing.place(of: state.roster.cursor) ?? 0
        switch self {
        case .next where place + 1 >= listing.rows.count: return "This is the last client."
        case .previous where place <= 0: return "This is the first client."
        default: return nil
        }
    }
}
