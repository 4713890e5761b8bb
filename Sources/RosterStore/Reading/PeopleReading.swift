import GRDB
import RosterModel

extension Store {
    /// Active, paused and ended ones, by name.
    public func clients(at now: Instant) throws -> [ClientLine] {
        try read { db in
            let cohorts = try Cohort.fetchAll(db)
            let sessions = try PartySessions(db, at: now, cohorts: cohorts)
            let completion = try LateCompletion(db, at: now)
            let hearings = try Hearings(db)
            let counts = try ItemCounts(db, at: now, sessions: sessions)
            let flags = Flags(now: now, sessions: sessions)
            let lines = try Client.fetchAll(db).map { client in
                ClientLine(
                    client: client, cohorts: cohorts.filter { $0.members.contains(client.id) }.map(\.name),
                    nextSession: sessions.next(of: client.id)?.starts, open: counts.open[client.id] ?? 0,
                    overdue: counts.overdue[client.id] ?? 0, stuck: counts.stuck[client.id] ?? 0,
                    doneSinceLastSession: counts.doneLately[client.id] ?? 0,
                    completion: completion.completion[.client(client.id)] ?? Completion(),
                    lastHeard: hearings.last(of: client.id)?.at, flags: flags.flags(of: client))
            }
            return lines.sorted { Text.folded($0.client.name) < Text.folded($1.client.name) }
        }
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

/// How many items of each kind a client has.
private struct ItemCounts {
    private(set) var open: [Client.ID: Int] = [:]
    private(set) var overdue: [Client.ID: Int] = [:]
    private(set) var stuck: [Client.ID: Int] = [:]
    private(set) var doneLately: [Client.ID: Int] = [:]

    init(_ db: Database, at now: Instant, sessions: PartySessions) throws {
        let sql = "SELECT client_id, status, due FROM item WHERE closed IS NULL"
        for row in try Row.fetchAll(db.cached(sql)) {
            let client: Client.ID = row.id("client_id")
            let standing = Standing(try row.word("status"), due: row.instant("due"), at: now)
            open[client, default: 0] += 1
            if standing == .overdue { overdue[client, default: 0] += 1 }
            if standing == .stuck { stuck[client, default: 0] += 1 }
        }
        let held = sessions.lastHeld
        let earliest = held.values.min() ?? now
        let done = "SELECT client_id, closed FROM item WHERE closed >= ? AND status = 'done'"
        for row in try Row.fetchAll(db.cached(done), arguments: [earliest.seconds]) {
            let client: Client.ID = row.id("client_id")
            if let last = held[.client(client)], row.instant("closed") >= last { doneLately[client, default: 0] += 1 }
        }
    }
}
