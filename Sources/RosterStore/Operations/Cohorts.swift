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

    /// A member's deadlines follow the cohort's sessions where there are none of the member's own.
    func changeMembers(_ id: Cohort.ID, add: [Client.ID], remove: [Client.ID]) throws -> Receipt {
        let name = try name(of: .cohort(id))
        let joined = try add.filter { try join(client($0).id, id) }
        let left = try remove.filter { try leave(client($0).id, id) }
        let touched = joined + left
        let followers = try followSessions(
            of: Set(touched.map { .client($0) }), changed: [], why: "the cohort's members changed")
        let words = try [said(joined, "joined"), said(left, "left")].compactMap(\.self)
        let summary = words.isEmpty ? "\(name) stays as it is" : "\(name): " + words.joined(separator: "; ")
        return Receipt(
            summary: summary + said(followers), clients: touched, cohorts: [id], items: followers)
    }

    /// "Ada Moreau joined", "12 clients joined"; nil for nobody.
    private func said(_ clients: [Client.ID], _ verb: String) throws -> String? {
        if clients.isEmpty { return nil }
        guard clients.count <= 3 else { return "\(clients.count.counted("client")) \(verb)" }
        return try clients.map { try client($0).name }.joined(separator: ", ") + " \(verb)"
    }

    /// Joins cohorts by name; those that are not there are made.
    func join(_ client: Client.ID, _ names: [String]) throws {
        for raw in names {
            let name = Text.spaced(Text.line(raw, limit: Text.Field.name.limit))
            guard !name.isEmpty else { continue }
            try join(client, try cohort(named: name) ?? insertCohort(name))
        }
    }

    /// Whether the client was none of its members before.
    @discardableResult
    func join(_ client: Client.ID, _ cohort: Cohort.ID) throws -> Bool {
        if try membership(of: client, in: cohort) != nil { return false }
        try journal.insert(.cohortMember, ["cohort_id": cohort.number, "client_id": client.number])
        return true
    }

    /// Leaves a cohort by its name; answers whether the client was in it.
    func leave(_ client: Client.ID, _ name: String) throws -> Bool {
        try cohort(named: Text.spaced(Text.line(name))).map { try leave(client, $0) } ?? false
    }

    private func leave(_ client: Client.ID, _ cohort: Cohort.ID) throws -> Bool {
        guard let row = try membership(of: client, in: cohort) else { return false }
        try journal.delete(.cohortMember, row)
        return true
    }

    func membership(of client: Client.ID, in cohort: Cohort.ID) throws -> Int64? {
        let sql = "SELECT id FROM cohort_member WHERE cohort_id = ? AND client_id = ?"
        return try Int64.fetchOne(db.cached(sql), arguments: [cohort.number, client.number])
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
