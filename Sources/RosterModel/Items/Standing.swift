/// How an item stands at a moment: its status compared with its deadline. Never stored.
public enum Standing: String, CaseIterable, Sendable, Codable {
    case open, soon, overdue, stuck, done, skipped

    /// An item due within this time is `soon`.
    public static let soonSeconds: Int64 = 48 * 3600

    public init(_ status: ActionItem.Status, due: Instant, at now: Instant) {
        switch status {
        case .done: self = .done
        case .stuck: self = .stuck
        case .skipped: self = .skipped
        case .open:
            if due < now {
                self = .overdue
            } else if due.seconds(since: now) <= Standing.soonSeconds {
                self = .soon
            } else {
                self = .open
            }
        }
    }

    /// The order in which items ask for the coach: overdue first, skipped last.
    public var urgency: Int {
        switch self {
        case .overdue: 0
        case .stuck: 1
        case .soon: 2
        case .open: 3
        case .done: 4
        case .skipped: 5
        }
    }
}

extension ActionItem {
    public func standing(at now: Instant) -> Standing {
        Standing(status, due: deadline.at, at: now)
    }
}
