import GRDB
import RosterModel

extension Work {
    /// Lets the deadlines that follow sessions go along with sessions that were booked, moved or cancelled.
    /// - Parameter settled: items whose deadline stays as it is.
    /// - Returns: the items whose deadline moved.
    func followSessions(
        of parties: Set<Party>, changed: Set<Session.ID>, except settled: Set<ActionItem.ID> = [], why: String
    ) throws -> [ActionItem.ID] {
        let sessions = NextSessions(db, at: now)
        var zones: [Client.ID: Zone] = [:]
        var moved: [ActionItem.ID] = []
        for item in try followers(of: parties) where !settled.contains(item.id) {
            let next = try sessions.next(of: item.client, cohort: item.cohort, since: item.deadline.since)
            guard next?.id != item.deadline.session || next.map({ changed.contains($0.id) }) ?? false else { continue }
            let zone = try zones[item.client] ?? client(item.client).zone(orElse: settings.coachZone)
            zones[item.client] = zone
            let deadline = item.deadline.following(
                nextSession: next.map { DefaultDeadline.NextSession($0) }, at: now, given: try given(item),
                by: DefaultDeadline(policy: settings.policy, zone: zone))
            guard deadline != item.deadline else { continue }
            try journal.update(.item, item.id.number, deadline.columns, why: why)
            if deadline.at != item.deadline.at { moved.append(item.id) }
        }
        return moved
    }

    /// Those not closed, whose deadlines can be touched by sessions of these clients and cohorts.
    private func followers(of parties: Set<Party>) throws -> [ActionItem] {
        var found: [ActionItem.ID: ActionItem] = [:]
        for party in parties {
            let condition =
                switch party {
                case .client: "client_id = ? AND cohort_id IS NULL"
                case .cohort:
                    """
                    (cohort_id = ?1 OR (cohort_id IS NULL AND client_id IN
                        (SELECT client_id FROM cohort_member WHERE cohort_id = ?1)))
                    """
                }
            let sql = "SELECT * FROM item WHERE closed IS NULL AND due_follows IS NOT NULL AND \(condition)"
            let number = party.clientNumber ?? party.cohortNumber
            for row in try Row.fetchAll(db.cached(sql), arguments: [number]) {
                let item = try ActionItem(row)
                found[item.id] = item
            }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    /// When the deadline was given: with the note, unless it was given anew since.
    private func given(_ item: ActionItem) throws -> Instant? {
        guard item.carried == 0, let note = item.note else { return nil }
        let sql = "SELECT taken FROM note WHERE id = ?"
        return try Int64.fetchOne(db.cached(sql), arguments: [note.number]).map { Instant(seconds: $0) }
    }
}

extension Deadline {
    var columns: Values {
        [
            "due": at.seconds, "due_rule": rule.description, "due_follows": follows, "due_since": since.seconds,
            "due_session_id": session?.number,
        ]
    }
}
