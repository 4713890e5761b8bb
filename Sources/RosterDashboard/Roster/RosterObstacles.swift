import RosterModel

extension ViewCommand {
    /// Why it can't be used now; nil where it can.
    func obstacle(in state: State) -> String? {
        switch (self, state.context) {
        case (.capture, _) where state.roster.listing.total == 0: "There is nobody to take a note of yet."
        case (.undo, .agenda) where state.pane?.agenda.tally.isEmpty ?? true: "Nothing was marked here yet."
        case (.redo, .agenda) where !(state.pane?.agenda.tally.hasUndone ?? false): "Nothing was taken back here."
        case (.nudges, .nudges): "These are the nudges already."
        case (.items, .items): "These are the items already."
        case (.roster, .roster), (.roster, .start): "This is the roster already."
        default: nil
        }
    }
}

extension RosterCommand {
    /// Why it can't be used now; nil where it can.
    func obstacle(in screen: RosterScreen, _ surroundings: RosterSurroundings) -> String? {
        switch self {
        case .open where screen.row == nil: "There is no client here to open."
        case .selectClient where screen.clientTargets().isEmpty: "There is no open item here to mark."
        case .pane where surroundings.layout.card == nil:
            "There is no room for the card here; Enter opens the client."
        case .pane where screen.row == nil: "There is no client here."
        default: nil
        }
    }
}
