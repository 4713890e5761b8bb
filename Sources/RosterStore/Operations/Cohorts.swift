import GRDB
import RosterModel

extension Work {
    func addCohort(_ name: String, _ members: [Client.ID]) throws -> Receipt {
        let name = Text.spaced(Text.line(name))
        guard !name.isEmpty, name.count <= Text.Field.name.limit else {
            throw StoreError.invalid(what: "a name", allowed: "1 to \(Text.Field.name.limit) characters long")
        }
        if try cohort(named: name) != nil { throw StoreError.nameTaken(name) }
        let id = try insertCohort(name)
        for member in members { try join(client(member).id, id) }
        return Receipt(summary: "cohort \(name) added, with \(Set(members).count.counted("client"))", cohorts: [id])
    }

    /// Joins cohorts by name; those that are not there are made.
    func join(_ client: Client.ID, _ names: [String]) throws {
        for raw in names {
            let name = Text.spaced(Text.line(raw, limit: Text.Field.name.limit))
            guard !name.isEmpty else { continue }
            try join(client, try cohort(named: name) ?? insertCohort(name))
        }
    }

    func join(_ client: Client.ID, _ cohort: Cohort.ID) throws {
        let sql = "SELECT 1 FROM cohort_member WHERE cohort_id = ? AND client_id = ?"
        if try Bool.fetchOne(db, sql: sql, arguments: [cohort.number, client.number]) == true { return }
        try journal.insert(.cohortMember, ["cohort_id": cohort.number, "client_id": client.number])
    }

    private func insertCohort(_ name: String) throws -> Cohort.ID {
        Cohort.ID(try journal.insert(.cohort, ["uid": newUID(), "name": name]))
    }

    /// Without regard to case and accents: `Q4 Founders` and `Q4 founders` are one.
    private func cohort(named name: String) throws -> Cohort.ID? {
        let folded = Text.folded(name)
        let rows = try Row.fetchAll(db.cached("SELECT id, name FROM cohort"))
        return rows.first { Text.folded($0["name"] as String) == folded }?.id("id")
    }
}
