import RosterModel

/// What is said of an item, in the same words on every screen.
extension ItemLine {
    /// `1/3`; empty where one check-off does it.
    var countWords: String { item.target > 1 ? "\(item.progress)/\(item.target)" : "" }

    /// The last comment on one line, in quotes.
    var quote: String? {
        lastComment.map { "“\(Text.spaced($0.text))”" }
    }

    var carriedWords: String { item.carried > 0 ? "carried x\(item.carried)" : "" }

    var tagWords: String { item.tags.map { "#\($0)" }.joined(separator: " ") }

    /// `2d late`, `tomorrow`; of a closed one the day on which it was closed.
    func dueWords(_ spoken: SpokenTime) -> String {
        switch item.status {
        case .open: spoken.narrow.due(item.deadline.at)
        case .stuck: spoken.day(item.deadline.at)
        case .done, .skipped: spoken.day(item.closed ?? item.deadline.at)
        }
    }

    /// The same to the minute: `due Fri 27 Nov 18:00`, `done Sat 21 Nov 10:12`.
    func exactWords(_ spoken: SpokenTime) -> String {
        switch item.status {
        case .open, .stuck: "due \(spoken.full(item.deadline.at))"
        case .done, .skipped: "\(item.status.rawValue) \(spoken.full(item.closed ?? item.deadline.at))"
        }
    }
}

extension Standing {
    var isClosed: Bool { self == .done || self == .skipped }

    /// Only what presses has a colour beside its glyph; what is closed recedes.
    var dueRole: Role {
        switch self {
        case .overdue, .soon: role
        case .open, .stuck: .text
        case .done, .skipped: .dim
        }
    }

    var textRole: Role { isClosed ? .dim : .text }
}
