import GRDB
import RosterModel

/// How many there are on the roster, counted in indexes.
struct RosterTotals {
    private let db: Database
    let clients: Int
    let cohorts: Int

    var rows: Int { clients + cohorts }

    init(_ db: Database) throws {
        self.db = db
        let sql = "SELECT count(*) FROM client WHERE status IN ('active', 'paused')"
        clients = try Int.fetchOne(db.cached(sql)) ?? 0
        cohorts = try Int.fetchOne(db.cached("SELECT count(*) FROM cohort")) ?? 0
    }

    /// All of them, as if nothing had been read.
    func unread(at now: Instant) throws -> Roster.Unread {
        var unread = Roster.Unread(rows: rows, clients: clients)
        try count(
            "SELECT status, count(*), count(*) FILTER (WHERE due < ?) FROM item WHERE closed IS NULL GROUP BY status",
            [now.seconds], by: 1, in: &unread)
        // Whose coaching has ended is not on the roster, but what was agreed in a cohort still is.
        try count(
            """
            SELECT item.status, count(*), count(*) FILTER (WHERE due < ?)
            FROM client JOIN item ON item.client_id = client.id AND item.closed IS NULL AND item.cohort_id IS NULL
            WHERE client.status = 'ended' GROUP BY item.status
            """, [now.seconds], by: -1, in: &unread)
        return unread
    }

    private func count(
        _ sql: String, _ arguments: StatementArguments, by sign: Int, in unread: inout Roster.Unread
    ) throws {
        for row in try Row.fetchAll(db.cached(sql), arguments: arguments) {
            if row[0] as String == "stuck" {
                unread.stuck += sign * (row[1] as Int)
            } else {
                unread.open += sign * (row[1] as Int)
                unread.overdue += sign * (row[2] as Int)
            }
        }
    }
}
