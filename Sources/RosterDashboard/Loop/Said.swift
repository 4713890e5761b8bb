import RosterModel

/// What is said to the coach on the bottom line: for a few seconds, or until the next key.
struct Said: Equatable, Sendable {
    var text: String
    var role: Role
    /// Nil: until the next key.
    var until: Instant?
    /// What may be done about it, at the right end of the line.
    var aside = ""

    private static let seconds: Int64 = 5

    /// What happened.
    static func report(_ text: String, at now: Instant) -> Said {
        Said(text: text, role: .message, until: now.adding(seconds: seconds))
    }

    /// Why a key does nothing.
    static func obstacle(_ text: String) -> Said {
        Said(text: text, role: .message)
    }

    static func error(_ text: String) -> Said {
        Said(text: text, role: .messageError)
    }
}
