import GRDB
import RosterModel

/// Whose note it is, in which session, and what comes after it: from the record.
struct Subjects {
    let db: Database
    let now: Instant
    let coachZone: Zone

    /// Throws `unknownClient` and `unknownCohort`.
    func subject(for party: Party, taken: NoteCapture.TakenAt) throws -> CaptureSubject {
        let next = NextSessions(db, at: now)
        let of = SubjectOfNote(taken: taken, sessions: try next.sessions(of: party), coachZone: coachZone)
        switch party {
        case .client(let id):
            guard let client = try Client.fetch(id, db) else { throw StoreError.unknownClient(id) }
            let following = try of.nextSession ?? next.nextOfCohorts(of: id, since: of.since)
            return CaptureSubject(
                party: party, name: client.name, session: of.session, nextSession: following,
                members: [member(client)])
        case .cohort(let id):
            let sql = "SELECT name FROM cohort WHERE id = ?"
            guard let name = try String.fetchOne(db, sql: sql, arguments: [id.number]) else {
                throw StoreError.unknownCohort(id)
            }
            return CaptureSubject(
                party: party, name: name, session: of.session, nextSession: of.nextSession, members: try members(of: id)
            )
        }
    }

    private func members(of cohort: Cohort.ID) throws -> [CaptureContext.Member] {
        let sql = """
            SELECT client.* FROM client JOIN cohort_member ON cohort_member.client_id = client.id
            WHERE cohort_member.cohort_id = ? AND client.status <> 'ended' ORDER BY client.id
            """
        return try Row.fetchAll(db, sql: sql, arguments: [cohort.number]).map { member(try Client($0)) }
    }

    private func member(_ client: Client) -> CaptureContext.Member {
        CaptureContext.Member(id: client.id, name: client.name, zone: client.zone(orElse: coachZone))
    }
}
