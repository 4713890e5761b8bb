import GRDB
import RosterModel

/// Sessions that matter now: of everybody, read in one go, or of a few.
struct PartySessions {
    /// Current and coming ones, by start.
    private(set) var ahead: [Party: [Session]] = [:]
    /// The start of the last one that has ended.
    private(set) var lastHeld: [Party: Instant] = [:]
    private let cohortsOfClient: [Client.ID: [Cohort.ID]]

    init(_ db: Database, at now: Instant, cohorts: [Cohort]) throws {
        cohortsOfClient = Self.cohortsOfClients(cohorts)
        try readAhead(db, at: now)
        try readHeld(db, at: now)
    }

    /// Of those parties only, each by its own index.
    init(_ db: Database, at now: Instant, of parties: Set<Party>, cohorts: [Cohort]) throws {
        cohortsOfClient = Self.cohortsOfClients(cohorts)
        for party in parties {
            ahead[party] = try Session.fetchAll(of: party, endingSince: Self.currentSince(now), db, at: now)
            lastHeld[party] = try Session.lastHeld(of: party, limit: 1, db, at: now).first?.starts
        }
    }

    private static func cohortsOfClients(_ cohorts: [Cohort]) -> [Client.ID: [Cohort.ID]] {
        var cohortsOfClient: [Client.ID: [Cohort.ID]] = [:]
        for cohort in cohorts {
            for member in cohort.members { cohortsOfClient[member, default: []].append(cohort.id) }
        }
        return cohortsOfClient
    }

    /// The current or next one of a client, else of the client's cohorts; for an item, of the cohort it was captured in.
    func next(of client: Client.ID, cohort: Cohort.ID? = nil) -> Session? {
        if let cohort { return ahead[.cohort(cohort)]?.first }
        if let own = ahead[.client(client)]?.first { return own }
        let groups = (cohortsOfClient[client] ?? []).compactMap { ahead[.cohort($0)]?.first }
        return groups.min { $0.starts < $1.starts }
    }

    /// A session is current until an hour after its end (`Session.isCurrent`).
    private static func currentSince(_ now: Instant) -> Instant { now.adding(minutes: -60) }

    private mutating func readAhead(_ db: Database, at now: Instant) throws {
        let since = Self.currentSince(now).seconds
        let sql = """
            SELECT * FROM session WHERE starts >= ? AND ends >= ? AND status = 'scheduled' ORDER BY starts, id
            """
        for row in try Row.fetchAll(db.cached(sql), arguments: [since - 7 * 86_400, since]) {
            let session = try Session(row, at: now)
            ahead[session.party, default: []].append(session)
        }
    }

    private mutating func readHeld(_ db: Database, at now: Instant) throws {
        for column in ["client_id", "cohort_id"] {
            let sql = """
                SELECT client_id, cohort_id, max(starts) AS starts FROM session
                WHERE \(column) IS NOT NULL AND ends <= ? AND status = 'scheduled' GROUP BY \(column)
                """
            for row in try Row.fetchAll(db.cached(sql), arguments: [now.seconds]) {
                lastHeld[try row.party()] = row.instant("starts")
            }
        }
    }
}
