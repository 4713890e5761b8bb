import GRDB
import RosterModel

extension Session {
    /// - Parameter now: a scheduled session that has ended by then was held.
    init(_ row: Row, at now: Instant) throws {
        let stored: Status = try row.word("status")
        let ends = row.instant("ends")
        self.init(
            id: row.id("id"), uid: row["uid"], party: try row.party(), starts: row.instant("starts"), ends: ends,
            status: stored == .scheduled && ends <= now ? .held : stored, source: try row.word("source"))
    }

    static func fetch(_ id: Session.ID, _ db: Database, at now: Instant) throws -> Session? {
        try Row.fetchOne(db.cached("SELECT * FROM session WHERE id = ?"), arguments: [id.number])
            .map { try Session($0, at: now) }
    }

    /// Those of a client or cohort that end at that moment or later, by start; cancelled ones aside.
    static func fetchAll(of party: Party, endingSince moment: Instant, _ db: Database, at now: Instant) throws
        -> [Session]
    {
        let (column, number) =
            switch party {
            case .client(let id): ("client_id", id.number)
            case .cohort(let id): ("cohort_id", id.number)
            }
        // The start is bounded too, for the index: no session lasts longer than a week.
        let sql = """
            SELECT * FROM session
            WHERE \(column) = ? AND starts >= ? AND ends >= ? AND status = 'scheduled' ORDER BY starts
            """
        let arguments: StatementArguments = [number, moment.seconds - 7 * 86_400, moment.seconds]
        return try Row.fetchAll(db.cached(sql), arguments: arguments).map { try Session($0, at: now) }
    }

    /// The latest that have ended and were held, the latest first.
    static func lastHeld(of party: Party, limit: Int, _ db: Database, at now: Instant) throws -> [Session] {
        let column = party.clientNumber == nil ? "cohort_id" : "client_id"
        let sql = """
            SELECT * FROM session WHERE \(column) = ? AND ends <= ? AND status = 'scheduled'
            ORDER BY starts DESC LIMIT ?
            """
        let number = party.clientNumber ?? party.cohortNumber
        return try Row.fetchAll(db.cached(sql), arguments: [number, now.seconds, limit])
            .map { try Session($0, at: now) }
    }
}
