import GRDB
import RosterModel

extension Work {
    /// A client is known by the address, else by the name; what the file's cells leave blank is left alone.
    func importClients(_ sheet: ClientSheet) throws -> Receipt {
        var report = ImportReport(refused: sheet.refused, warnings: sheet.warnings.map(\.sentence))
        var receipt = Receipt(summary: "")
        var seen: Set<Client.ID> = []
        var known = KnownClients(try Client.fetchAll(db), aliases: try aliases())
        for row in sheet.rows {
            do {
                if let id = known.findByAlias(row.details) {
                    try supplement(id, by: row, report: &report)
                    receipt.clients.append(id)
                    continue
                }
                let id = try take(row, known: &known, but: seen, report: &report)
                seen.insert(id)
                receipt.clients.append(id)
            } catch let error as StoreError {
                guard let reason = error.reasonForRow else { throw error }
                report.refused.append(Refusal(line: row.line, what: row.details.name, reason: reason))
            }
        }
        receipt.summary = "clients imported: " + report.counts
        receipt.report = report
        return receipt
    }

    private func take(
        _ row: ClientSheet.Row, known: inout KnownClients, but seen: Set<Client.ID>, report: inout ImportReport
    ) throws -> Client.ID {
        guard let client = known.find(row.details, but: seen) else {
            let id = try insertClient(row.details)
            if let status = row.status, status != .active { _ = try setStatus(id, status) }
            known.add(try client(id))
            report.added.append(row.details.name)
            return id
        }
        let before = journal.changes.count
        try updateClient(client, edit(client, by: row, report: &report))
        if let status = row.status, status != client.status { _ = try setStatus(client.id, status) }
        if journal.changes.count > before {
            report.changed.append(row.details.name)
        } else {
            report.unchanged += 1
        }
        return client.id
    }

    /// A row under another name of a client (one that was merged): it only adds what is not known yet, for the client
    /// may have a row too, and the two would take turns.
    private func supplement(_ id: Client.ID, by row: ClientSheet.Row, report: inout ImportReport) throws {
        let (client, details) = (try client(id), row.details)
        var edit = ClientEdit(joins: details.cohorts)
        if client.email == nil, let email = details.email { edit.email = email }
        if client.phone == nil, let phone = details.phone { edit.phone = phone }
        if client.timeZone == nil, let zone = details.timeZone { edit.timeZone = zone }
        if client.since == nil, let since = details.since { edit.since = since }
        if client.package == nil, let package = details.package { edit.package = package }
        let before = journal.changes.count
        try updateClient(client, edit)
        if journal.changes.count > before {
            report.changed.append("\(client.name) (as \(details.name))")
        } else {
            report.unchanged += 1
        }
    }

    private func edit(_ client: Client, by row: ClientSheet.Row, report: inout ImportReport) -> ClientEdit {
        let details = row.details
        var edit = ClientEdit(name: details.name, joins: details.cohorts)
        if let email = details.email { edit.email = email }
        if let phone = details.phone { edit.phone = phone }
        if let zone = details.timeZone { edit.timeZone = zone }
        if let since = details.since { edit.since = since }
        if let package = details.package { edit.package = package }
        switch (client.smsConsent, details.smsConsent) {
        case (_, .none): break
        case (.optedOut, .consented):
            // Who has said stop is not signed up again by a file.
            report.warnings.append("line \(row.line): \(details.name) has opted out of SMS, and stays so")
        case (_, let consent): edit.smsConsent = consent
        }
        return edit
    }
}

/// Who is there already, by address and by name.
private struct KnownClients {
    private var byEmail: [String: Client] = [:]
    private var byName: [String: Client] = [:]
    private let aliases: [String: Party]

    init(_ clients: [Client], aliases: [String: Party]) {
        self.aliases = aliases
        for client in clients { add(client) }
    }

    /// Whom only another name or address means.
    func findByAlias(_ details: ClientDetails) -> Client.ID? {
        let called = [details.email, details.name].compactMap(\.self).map { Text.folded(Text.spaced($0)) }
        guard find(details, but: []) == nil, let party = called.lazy.compactMap({ aliases[$0] }).first,
            case .client(let id) = party
        else { return nil }
        return id
    }

    mutating func add(_ client: Client) {
        if let email = client.email { byEmail[EmailAddress.folded(email)] = client }
        byName[Text.folded(client.name)] = client
    }

    /// One that no earlier row of the file was about.
    func find(_ details: ClientDetails, but seen: Set<Client.ID>) -> Client? {
        let found = details.email.flatMap { byEmail[EmailAddress.folded($0)] } ?? byName[Text.folded(details.name)]
        return found.flatMap { seen.contains($0.id) ? nil : $0 }
    }
}

extension StoreError {
    /// Why one row can't be taken; nil where the whole import can't go on.
    var reasonForRow: String? {
        switch self {
        case .emailTaken(let email, let by): "\(by) has the address \(email) already"
        case .nameTaken: "there is a client of that name already"
        case .invalid(let what, let allowed): "\(what) must be \(allowed)"
        default: nil
        }
    }
}

extension Refusal {
    /// "line 4: Ada Moreau: the zone is not known".
    var sentence: String {
        (line.map { "line \($0): " } ?? "") + "\(what): \(reason)"
    }
}

extension ImportReport {
    /// "28 added, 2 changed, 1 left alone".
    var counts: String {
        let parts = [
            (added.count, "added"), (changed.count, "changed"), (unchanged, "left as they are"),
            (waiting.count, "waiting in the inbox"), (refused.count, "not taken"),
        ].filter { $0.0 > 0 }
        return parts.isEmpty ? "nothing was in it" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
