import RosterModel

/// How what waits is called, and how it shows.
extension InboxEntry.Kind {
    var glyph: String {
        switch self {
        // As an item that waits for review has it everywhere.
        case .review: "?"
        case .unmatchedNote: "≡"
        case .unmatchedEvent: "◇"
        case .unknownSender: "@"
        case .comment, .question: "“"
        }
    }

    var role: Role {
        switch self {
        case .review: .flag
        case .unmatchedNote: .text
        case .unmatchedEvent: .session
        case .unknownSender, .comment, .question: .quote
        }
    }

    var word: String {
        switch self {
        case .review: "to confirm"
        case .unmatchedNote: "note"
        case .unmatchedEvent: "event"
        case .unknownSender: "unknown sender"
        case .comment: "comment"
        case .question: "unclear answer"
        }
    }

    /// In somebody's own words; they can become a comment on an item.
    var isMessage: Bool {
        switch self {
        case .unknownSender, .comment, .question: true
        case .review, .unmatchedNote, .unmatchedEvent: false
        }
    }

    /// There is more of it than its entry has.
    var hasText: Bool { self == .review || self == .unmatchedNote }
}
