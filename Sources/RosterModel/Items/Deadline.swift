/// When an item is due, and by which rule it came to that.
public struct Deadline: Hashable, Sendable {
    public var at: Instant
    /// What put it there. A `session` rule moves with the session; the others stay.
    public var rule: DueRule
    /// How many days before the next session the item wants to be due. Nil: its deadline does not follow sessions.
    /// An item with rule `days` that follows becomes a `session` one as soon as a session is booked.
    public var follows: Int?
    /// Sessions that start after this moment count as next ones: the end of the session that was current when the
    /// deadline was given, or that moment itself.
    public var since: Instant
    /// The session that the deadline stands before.
    public var session: Session.ID?

    public init(at: Instant, rule: DueRule, follows: Int? = nil, since: Instant, session: Session.ID? = nil) {
        self.at = at
        self.rule = rule
        self.follows = follows
        self.since = since
        self.session = session
    }
}

/// A rule for a deadline, written `session-2d`, `7d` or `date`.
public enum DueRule: Hashable, Sendable, CustomStringConvertible {
    /// That many days before the next session.
    case session(daysBefore: Int)
    /// That many days from the day it was given.
    case days(Int)
    /// An explicit date, which does not move.
    case date

    /// Reads `session-2d`, `session`, `7d` and `date`. Days 0…365.
    public init?(text: some StringProtocol) {
        func days(_ digits: some StringProtocol) -> Int? {
            guard digits.hasSuffix("d"), digits.utf8.count <= 4, let count = Int(digits.dropLast()),
                (0...365).contains(count), digits.utf8.first.map({ (48...57).contains($0) }) == true
            else { return nil }
            return count
        }
        if text == "date" {
            self = .date
        } else if text == "session" {
            self = .session(daysBefore: 0)
        } else if text.hasPrefix("session-"), let count = days(text.dropFirst("session-".count)) {
            self = .session(daysBefore: count)
        } else if let count = days(text) {
            self = .days(count)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .session(let daysBefore): "session-\(daysBefore)d"
        case .days(let count): "\(count)d"
        case .date: "date"
        }
    }
}
