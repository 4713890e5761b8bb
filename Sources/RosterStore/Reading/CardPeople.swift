import GRDB
import RosterModel

/// Whom a card is about: the client, or a cohort's members, with the cohorts and the sessions of theirs.
struct CardPeople {
    /// Nil on a cohort's card.
    let client: Client?
    /// The client, or the members in the order of their numbers.
    let clients: [Client]
    /// By name; of their members only those of `clients`.
    let cohorts: [Cohort]
    let sessions: PartySessions
    let name: String

    /// Throws `StoreError.unknownClient`, `.unknownCohort`.
    init(_ db: Database, _ party: Party, at now: Instant) throws {
        switch party {
        case .client(let id):
            guard let found = try Client.fetch(id, db) else { throw StoreError.unknownClient(id) }
            client = found
            clients = [found]
            name = found.name
        case .cohort(let id):
            let named = try String.fetchOne(
                db.cached("SELECT name FROM cohort WHERE id = ?"), arguments: [id.number])
            guard let named else { throw StoreError.unknownCohort(id) }
            client = nil
            clients = try Client.fetchAll(in: id, db)
            name = named
        }
        cohorts = try Cohort.fetchAll(of: party, db)
        var parties: Set = [party]
        parties.formUnion(clients.map { .client($0.id) })
        parties.formUnion(cohorts.map { .cohort($0.id) })
        sessions = try PartySessions(db, at: now, of: parties, cohorts: cohorts)
    }

    /// Names of the client's cohorts, or of the cohort's members.
    var companions: [String] {
        client == nil ? clients.map(\.name) : cohorts.map(\.name)
    }
}

extension Client {
    /// A cohort's members.
    fileprivate static func fetchAll(in cohort: Cohort.ID, _ db: Database) throws -> [Client] {
        let sql = """
            SELECT * FROM client WHERE id IN (SELECT client_id FROM cohort_member WHERE cohort_id = ?) ORDER BY id
            """
        return try Row.fetchAll(db.cached(sql), arguments: [cohort.number]).map { try Client($0) }
    }
}

extension Cohort {
    /// The cohorts of a client, or of the members of a cohort, with those members only.
    fileprivate static func fetchAll(of party: Party, _ db: Database) throws -> [Cohort] {
        let clients =
            switch party {
            case .client: "= ?"
            case .cohort: "IN (SELECT client_id FROM cohort_member WHERE cohort_id = ?)"
            }
        let sql = """
            SELECT cohort.id, uid, name, client_id FROM cohort_member JOIN cohort ON cohort.id = cohort_id
            WHERE client_id \(clients) ORDER BY name COLLATE NOCASE, cohort.id, client_id
            """
        let number = party.clientNumber ?? party.cohortNumber
        var cohorts: [Cohort] = []
        for row in try Row.fetchAll(db.cached(sql), arguments: [number]) {
            let cohort = Cohort(id: row.id("id"), uid: row["uid"], name: row["name"])
            if cohorts.last?.id != cohort.id { cohorts.append(cohort) }
            cohorts[cohorts.count - 1].members.append(row.id("client_id"))
        }
        return cohorts
    }
}
