import RosterModel

/// How a standing shows (`screens.md`, Standing).
extension Standing {
    var glyph: String {
        switch self {
        case .open: "○"
        case .soon: "◔"
        case .overdue: "!"
        case .stuck: "~"
        case .done: "✓"
        case .skipped: "–"
        }
    }

    var role: Role {
        switch self {
        case .open: .itemOpen
        case .soon: .itemSoon
        case .overdue: .itemOverdue
        case .stuck: .itemStuck
        case .done: .itemDone
        case .skipped: .itemSkipped
        }
    }
}
