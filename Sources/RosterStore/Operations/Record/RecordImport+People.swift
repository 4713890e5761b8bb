import GRDB
import RosterModel

extension RecordImport {
    // MARK: Clients

    /// Those that are here first: a name or address that one of them gives up is free for a new one.
    func takeClients() throws {
        let known = KnownPeople(try Client.fetchAll(db))
        let found = known.find(copy.clients)
        var taken: [(client: Client, entry: Entry)] = []
        for client in copy.clients.filter({ found[$0.id] != nil }) {
            guard let here = found[client.id] else { continue }
            clients[client.id] = here.id
            do {
                try work.checkFree(name: client.name, email: client.email ?? here.email, of: here.id)
                taken.append((client, entry(client, over: here)))
            } catch let error as StoreError {
                try refuse(client.name, because: error)
            }
        }
        _ = try put(.client, "client", taken.map(\.entry))
        taken = []
        for client in copy.clients where found[client.id] == nil {
            do {
                try work.checkFree(name: client.name, email: client.email, of: nil)
                taken.append((client, entry(client, over: nil)))
            } catch let error as StoreError {
                try refuse(client.name, because: error)
            }
        }
        for (row, new) in zip(try put(.client, "client", taken.map(\.entry)), taken) {
            clients[new.client.id] = Client.ID(row)
        }
        try takeAliases()
    }

    private func refuse(_ name: String, because error: StoreError) throws {
        guard let reason = error.reasonForRow else { throw error }
        refuse(name, reason)
    }

    private func entry(_ client: Client, over here: Client?) -> Entry {
        let consent = consent(client, over: here)
        let values: Values =
            [
                "name": client.name, "email": client.email ?? here?.email, "phone": client.phone ?? here?.phone,
                "time_zone": client.timeZone ?? here?.timeZone, "status": client.status.rawValue, "sms": consent.word,
                "sms_proof": consent.proof, "since": (client.since ?? here?.since)?.description,
                "package": client.package ?? here?.package,
                // A fault is the address's or number's that comes along.
                "email_fault": client.email == nil ? here?.emailFault : client.emailFault,
                "phone_fault": client.phone == nil ? here?.phoneFault : client.phoneFault,
            ] + client.nudges.columns
        return Entry(
            number: client.id.number, name: client.name, row: here?.id.number, identity: ("uid", client.uid),
            values: values, newValues: ["uid": client.uid])
    }

    /// Who has said stop is not signed up again by a file, and a consent is not lost to a file without one.
    private func consent(_ client: Client, over here: Client?) -> SMSConsent {
        switch (here?.smsConsent, client.smsConsent) {
        case (.optedOut(let proof)?, .consented):
            report.warnings.append("\(client.name) has opted out of SMS, and stays so")
            return .optedOut(proof: proof)
        case (let here?, .none): return here
        case (_, let consent): return consent
        }
    }

    // MARK: Cohorts

    func takeCohorts() throws {
        let here = try Cohort.fetchAll(db)
        let byUID = Dictionary(here.map { ($0.uid, $0.id) }, uniquingKeysWith: { first, _ in first })
        let byName = Dictionary(here.map { (Text.folded($0.name), $0.id) }, uniquingKeysWith: { first, _ in first })
        var taken = Set(copy.cohorts.compactMap { byUID[$0.uid] })
        let entries = copy.cohorts.map { cohort in
            let named = byName[Text.folded(cohort.name)]
            let same = byUID[cohort.uid]
            let row = same ?? named
            // Two of the file that are one here: its name is that of the one that is known by its uid. And a name that
            // another cohort has here is not taken from it.
            let keepsName =
                same == nil ? named.map { !taken.insert($0).inserted } ?? false : named != nil && named != same
            return Entry(
                number: cohort.id.number, name: cohort.name, row: row?.number, identity: ("uid", cohort.uid),
                values: keepsName ? nil : ["name": cohort.name], newValues: ["uid": cohort.uid])
        }
        for (row, cohort) in zip(try put(.cohort, "cohort", entries), copy.cohorts) {
            cohorts[cohort.id] = Cohort.ID(row)
            for member in cohort.members {
                if let client = clients[member] { try work.join(client, Cohort.ID(row)) }
            }
        }
        try takeAliases()
    }

    /// A name that means somebody here already goes on doing so.
    private func takeAliases() throws {
        for alias in copy.aliases {
            guard let party = party(alias.party), try row(.alias, where: "name = ?", [alias.name]) == nil else {
                continue
            }
            try journal.insert(
                .alias, ["name": alias.name, "client_id": party.clientNumber, "cohort_id": party.cohortNumber])
        }
    }
}

/// Who was here before the import.
private struct KnownPeople {
    private var byUID: [String: Client] = [:]
    private var byEmail: [String: Client] = [:]
    private var byName: [String: Client] = [:]

    init(_ clients: [Client]) {
        for client in clients {
            byUID[client.uid] = client
            if let email = client.email { byEmail[EmailAddress.folded(email)] = client }
            byName[Text.folded(client.name)] = client
        }
    }

    /// Nobody is found twice: all by uid, then of the rest all by address, then by name.
    func find(_ clients: [Client]) -> [Client.ID: Client] {
        var found: [Client.ID: Client] = [:]
        var taken: Set<Client.ID> = []
        let ways: [(Client) -> Client?] = [
            { byUID[$0.uid] }, { $0.email.flatMap { byEmail[EmailAddress.folded($0)] } },
            { byName[Text.folded($0.name)] },
        ]
        for way in ways {
            for client in clients where found[client.id] == nil {
                guard let here = way(client), taken.insert(here.id).inserted else { continue }
                found[client.id] = here
            }
        }
        return found
    }
}
