/// Reckons deadlines by rule (`capture.md`, The default deadline).
public struct DefaultDeadline: Sendable {
    public let policy: CapturePolicy
    /// The client's zone, in which a session's day and the due time are meant.
    public let zone: Zone

    /// The session that a deadline stands before.
    public struct NextSession: Hashable, Sendable {
        public let id: Session.ID?
        public let starts: Instant

        public init(id: Session.ID? = nil, starts: Instant) {
            self.id = id
            self.starts = starts
        }

        public init(_ session: Session) {
            self.init(id: session.id, starts: session.starts)
        }
    }

    /// How many days before a session an item is due where the configuration has a rule of another kind.
    public static let usualDaysBefore = 2

    public init(policy: CapturePolicy, zone: Zone) {
        self.policy = policy
        self.zone = zone
    }

    /// The deadline of an item that says none.
    /// - Parameters:
    ///   - now: when it is given.
    ///   - since: from when on sessions count as next ones; `now` where no session is current.
    public func deadline(at now: Instant, since: Instant? = nil, next: NextSession?) -> Deadline {
        guard case .days(let count) = policy.due else { return sessionDeadline(at: now, since: since, next: next) }
        return Deadline(at: after(days: count, from: now), rule: policy.due, since: since ?? now)
    }

    /// The deadline that the next session's rule gives, also where the configured default is of another kind.
    public func sessionDeadline(at now: Instant, since: Instant? = nil, next: NextSession?) -> Deadline {
        var days = Self.usualDaysBefore
        if case .session(let daysBefore) = policy.due { days = daysBefore }
        return deadline(daysBefore: days, at: now, since: since ?? now, next: next)
    }

    func deadline(daysBefore days: Int, at now: Instant, since: Instant, next: NextSession?) -> Deadline {
        guard let next else {
            let at = after(days: policy.daysWithoutSession, from: now)
            return Deadline(at: at, rule: .days(policy.daysWithoutSession), follows: days, since: since)
        }
        let wanted = zone.day(of: next.starts).adding(days: -days)
        let tomorrow = zone.day(of: now).adding(days: 1)
        let at = zone.instant(of: max(wanted, tomorrow), at: policy.dueTime)
        return Deadline(
            at: min(at, next.starts), rule: .session(daysBefore: days), follows: days, since: since, session: next.id)
    }

    /// So many days from that day, and not before the moment itself.
    private func after(days: Int, from now: Instant) -> Instant {
        let today = zone.day(of: now)
        let at = zone.instant(of: today.adding(days: days), at: policy.dueTime)
        return at > now ? at : zone.instant(of: today.adding(days: 1), at: policy.dueTime)
    }
}

extension Deadline {
    /// The deadline after the client's sessions have changed: booked, moved or cancelled.
    ///
    /// A change of what lies ahead never makes an item overdue at once: a deadline that has not passed is reckoned from
    /// today. One that has passed, or a session that has, is history that comes in late: it is reckoned from the day the
    /// deadline was given, so that importing notes before or after the calendar comes to the same.
    /// - Parameters:
    ///   - next: the first session that starts after `since`, and is not cancelled.
    ///   - given: when the deadline was given; `since` where that is not known.
    /// - Returns: the same deadline where it does not follow sessions, or nothing has changed for it.
    public func following(
        nextSession next: DefaultDeadline.NextSession?, at now: Instant, given: Instant? = nil,
        by rules: DefaultDeadline
    ) -> Deadline {
        guard let follows else { return self }
        let given = given ?? since
        let asGiven = rules.deadline(daysBefore: follows, at: given, since: since, next: next)
        let isHistory = at < now || next.map { $0.starts <= now } ?? false
        // Still no session, as before: the days run from when it was given.
        let isAsBefore = asGiven == self || (next == nil && session == nil && asGiven.rule == rule)
        if isAsBefore { return self }
        return isHistory ? asGiven : rules.deadline(daysBefore: follows, at: now, since: since, next: next)
    }
}
