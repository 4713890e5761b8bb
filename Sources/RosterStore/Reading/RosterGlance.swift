import GRDB
import RosterModel

extension Store {
    /// What a first screen needs: the rows that come first by next session, and what there is beyond them in numbers.
    /// A small practice is read whole, and then it is also said where in the history the reading stands.
    /// - Parameter count: how many rows are wanted at least, where there are as many.
    public func rosterGlance(at now: Instant, rows count: Int) throws -> (roster: Roster, mark: RosterMark?) {
        try read { db in
            let roster = try RosterGlance(db, at: now, by: settings.cadence).roster(rows: count)
            let day = settings.coachZone.day(of: now)
            return (roster, roster.unread == nil ? try RosterMark(db, on: day) : nil)
        }
    }
}

/// The beginning of the roster. What it costs does not depend on the number of clients, but for counting.
struct RosterGlance {
    private let db: Database
    private let now: Instant
    private let cadence: Cadence
    private let totals: RosterTotals

    /// Clients and cohorts, up to which everything is read at once.
    static let small = 300

    init(_ db: Database, at now: Instant, by cadence: Cadence) throws {
        self.db = db
        self.now = now
        self.cadence = cadence
        totals = try RosterTotals(db)
    }

    func roster(rows count: Int) throws -> Roster {
        if totals.rows <= max(Self.small, count) { return try RosterReading(db, at: now, by: cadence).roster() }
        var first = First(reading: try RosterReading(db, at: now, by: cadence))
        try addBySession(to: &first, count)
        if first.rows.count < count { try addByName(to: &first, count) }
        return Roster(rows: first.rows.inOrder, unread: try unread(beyond: first.rows))
    }

    /// The rows that were found, each once.
    private struct First {
        let reading: RosterReading
        var rows: [RosterRow] = []
        private var seen: Set<Party> = []

        init(reading: RosterReading) {
            self.reading = reading
        }

        mutating func add(_ party: Party) throws {
            guard seen.insert(party).inserted, let row = try reading.row(of: party) else { return }
            rows.append(row)
        }
    }

    /// Those in a session, and then those who have the next ones.
    private func addBySession(to first: inout First, _ count: Int) throws {
        let since = now.adding(minutes: -60).seconds
        // The start is bounded too, for the index: no session lasts longer than a week.
        let sql = """
            SELECT client_id, cohort_id FROM session
            WHERE starts >= ? AND ends >= ? AND status = 'scheduled' ORDER BY starts
            """
        let rows = try Row.fetchCursor(db.cached(sql), arguments: [since - 7 * 86_400, since])
        while first.rows.count < count, let row = try rows.next() {
            let cohort = (row[1] as Int64?).map { Party.cohort(Cohort.ID($0)) }
            try first.add(cohort ?? .client(Client.ID(row[0])))
        }
    }

    /// For where few have a session.
    private func addByName(to first: inout First, _ count: Int) throws {
        let sql = "SELECT id FROM client WHERE status <> 'ended' ORDER BY name"
        let rows = try Row.fetchCursor(db.cached(sql))
        while first.rows.count < count, let row = try rows.next() { try first.add(.client(Client.ID(row[0]))) }
    }

    private func unread(beyond rows: [RosterRow]) throws -> Roster.Unread {
        var unread = try totals.unread(at: now)
        unread.rows -= rows.count
        for row in rows {
            if row.memberCount == nil { unread.clients -= 1 }
            for item in row.items {
                switch Standing(item.status, due: item.due, at: now) {
                case .open, .soon: unread.open -= 1
                case .overdue: (unread.open, unread.overdue) = (unread.open - 1, unread.overdue - 1)
                case .stuck: unread.stuck -= 1
                case .done, .skipped: break
                }
            }
        }
        return unread
    }
}
