/// How nudges are called, in the same words on the screen and on the command line.
extension Nudge.Kind {
    /// What it is, at the start of a line: "midpoint, SMS".
    public var word: String { rawValue }

    /// What it is for, in a sentence: "a check midway".
    public var meaning: String {
        switch self {
        case .confirm: "a confirmation of what was agreed"
        case .midpoint: "a check midway"
        case .final: "a reminder before the deadline"
        case .overdue: "what is overdue, to you"
        case .digest: "all of the week in one message"
        case .reminder: "a reminder that you asked for"
        case .message: "your own words"
        }
    }
}

extension Nudge.State {
    public var word: String {
        switch self {
        case .planned: "planned"
        case .claimed, .offered: "going out"
        case .retry: "to retry"
        case .sent: "sent"
        case .failed: "failed"
        case .unknown: "uncertain"
        case .cancelled: "cancelled"
        case .expired: "expired"
        case .merged: "merged"
        }
    }
}

extension NudgeWishes.Way {
    /// What the client gets, in words: "email only".
    public var words: String {
        switch self {
        case .all: "by email and SMS"
        case .email: "by email only"
        case .sms: "by SMS only"
        case .digest: "one message a week"
        case .none: "none"
        }
    }
}

extension Nudge {
    /// The moment that it is known by: when it went, or, while it is ahead, when it goes; of any other when it ended.
    public var moment: Instant {
        if let sentAt { return sentAt }
        return state.isEnded ? changed : plannedFor
    }
}

extension SpokenTime {
    /// What the wall of another zone shows then, where it shows something else than this one's: `15:41`, and with the
    /// day where that differs too: `Tue 00:30`. Nil where both show the same.
    public func clockElsewhere(_ instant: Instant, in other: Zone) -> String? {
        guard other.offset(at: instant) != zone.offset(at: instant) else { return nil }
        let there = SpokenTime(now: now, zone: other)
        let isSameDay = other.day(of: instant) == zone.day(of: instant)
        return isSameDay ? there.clock(instant) : "\(other.day(of: instant).weekday.shortName) \(there.clock(instant))"
    }
}
