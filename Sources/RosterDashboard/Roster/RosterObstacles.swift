import RosterModel

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
