import GRDB
import RosterModel

/// Where each client stands, one at a time.
struct ClientLines {
    private let db: Database
    private let now: Instant
    private let cadence: Cadence
    private let memberships: Memberships
    private let sessions: PartySessions

    init(_ db: Database, at now: Instant, by cadence: Cadence) throws {
        self.db = db
        self.now = now
        self.cadence = cadence
        memberships = try Memberships(db)
        sessions = PartySessions(db, at: now, memberships: memberships)
    }

    func line(_ client: Client) throws -> ClientLine {
        defer { sessions.forget(client.id) }
        let party = Party.client(client.id)
        var line = ClientLine(
            client: client, cohorts: try memberships.cohorts(of: client.id).map(\.name),
            nextSession: try sessions.next(of: client.id)?.starts,
            doneSinceLastSession: try doneSinceLastSession(client.id),
            completion: try LateCompletion(db, at: now, of: party).completion,
            lastHeard: try Hearings(db: db).last(of: client.id)?.at, flags: try flags(of: client.id))
        try countItems(&line)
        return line
    }

    private func flags(of client: Client.ID) throws -> [RosterRow.Flag] {
        let flags = Flags(db: db, now: now, sessions: sessions, cadence: cadence)
        return try ClientFacts.fetch(client, db).map { try flags.flags(of: $0) } ?? []
    }

    /// In cohorts too.
    private func countItems(_ line: inout ClientLine) throws {
        let sql = "SELECT status, due FROM item WHERE client_id = ? AND closed IS NULL"
        let rows = try Row.fetchCursor(db.cached(sql), arguments: [line.client.id.number])
        while let row = try rows.next() {
            line.open += 1
            switch Standing(try row.word(0), due: Instant(seconds: row[1]), at: now) {
            case .overdue: line.overdue += 1
            case .stuck: line.stuck += 1
            default: break
            }
        }
    }

    private func doneSinceLastSession(_ client: Client.ID) throws -> Int {
        guard let last = try sessions.lastHeld(of: .client(client)) else { return 0 }
        let sql = "SELECT count(*) FROM item WHERE client_id = ? AND closed >= ? AND status = 'done'"
        return try Int.fetchOne(db.cached(sql), arguments: [client.number, last.seconds]) ?? 0
    }
}
