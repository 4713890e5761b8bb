import GRDB
import RosterModel

extension Store {
    /// Active, paused and ended ones, by name.
    public func clients(at now: Instant) throws -> [ClientLine] {
        try read { db in
            let reading = try ClientLines(db, at: now, by: settings.cadence)
            let lines = try Client.fetchAll(db).map { try reading.line($0) }
            let names = lines.map { Text.folded($0.client.name) }
            return lines.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { lines[$0] }
        }
    }

    /// Everybody whom a name could mean, ended ones too, by name.
    public func people() throws -> [Client] {
        try read { db in
            let people = try Client.fetchAll(db)
            let names = people.map { Text.folded($0.name) }
            return people.indices.sorted { (names[$0], $0) < (names[$1], $1) }.map { people[$0] }
        }
    }

    /// Nil where there is no such client.
    public func client(_ id: Client.ID) throws -> Client? {
        try read { try Client.fetch(id, $0) }
    }

    /// By name.
    public func cohorts() throws -> [Cohort] {
        try read { try Cohort.fetchAll($0) }
    }

    /// Those that start within `from` (included) and `until` (excluded), by start; cancelled ones too.
    public func sessions(from: Instant? = nil, until: Instant? = nil) throws -> [SessionLine] {
        try read { db in
            let sql = """
                SELECT session.*, coalesce(client.name, cohort.name) AS name FROM session
                LEFT JOIN client ON client.id = session.client_id LEFT JOIN cohort ON cohort.id = session.cohort_id
                WHERE session.starts >= ? AND session.starts < ? ORDER BY session.starts, session.id
                """
            let bounds: StatementArguments = [from?.seconds ?? .min, until?.seconds ?? .max]
            return try Row.fetchAll(db, sql: sql, arguments: bounds).map { row in
                // Whether one was held is for whoever asks: they know what time it is.
                SessionLine(session: try Session(row, at: Instant(seconds: .min)), name: row["name"])
            }
        }
    }

    /// Whose note it would be, in which session, and what comes after it.
    public func captureSubject(for party: Party, taken: NoteCapture.TakenAt) throws -> CaptureSubject {
        try read { db in
            let moment = SubjectOfNote(taken: taken, sessions: [], coachZone: settings.coachZone).now
            return try Subjects(db: db, now: moment, coachZone: settings.coachZone).subject(for: party, taken: taken)
        }
    }
}
