import GRDB
import RosterModel

/// Sessions that matter now, of one client or cohort at a time: what is asked for is read once.
final class PartySessions {
    private let db: Database
    private let now: Instant
    private let memberships: Memberships
    private var known: [Party: [Session]] = [:]

    init(_ db: Database, at now: Instant, memberships: Memberships) {
        self.db = db
        self.now = now
        self.memberships = memberships
    }

    /// The current or next one of a client, else of the client's cohorts; for an item, of the cohort it was captured in.
    func next(of client: Client.ID, cohort: Cohort.ID? = nil) throws -> Session? {
        if let cohort { return try ahead(of: .cohort(cohort)).first }
        if let own = try ahead(of: .client(client)).first { return own }
        let groups = try memberships.cohorts(of: client).compactMap { try ahead(of: .cohort($0.id)).first }
        return groups.min { $0.starts < $1.starts }
    }

    /// Current and coming ones, by start. A session is current until an hour after its end (`Session.isCurrent`).
    func ahead(of party: Party) throws -> [Session] {
        if let known = known[party] { return known }
        let sessions = try Session.fetchAll(of: party, endingSince: now.adding(minutes: -60), db, at: now)
        known[party] = sessions
        return sessions
    }

    /// The start of the last one that has ended.
    func lastHeld(of party: Party) throws -> Instant? {
        let sql = """
            SELECT starts FROM session WHERE \(party.column) = ? AND starts <= ? AND ends <= ? AND status = 'scheduled'
            ORDER BY starts DESC LIMIT 1
            """
        return try Int64.fetchOne(db.cached(sql), arguments: [party.number, now.seconds, now.seconds])
            .map { Instant(seconds: $0) }
    }

    /// What was asked about a client is not asked again.
    func forget(_ client: Client.ID) {
        known[.client(client)] = nil
    }
}

extension Party {
    /// In the tables that have both.
    var column: String {
        switch self {
        case .client: "client_id"
        case .cohort: "cohort_id"
        }
    }

    var number: Int64 {
        switch self {
        case .client(let id): id.number
        case .cohort(let id): id.number
        }
    }
}
