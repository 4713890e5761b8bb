import GRDB
import RosterModel

/// Which session comes next for an item: of those that a client has alone, else of their cohorts'; what was captured in a
/// cohort's note follows that cohort.
final class NextSessions {
    private let db: Database
    private let now: Instant
    private var booked: [Party: [Session]] = [:]
    private var cohorts: [Client.ID: [Cohort.ID]] = [:]

    init(_ db: Database, at now: Instant) {
        self.db = db
        self.now = now
    }

    /// The first that starts after a moment.
    func next(of client: Client.ID, cohort: Cohort.ID?, since: Instant) throws -> Session? {
        if let cohort { return SubjectOfNote.nextSession(since: since, in: try sessions(of: .cohort(cohort))) }
        if let own = SubjectOfNote.nextSession(since: since, in: try sessions(of: .client(client))) { return own }
        return try nextOfCohorts(of: client, since: since)
    }

    func nextOfCohorts(of client: Client.ID, since: Instant) throws -> Session? {
        let groups = try cohorts(of: client).flatMap { try sessions(of: .cohort($0)) }
        return SubjectOfNote.nextSession(since: since, in: groups)
    }

    /// All that are not cancelled, by start.
    func sessions(of party: Party) throws -> [Session] {
        if let known = booked[party] { return known }
        let sessions = try Session.fetchAll(of: party, endingSince: Instant(seconds: 0), db, at: now)
        booked[party] = sessions
        return sessions
    }

    private func cohorts(of client: Client.ID) throws -> [Cohort.ID] {
        if let known = cohorts[client] { return known }
        let sql = "SELECT cohort_id FROM cohort_member WHERE client_id = ?"
        let found = try Int64.fetchAll(db.cached(sql), arguments: [client.number]).map { Cohort.ID($0) }
        cohorts[client] = found
        return found
    }
}
