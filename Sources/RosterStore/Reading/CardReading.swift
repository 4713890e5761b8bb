import GRDB
import RosterModel

extension Store {
    /// All that one client's or cohort's card and full view show.
    /// - Throws: `StoreError.unknownClient`, `.unknownCohort`.
    public func card(of party: Party, at now: Instant) throws -> Card {
        try read { db in try CardReading(db, party, at: now, settings: settings).card() }
    }
}

/// One reading of a card.
private struct CardReading {
    private let db: Database
    private let party: Party
    private let now: Instant
    private let settings: Store.Settings
    private let memberships: Memberships
    private let sessions: PartySessions

    private static let shownSessions = 3
    private static let shownNotes = 3
    private static let shownHistory = 50
    private static let shownNudges = 20

    init(_ db: Database, _ party: Party, at now: Instant, settings: Store.Settings) throws {
        self.db = db
        self.party = party
        self.now = now
        self.settings = settings
        memberships = try Memberships(db)
        sessions = PartySessions(db, at: now, memberships: memberships)
    }

    func card() throws -> Card {
        let client = try client()
        let completion = try LateCompletion(db, at: now, of: party)
        let held = try heldSessions()
        let reasons = try client.map { try self.reasons(of: $0.id) } ?? [:]
        return Card(
            party: party, client: client, name: try client?.name ?? cohortName(), companions: try companions(),
            items: try items(since: held.dropFirst().first?.starts), pastSessions: try held.map(past),
            sessions: try sessions.ahead(of: party), notes: try notes(),
            history: try HistoryReading(db).lines(of: party, limit: Self.shownHistory),
            completion: completion.completion, trend: completion.trend,
            lastHeard: try client.flatMap { try Hearings(db: db).last(of: $0.id) },
            flags: RosterRow.Flag.allCases.filter { reasons[$0] != nil }, flagReasons: reasons,
            nudges: try nudges(client))
    }

    // MARK: Who

    private func client() throws -> Client? {
        guard case .client(let id) = party else { return nil }
        guard let client = try Client.fetch(id, db) else { throw StoreError.unknownClient(id) }
        return client
    }

    private func cohortName() throws -> String {
        let sql = "SELECT name FROM cohort WHERE id = ?"
        guard case .cohort(let id) = party, let name = try String.fetchOne(db.cached(sql), arguments: [id.number])
        else { throw StoreError.unknownCohort(Cohort.ID(party.number)) }
        return name
    }

    private func companions() throws -> [String] {
        switch party {
        case .client(let id): return try memberships.cohorts(of: id).map(\.name)
        case .cohort(let id): return try memberships.members(of: id).compactMap { try Client.fetch($0, db)?.name }
        }
    }

    private func reasons(of client: Client.ID) throws -> [RosterRow.Flag: String] {
        let flags = Flags(db: db, now: now, sessions: sessions, cadence: settings.cadence)
        return try ClientFacts.fetch(client, db).map { try flags.reasons(of: $0) } ?? [:]
    }

    private func nudges(_ client: Client?) throws -> [NudgeLine] {
        let reading = NudgeReading(db: db, now: now, settings: settings)
        return try client.map { try reading.lines(ofCard: $0.id, ended: Self.shownNudges) } ?? []
    }

    // MARK: What was agreed

    /// Those not closed, and those closed since the session before the last one (without one: in the last 4 weeks).
    private func items(since moment: Instant?) throws -> [ItemLine] {
        let since = (moment ?? now.adding(seconds: -28 * 86_400)).seconds
        let lines = try ItemLines(db, at: now, by: settings.cadence)
        // Two questions, each from an index of its own.
        let open = try lines.lines(where: "\(party.column) = ? AND closed IS NULL", [party.number])
        let closed = try lines.lines(where: "\(party.column) = ? AND closed >= ?", [party.number, since])
        return ItemLines.inOrder(open + closed)
    }

    private func notes() throws -> [Note] {
        let sql = "SELECT * FROM note WHERE \(party.column) = ? ORDER BY taken DESC, id DESC LIMIT ?"
        return try Row.fetchAll(db.cached(sql), arguments: [party.number, Self.shownNotes]).map { try Note($0) }
    }

    // MARK: Sessions

    /// The latest that have ended, the latest first.
    private func heldSessions() throws -> [Session] {
        let sql = """
            SELECT * FROM session WHERE \(party.column) = ? AND ends <= ? AND status = 'scheduled'
            ORDER BY starts DESC LIMIT ?
            """
        return try Row.fetchAll(db.cached(sql), arguments: [party.number, now.seconds, Self.shownSessions])
            .map { try Session($0, at: now) }
    }

    private func past(_ session: Session) throws -> Card.PastSession {
        let counts = try Row.fetchOne(
            db.cached(
                """
                SELECT count(*) AS due, count(*) FILTER (WHERE status = 'done') AS done FROM item
                WHERE session_id = ? AND owner = 'client'
                """), arguments: [session.id.number])
        return Card.PastSession(
            session: session, notes: try Note.fetchAll(of: session.id, db),
            completion: Completion(done: counts?["done"] ?? 0, due: counts?["due"] ?? 0))
    }
}
