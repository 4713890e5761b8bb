import RosterModel

/// How the state of a nudge shows.
extension Nudge.State {
    var glyph: String {
        switch self {
        case .planned: "○"
        case .claimed, .offered: "→"
        case .retry: "◔"
        case .sent: "✓"
        case .failed: "!"
        case .unknown: "?"
        case .cancelled, .merged: "–"
        case .expired: "×"
        }
    }

    var role: Role {
        switch self {
        case .planned: .nudgePlanned
        case .claimed, .offered: .nudgeUnderWay
        case .retry: .nudgeRetry
        case .sent: .nudgeSent
        case .failed: .nudgeFailed
        case .unknown: .nudgeUnknown
        case .cancelled, .merged, .expired: .nudgeEnded
        }
    }
}
