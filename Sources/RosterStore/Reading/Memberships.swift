import GRDB
import RosterModel

/// Who is in which cohorts, as far as it is asked for.
final class Memberships {
    struct Name: Equatable {
        var id: Cohort.ID
        var name: String
    }

    private let db: Database
    /// Most practices have none, and then nobody's are looked for.
    private let isEmpty: Bool
    private var known: [Client.ID: [Name]] = [:]

    init(_ db: Database) throws {
        self.db = db
        isEmpty = try Bool.fetchOne(db.cached("SELECT NOT EXISTS (SELECT 1 FROM cohort_member)")) ?? true
    }

    /// By name.
    func cohorts(of client: Client.ID) throws -> [Name] {
        if isEmpty { return [] }
        if let known = known[client] { return known }
        let sql = """
            SELECT cohort.id, cohort.name FROM cohort_member JOIN cohort ON cohort.id = cohort_member.cohort_id
            WHERE cohort_member.client_id = ? ORDER BY cohort.name COLLATE NOCASE, cohort.id
            """
        let names = try Row.fetchAll(db.cached(sql), arguments: [client.number])
            .map { Name(id: Cohort.ID($0[0]), name: $0[1]) }
        known[client] = names
        return names
    }

    /// In the order of their numbers.
    func members(of cohort: Cohort.ID) throws -> [Client.ID] {
        let sql = "SELECT client_id FROM cohort_member WHERE cohort_id = ? ORDER BY client_id"
        return try Int64.fetchAll(db.cached(sql), arguments: [cohort.number]).map { Client.ID($0) }
    }

    /// Of everybody who is in one.
    func namesByClient() throws -> [Client.ID: [String]] {
        let sql = """
            SELECT cohort_member.client_id, cohort.name
            FROM cohort JOIN cohort_member ON cohort_member.cohort_id = cohort.id
            ORDER BY cohort.name COLLATE NOCASE, cohort.id
            """
        var names: [Client.ID: [String]] = [:]
        for row in try Row.fetchAll(db.cached(sql)) { names[Client.ID(row[0]), default: []].append(row[1]) }
        return names
    }
}
