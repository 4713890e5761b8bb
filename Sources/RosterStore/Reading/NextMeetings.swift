import GRDB
import RosterModel

extension Store {
    /// Current and coming sessions with anybody, by start; cancelled ones and those of clients who have ended aside.
    /// A session is current until an hour after its end (`Session.isCurrent`).
    public func sessionsAhead(at now: Instant, until: Instant? = nil, limit: Int) throws -> [Session] {
        try read { db in
            // The start is bounded too, for the index: no session lasts longer than a week.
            let sql = """
                SELECT session.* FROM session LEFT JOIN client ON client.id = session.client_id
                WHERE session.starts >= ? AND session.starts < ? AND session.ends >= ? AND session.status = 'scheduled'
                    AND coalesce(client.status, 'active') <> 'ended'
                ORDER BY session.starts, session.id LIMIT ?
                """
            let since = now.adding(minutes: -60).seconds
            let arguments: StatementArguments = [since - 7 * 86_400, until?.seconds ?? .max, since, limit]
            return try Row.fetchAll(db.cached(sql), arguments: arguments).map { try Session($0, at: now) }
        }
    }
}
