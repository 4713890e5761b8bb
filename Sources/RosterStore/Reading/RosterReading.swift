import GRDB
import RosterModel

extension Store {
    /// Every client who is coached now, and every cohort, by name: one consistent snapshot.
    public func roster(at now: Instant) throws -> Roster {
        try read { db in try RosterReading(db, at: now, by: settings.cadence).roster() }
    }
}

/// Rows of the roster. Each is read by itself, from indexes alone: what one costs does not depend on how many others
/// there are, nor on what was ever stored.
struct RosterReading {
    let db: Database
    let now: Instant
    private let cadence: Cadence
    private let sessions: PartySessions
    private let memberships: Memberships

    /// How far ahead sessions are wanted, and how long closed items stay where no session was held, in seconds.
    private static let ahead: Int64 = 60 * 86_400
    private static let closedWithoutSession: Int64 = 14 * 86_400

    init(_ db: Database, at now: Instant, by cadence: Cadence) throws {
        self.db = db
        self.now = now
        self.cadence = cadence
        memberships = try Memberships(db)
        sessions = PartySessions(db, at: now, memberships: memberships)
    }

    func roster() throws -> Roster {
        var rows: [RosterRow] = []
        let sql = "SELECT \(ClientFacts.columns) FROM client WHERE status <> 'ended' ORDER BY id"
        let clients = try Row.fetchCursor(db.cached(sql))
        while let client = try clients.next() { rows.append(try row(of: ClientFacts(client))) }
        for id in try Int64.fetchAll(db.cached("SELECT id FROM cohort")) {
            if let row = try row(of: .cohort(Cohort.ID(id))) { rows.append(row) }
        }
        return Roster(rows: rows.inOrder)
    }

    /// Nil where it is not on the roster.
    func row(of party: Party) throws -> RosterRow? {
        switch party {
        case .client(let id):
            guard let client = try ClientFacts.fetch(id, db), client.status != .ended else { return nil }
            return try row(of: client)
        case .cohort(let id):
            let sql = "SELECT name FROM cohort WHERE id = ?"
            guard let name = try String.fetchOne(db.cached(sql), arguments: [id.number]) else { return nil }
            return try row(of: party, name, members: memberships.members(of: id).count)
        }
    }

    private func row(of client: ClientFacts) throws -> RosterRow {
        defer { sessions.forget(client.id) }
        var row = try row(of: .client(client.id), client.name)
        row.timeZone = client.timeZone
        row.status = client.status
        row.lastHeard = try Hearings(db: db).last(of: client.id)
        row.flags = try Flags(db: db, now: now, sessions: sessions, cadence: cadence).flags(of: client)
        return row
    }

    private func row(of party: Party, _ name: String, members: Int? = nil) throws -> RosterRow {
        let completion = try LateCompletion(db, at: now, of: party)
        let booked = try sessions.ahead(of: party).prefix { $0.starts <= now.adding(seconds: Self.ahead) }
        return RosterRow(
            party: party, name: name, memberCount: members, sessions: Array(booked),
            items: try PartyItems(db, of: party).briefs(closedSince: closedSince(party)),
            completion: completion.completion, trend: completion.trend)
    }

    private func closedSince(_ party: Party) throws -> Instant {
        let floor = now.adding(seconds: -LateCompletion.weeks * 7 * 86_400)
        return max(floor, try sessions.lastHeld(of: party) ?? now.adding(seconds: -Self.closedWithoutSession))
    }
}
