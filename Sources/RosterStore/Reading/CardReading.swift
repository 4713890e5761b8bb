import GRDB
import RosterModel

extension Store {
    /// All that one client's or cohort's card and full view show.
    /// - Throws: `StoreError.unknownClient`, `.unknownCohort`.
    public func card(of party: Party, at now: Instant) throws -> Card {
        try read { db in try CardReading(db, party, at: now).card() }
    }
}

/// One reading of a card: of those it is about and nobody else, so that it costs the same in any practice.
private struct CardReading {
    private let db: Database
    private let party: Party
    private let now: Instant
    private let people: CardPeople

    private static let shownSessions = 3
    private static let shownNotes = 3
    private static let shownHistory = 50

    init(_ db: Database, _ party: Party, at now: Instant) throws {
        self.db = db
        self.party = party
        self.now = now
        people = try CardPeople(db, party, at: now)
    }

    func card() throws -> Card {
        let client = people.client
        let completion = try LateCompletion(db, at: now, of: party)
        let held = try Session.lastHeld(of: party, limit: Self.shownSessions, db, at: now)
        return Card(
            party: party, client: client, name: people.name, companions: people.companions,
            items: try items(since: held.dropFirst().first?.starts), pastSessions: try held.map(past),
            sessions: people.sessions.ahead[party] ?? [], notes: try notes(),
            history: try HistoryReading(db).lines(of: party, limit: Self.shownHistory),
            completion: completion.completion[party] ?? Completion(),
            lastHeard: try client.flatMap { try Hearings.last(of: $0.id, db) },
            flags: client.map { Flags(now: now, sessions: people.sessions).flags(of: $0) } ?? [])
    }

    private var column: String { party.clientNumber == nil ? "cohort_id" : "client_id" }
    private var number: Int64? { party.clientNumber ?? party.cohortNumber }

    // MARK: What was agreed

    /// Those not closed, and those closed since the session before the last one (without one: in the last 4 weeks).
    private func items(since moment: Instant?) throws -> [ItemLine] {
        let since = (moment ?? now.adding(seconds: -28 * 86_400)).seconds
        let lines = ItemLines(db, at: now, clients: people.clients, cohorts: people.cohorts, sessions: people.sessions)
        return try lines.lines(
            where: "item.\(column) = ? AND (item.closed IS NULL OR item.closed >= ?)", [number, since])
    }

    private func notes() throws -> [Note] {
        let sql = "SELECT * FROM note WHERE \(column) = ? ORDER BY taken DESC, id DESC LIMIT ?"
        return try Row.fetchAll(db.cached(sql), arguments: [number, Self.shownNotes]).map { try Note($0) }
    }

    // MARK: Sessions

    private func past(_ session: Session) throws -> Card.PastSession {
        let text = try String.fetchOne(
            db.cached("SELECT text FROM note WHERE session_id = ? ORDER BY taken DESC, id DESC LIMIT 1"),
            arguments: [session.id.number])
        let counts = try Row.fetchOne(
            db.cached(
                """
                SELECT count(*) AS due, count(*) FILTER (WHERE status = 'done') AS done FROM item
                WHERE session_id = ? AND owner = 'client'
                """), arguments: [session.id.number])
        return Card.PastSession(
            session: session, excerpt: text.flatMap { Note.excerpt(of: $0) },
            completion: Completion(done: counts?["done"] ?? 0, due: counts?["due"] ?? 0))
    }
}
