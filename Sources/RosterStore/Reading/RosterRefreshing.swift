import GRDB
import RosterModel

extension Store {
    /// The whole roster, and where in the history it stands. Read beside everything else: it may take a while.
    public func wholeRoster(at now: Instant) throws -> (roster: Roster, mark: RosterMark) {
        try readBehind { db in
            (
                try RosterReading(db, at: now, by: settings.cadence).roster(),
                try RosterMark(db, on: settings.coachZone.day(of: now))
            )
        }
    }

    /// What has changed since a reading, and where in the history this one stands. Nil where the roster has to be read
    /// whole: on another day, after changes that are not in the history, and after very many.
    public func rosterChanges(since mark: RosterMark, at now: Instant) throws -> (RosterChanges, RosterMark)? {
        try read { db in
            guard let parties = try mark.partiesChangedSince(in: db, on: settings.coachZone.day(of: now)) else {
                return nil
            }
            let reading = try RosterReading(db, at: now, by: settings.cadence)
            var changes = RosterChanges()
            for party in parties.sorted() {
                if let row = try reading.row(of: party) { changes.rows.append(row) } else { changes.gone.append(party) }
            }
            return (changes, try RosterMark(db, on: mark.day))
        }
    }
}

/// Where in the history a reading of the roster stands.
public struct RosterMark: Equatable, Sendable {
    /// The coach's: with a new one, other weeks count.
    let day: Day
    /// The latest operation, and what it was: a record that was restored may have another one of that number.
    private let operation: Int64
    private let told: String
    private let clients: Int
    private let cohorts: Int

    /// So many clients and cohorts are read one by one; more are read with all the others.
    private static let few = 500

    init(_ db: Database, on day: Day) throws {
        self.day = day
        let sql = "SELECT id, at || ' ' || summary FROM operation WHERE id = (SELECT max(id) FROM operation)"
        let row = try Row.fetchOne(db.cached(sql))
        operation = row?[0] ?? 0
        told = row?[1] ?? ""
        clients = try Self.count("client", db)
        cohorts = try Self.count("cohort", db)
    }

    func partiesChangedSince(in db: Database, on today: Day) throws -> Set<Party>? {
        guard today == day, try isStillTrue(in: db), try accountsForAll(in: db) else { return nil }
        // A client who was merged into another one is told of in that one's history, but is gone too.
        let sql = """
            SELECT DISTINCT client_id, cohort_id, iif(entity = 'client', row, NULL) FROM change
            WHERE operation_id > ? LIMIT \(Self.few + 1)
            """
        let rows = try Row.fetchAll(db.cached(sql), arguments: [operation])
        guard rows.count <= Self.few else { return nil }
        var parties: Set<Party> = []
        let memberships = try Memberships(db)
        for row in rows {
            for case let client? in [row[0], row[2]] as [Int64?] { parties.insert(.client(Client.ID(client))) }
            guard let cohort = row[1] as Int64? else { continue }
            parties.insert(.cohort(Cohort.ID(cohort)))
            // A cohort's session is its members' next one too.
            parties.formUnion(try memberships.members(of: Cohort.ID(cohort)).map { .client($0) })
        }
        return parties.count <= Self.few ? parties : nil
    }

    private func isStillTrue(in db: Database) throws -> Bool {
        if operation == 0 { return true }
        let sql = "SELECT at || ' ' || summary FROM operation WHERE id = ?"
        return try String.fetchOne(db.cached(sql), arguments: [operation]) == told
    }

    /// Whether the history tells of every client and cohort that came or went.
    private func accountsForAll(in db: Database) throws -> Bool {
        let sql = """
            SELECT total(entity = 'client' AND before IS NULL) - total(entity = 'client' AND after IS NULL),
                total(entity = 'cohort' AND before IS NULL) - total(entity = 'cohort' AND after IS NULL)
            FROM change WHERE operation_id > ? AND entity IN ('client', 'cohort')
            """
        guard let row = try Row.fetchOne(db.cached(sql), arguments: [operation]) else { return false }
        let (more, moreCohorts) = (row[0] as Double, row[1] as Double)
        return try Self.count("client", db) == clients + Int(more)
            && Self.count("cohort", db) == cohorts + Int(moreCohorts)
    }

    private static func count(_ table: String, _ db: Database) throws -> Int {
        try Int.fetchOne(db.cached("SELECT count(*) FROM \(table)")) ?? 0
    }
}
