import GRDB
import RosterModel

/// Reads clients as the planner sees them.
struct Situations {
    let db: Database
    let now: Instant
    let settings: Store.Settings
    /// Whether what was cancelled counts: not where an undo puts back what was before.
    let forgivesCancelled: Bool

    /// SMS of so long ago count for the budget of a week, whatever the zone.
    private static let budgetSeconds: Int64 = 9 * 86_400

    func situation(of client: Client) throws -> ClientSituation {
        let sql = "SELECT \(ActionItem.columns) FROM item WHERE client_id = ? AND closed IS NULL"
        let items = try Row.fetchAll(db.cached(sql), arguments: [client.id.number]).map { try ActionItem(inOrder: $0) }
        return ClientSituation(
            client: client, zone: client.zone(orElse: settings.coachZone), items: items,
            earlier: items.isEmpty ? [] : try earlier(of: client.id), smsSent: try smsSent(to: client.id))
    }

    /// What became of nudges about items that are not closed.
    private func earlier(of client: Client.ID) throws -> [ClientSituation.Earlier] {
        try messages(of: client) + flags(of: client)
    }

    private func messages(of client: Client.ID) throws -> [ClientSituation.Earlier] {
        // A digest stands for its week, also where what it named is closed by now.
        let week = now.adding(seconds: -Situations.budgetSeconds).seconds
        let sql = """
            SELECT nudge_item.item_id, nudge.kind, nudge.origin, nudge.state, nudge.planned_for, nudge.sent_at,
                nudge.changed, nudge_item.item_due
            FROM item JOIN nudge_item ON nudge_item.item_id = item.id JOIN nudge ON nudge.id = nudge_item.nudge_id
            WHERE item.client_id = ?1 AND nudge.state <> 'merged'
                AND nudge.kind IN ('confirm', 'midpoint', 'final', 'digest')
                AND (item.closed IS NULL OR (nudge.kind = 'digest' AND nudge.changed >= ?2))
            ORDER BY nudge.id
            """
        return try Row.fetchAll(db.cached(sql), arguments: [client.number, week]).compactMap { row in
            let (state, kind): (Nudge.State, Nudge.Kind) = (try row.word("state"), try row.word("kind"))
            let isPlans = (row["origin"] as String) == "plan"
            // Those are what is planned anew.
            if isPlans, state == .planned || state == .retry { return nil }
            // A confirmation may come late, but not one that had its time and was let go.
            let isLetGo = state == .expired && kind != .confirm
            let isCancelled = isPlans && (state == .cancelled || isLetGo)
            if isCancelled, forgivesCancelled { return nil }
            let at: Instant? = isCancelled ? row.instant("planned_for") : row.instant(ifAny: "sent_at")
            return ClientSituation.Earlier(
                item: row.id("item_id"), kind: kind, at: at ?? row.instant("planned_for"), due: row.instant("item_due"),
                isCancelled: isCancelled)
        }
    }

    /// An item past its deadline is flagged once for that deadline.
    private func flags(of client: Client.ID) throws -> [ClientSituation.Earlier] {
        let sql = """
            SELECT item_id, at, since FROM escalation WHERE kind = 'overdue' AND item_id IN
                (SELECT id FROM item WHERE client_id = ? AND closed IS NULL)
            """
        return try Row.fetchAll(db.cached(sql), arguments: [client.number]).map { row in
            ClientSituation.Earlier(
                item: row.id("item_id"), kind: .overdue, at: row.instant("at"), due: row.instant("since"),
                isCancelled: false)
        }
    }

    func smsSent(to client: Client.ID, except nudge: Nudge.ID? = nil) throws -> [Instant] {
        let since = now.adding(seconds: -Situations.budgetSeconds).seconds
        let sent = """
            SELECT sent_at AS at FROM nudge
            WHERE client_id = ?1 AND sent_at >= ?2 AND channel = 'sms' AND id IS NOT ?3
            """
        // What may have gone counts as gone.
        let flying = """
            SELECT changed AS at FROM nudge
            WHERE client_id = ?1 AND changed >= ?2 AND channel = 'sms' AND state = 'unknown' AND id IS NOT ?3
            UNION ALL SELECT claimed_at FROM nudge
            WHERE claimed_by IS NOT NULL AND client_id = ?1 AND channel = 'sms' AND id IS NOT ?3
            """
        let sql = "\(sent) UNION ALL \(flying) ORDER BY at"
        return try Int64.fetchAll(db.cached(sql), arguments: [client.number, since, nudge?.number])
            .map { Instant(seconds: $0) }
    }
}
