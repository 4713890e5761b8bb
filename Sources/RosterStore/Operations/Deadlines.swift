import GRDB
import RosterModel

extension Work {
    func setDeadline(_ ids: [ActionItem.ID], _ change: DeadlineChange) throws -> Receipt {
        let items = try items(ids)
        let sessions = NextSessions(db, at: now)
        for item in items {
            let zone = try client(item.client).zone(orElse: settings.coachZone)
            switch change {
            case .moment(let moment): try move(item, to: moment)
            case .days(let count): try move(item, to: days(count, after: item, in: zone))
            case .nextSession: try carry(item, sessions, in: zone)
            }
        }
        return Receipt(summary: try summary(of: items, change), items: items.map(\.id))
    }

    private func move(_ item: ActionItem, to moment: Instant) throws {
        guard let deadline = explicitDeadline(of: item, at: moment) else { return }
        try journal.update(.item, item.id.number, deadline.columns)
    }

    /// An explicit date, which follows nothing any more; nil where it is that already.
    func explicitDeadline(of item: ActionItem, at moment: Instant) -> Deadline? {
        guard moment != item.deadline.at || item.deadline.rule != .date else { return nil }
        return Deadline(at: moment, rule: .date, since: now)
    }

    /// From the deadline, or from today where it has passed; the time of day stays.
    private func days(_ count: Int, after item: ActionItem, in zone: Zone) throws -> Instant {
        guard (1...3650).contains(count) else {
            throw StoreError.invalid(what: "a number of days", allowed: "1 to 3650")
        }
        let due = item.deadline.at
        let day = due < now ? zone.day(of: now) : zone.day(of: due)
        return zone.instant(of: day.adding(days: count), at: zone.time(of: due))
    }

    /// To the rule of the session after the current one.
    private func carry(_ item: ActionItem, _ sessions: NextSessions, in zone: Zone) throws {
        let party: Party = item.cohort.map { .cohort($0) } ?? .client(item.client)
        let subject = SubjectOfNote(
            taken: .moment(now), sessions: try sessions.sessions(of: party), coachZone: settings.coachZone)
        let next = try sessions.next(of: item.client, cohort: item.cohort, since: subject.since)
        let rules = DefaultDeadline(policy: settings.policy, zone: zone)
        let deadline = rules.sessionDeadline(
            at: now, since: subject.since, next: next.map { DefaultDeadline.NextSession($0) })
        try journal.update(.item, item.id.number, deadline.columns + ["carried": item.carried + 1])
    }

    /// "due Fri 27 Nov 18:00: Draft the scorecard", "12 deadlines moved to the next session".
    private func summary(of items: [ActionItem], _ change: DeadlineChange) throws -> String {
        if items.count == 1, let item = try self.items(items.map(\.id)).first {
            let zone = try client(item.client).zone(orElse: settings.coachZone)
            return "due \(SpokenTime(now: now, zone: zone).full(item.deadline.at)): \(item.text)"
        }
        let place =
            switch change {
            case .nextSession: "moved to the next session"
            case .days(let count): "moved on by \(count.counted("day"))"
            case .moment(let moment): "set to \(spoken.full(moment))"
            }
        return "\(items.count.counted("deadline")) \(place)"
    }
}
