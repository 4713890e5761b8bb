import RosterModel
import RosterStore

/// Fills an empty record with the sample practice: clients, sessions, notes and answers of the ten weeks before now. It
/// is built as a coach would have built it, by the same operations.
struct SamplePractice {
    private let store: Store
    private let calendar: SampleCalendar
    private let now: Instant
    private static let coach = Origin(by: .coach, via: .cli)

    init(store: Store, now: Instant, zone: Zone) {
        self.store = store
        self.now = now
        calendar = SampleCalendar(now: now, zone: zone)
    }

    /// Throws `StoreError`.
    func build() throws {
        let story = SampleStory(calendar: calendar)
        let begin = (story.past.first?.at ?? now).adding(seconds: -86_400)
        let addresses = try addClients(at: begin)
        try store.perform(.importCalendar(calendar.feed(addresses: addresses)), by: SamplePractice.coach, at: begin)
        var parties = try Parties(store, at: begin)
        for step in story.past { try play(step, &parties) }
    }

    /// Gives the address by which the calendar knows each client.
    private func addClients(at begin: Instant) throws -> [String: String] {
        var addresses: [String: String] = [:]
        let rows = SampleClient.all.enumerated().map { number, client in
            let address = "client\(number + 1)@example.com"
            addresses[client.name] = client.hasEmail ? address : nil
            return ClientSheet.Row(
                line: number + 2, details: details(client, number, address),
                columns: Set(ClientSheet.Column.allCases))
        }
        try store.perform(.importClients(ClientSheet(rows: rows)), by: SamplePractice.coach, at: begin)
        return addresses
    }

    private func details(_ client: SampleClient, _ number: Int, _ address: String) -> ClientDetails {
        let serial = String(101 + number)
        let months = 2 + number * 2
        let since = calendar.zone.day(of: now).adding(days: -30 * months)
        return ClientDetails(
            name: client.name, email: client.hasEmail ? address : nil,
            phone: client.hasPhone ? "+12025550\(serial)" : nil, timeZone: client.zone,
            smsConsent: client.hasPhone && client.hasConsent ? .consented(proof: "yes, \(since), intake form") : .none,
            since: since, package: "1:1, every two weeks", cohorts: client.cohort.map { [$0] } ?? [])
    }

    private func play(_ step: SampleStory.Step, _ parties: inout Parties) throws {
        guard let operation = parties.operation(for: step) else { return }
        let receipt = try store.perform(operation, by: step.origin, at: step.at)
        if case .capture(let key, _, _) = step.event { parties.captured[key] = receipt.items }
    }

    /// The numbers that people, cohorts and items got.
    private struct Parties {
        private let clients: [String: Client.ID]
        private let cohorts: [String: Cohort.ID]
        var captured: [SampleStory.NoteKey: [ActionItem.ID]] = [:]

        init(_ store: Store, at now: Instant) throws {
            clients = Dictionary(
                try store.clients(at: now).map { ($0.client.name, $0.client.id) },
                uniquingKeysWith: { first, _ in first })
            cohorts = Dictionary(
                try store.cohorts().map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        }

        func operation(for step: SampleStory.Step) -> Operation? {
            switch step.event {
            case .capture(let key, let party, let text):
                return whom(party).map { party in
                    .capture(
                        NoteCapture(
                            party: party, source: .pane("sample-\(key.name)-\(key.session)"), taken: .moment(step.at),
                            text: text))
                }
            case .mark(let key, let item, let mark): return self.item(key, item).map { .mark([$0], mark) }
            case .carry(let key, let item): return self.item(key, item).map { .setDeadline([$0], .nextSession) }
            case .pause(let name): return clients[name].map { .setClientStatus($0, .paused) }
            }
        }

        private func whom(_ party: SampleStory.SampleParty) -> Party? {
            switch party {
            case .client(let name): clients[name].map { .client($0) }
            case .cohort(let name): cohorts[name].map { .cohort($0) }
            }
        }

        private func item(_ key: SampleStory.NoteKey, _ number: Int) -> ActionItem.ID? {
            guard let items = captured[key], items.indices.contains(number) else { return nil }
            return items[number]
        }
    }
}
