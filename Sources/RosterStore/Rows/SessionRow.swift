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

    /// In the order in which `init(inOrder:)` takes them.
    static let columns = "id, uid, client_id, cohort_id, starts, ends, status, source"

    /// By the places of the columns: a large practice has many ahead.
    init(inOrder row: Row, at now: Instant) throws {
        let stored: Status = try row.word(6)
        let ends = Instant(seconds: row[5])
        let cohort = (row[3] as Int64?).map { Party.cohort(Cohort.ID($0)) }
        self.init(
            id: ID(row[0]), uid: row[1], party: cohort ?? .client(Client.ID(row[2])),
            starts: Instant(seconds: row[4]), ends: ends,
            status: stored == .scheduled && ends <= now ? .held : stored, source: try row.word(7))
    }

    static func fetch(_ id: Session.ID, _ db: Database, at now: Instant) throws -> Session? {
        try Row.fetchOne(db.cached("SELECT * FROM session WHERE id = ?"), arguments: [id.number])
            .map { try Session($0, at: now) }
    }

    /// Those of a client or cohort that end at that moment or later, by start; cancelled ones aside.
    static func fetchAll(of party: Party, endingSince moment: Instant, _ db: Database, at now: Instant) throws
        -> [Session]
    {
        // The start is bounded too, for the index: no session lasts longer than a week.
        let sql = """
            SELECT \(columns) FROM session
            WHERE \(party.column) = ? AND starts >= ? AND ends >= ? AND status = 'scheduled' ORDER BY starts, id
            """
        let arguments: StatementArguments = [party.number, moment.seconds - 7 * 86_400, moment.seconds]
        var sessions: [Session] = []
        let rows = try Row.fetchCursor(db.cached(sql), arguments: arguments)
        while let row = try rows.next() { sessions.append(try Session(inOrder: row, at: now)) }
        return sessions
    }
}
