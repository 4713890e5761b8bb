import GRDB
import RosterModel

extension Work {
    func addClient(_ details: ClientDetails) throws -> Receipt {
        let id = try insertClient(details)
        return Receipt(summary: "\(try client(id).name) added", clients: [id])
    }

    func editClient(_ id: Client.ID, _ edit: ClientEdit) throws -> Receipt {
        let was = try client(id)
        let before = journal.changes.count
        try updateClient(was, edit)
        let left = try edit.leaves.filter { try leave(id, $0) }
        // A member's deadlines follow the cohort's sessions where there are none of the member's own.
        let isRegrouped = !left.isEmpty || journal.changes[before...].contains { $0.table == .cohortMember }
        let followers =
            isRegrouped
            ? try followSessions(of: [.client(id)], changed: [], why: "the cohort's members changed") : []
        let summary = "\(try client(id).name) changed" + said(followers)
        return Receipt(summary: summary, clients: [id], items: followers)
    }

    func setStatus(_ id: Client.ID, _ status: Client.Status) throws -> Receipt {
        let client = try client(id)
        try journal.update(.client, id.number, ["status": status.rawValue])
        let word =
            switch status {
            case .active: "active again"
            case .paused: "paused"
            case .ended: "ended"
            }
        return Receipt(summary: "\(client.name) \(word)", clients: [id])
    }

    // MARK: Rows

    func insertClient(_ details: ClientDetails) throws -> Client.ID {
        let name = try personName(details.name)
        try checkName(name, of: nil)
        try checkEmail(details.email, of: nil)
        let id = try journal.insert(
            .client,
            [
                "uid": newUID(), "name": name, "email": details.email, "phone": details.phone,
                "time_zone": details.timeZone, "sms": details.smsConsent.word,
                "sms_proof": details.smsConsent.cleanProof,
                "since": details.since?.description, "package": details.package.map { Text.line($0, limit: 200) },
            ] + details.nudges.columns)
        try recordConsent(of: Client.ID(id), was: .none, is: details.smsConsent, phone: details.phone)
        try join(Client.ID(id), details.cohorts)
        return Client.ID(id)
    }

    func updateClient(_ client: Client, _ edit: ClientEdit) throws {
        let id = client.id
        let name = try edit.name.map(personName) ?? client.name
        try checkName(name, of: id)
        let email = edit.email ?? client.email
        try checkEmail(email, of: id)
        let consent = edit.smsConsent ?? client.smsConsent
        let phone = edit.phone ?? client.phone
        try journal.update(
            .client, id.number,
            [
                "name": name, "email": email, "phone": phone,
                "time_zone": edit.timeZone ?? client.timeZone, "sms": consent.word, "sms_proof": consent.cleanProof,
                "since": (edit.since ?? client.since)?.description,
                "package": (edit.package ?? client.package).map { Text.line($0, limit: 200) },
                "status": (edit.status ?? client.status).rawValue,
                // A fault was the old address's, or the old number's.
                "email_fault": email == client.email ? client.emailFault : nil,
                "phone_fault": phone == client.phone ? client.phoneFault : nil,
            ] + (edit.nudges ?? client.nudges).columns)
        try recordConsent(of: id, was: client.smsConsent, is: consent, phone: phone)
        try join(id, edit.joins)
    }

    // MARK: What has to hold

    /// Throws `nameTaken` and `emailTaken`.
    func checkFree(name: String, email: String?, of id: Client.ID?) throws {
        try checkName(name, of: id)
        try checkEmail(email, of: id)
    }

    private func personName(_ raw: String) throws -> String {
        let name = Text.spaced(Text.line(raw))
        guard !name.isEmpty, name.count <= Text.Field.name.limit else {
            throw StoreError.invalid(what: "a name", allowed: "1 to \(Text.Field.name.limit) characters long")
        }
        return name
    }

    /// Two of one name could not be told apart by it.
    private func checkName(_ name: String, of id: Client.ID?) throws {
        let sql = "SELECT 1 FROM client WHERE name = ? AND id IS NOT ?"
        if try Bool.fetchOne(db, sql: sql, arguments: [name, id?.number]) == true { throw StoreError.nameTaken(name) }
    }

    private func checkEmail(_ email: String?, of id: Client.ID?) throws {
        guard let email else { return }
        let sql = "SELECT name FROM client WHERE email = ? AND id IS NOT ?"
        if let by = try String.fetchOne(db, sql: sql, arguments: [email, id?.number]) {
            throw StoreError.emailTaken(email: email, by: by)
        }
    }
}

extension SMSConsent {
    fileprivate var cleanProof: String? { proof.map { Text.line($0, limit: 500) } }
}
