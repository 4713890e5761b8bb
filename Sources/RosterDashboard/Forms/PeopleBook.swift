import RosterModel

/// What the forms have to know of everybody, read when one is opened, with its index made beside the screen.
public struct PeopleBook: Equatable, Sendable {
    /// By name, ended ones too.
    public let clients: [Client]
    public let cohorts: [Cohort]
    /// Those ahead, and those of the last day, by start; without the cancelled ones.
    public let sessions: [SessionLine]
    /// Clients, then cohorts.
    let parties: [Party]
    let partyChoices: ChoiceIndex
    let clientChoices: ChoiceIndex
    let cohortChoices: ChoiceIndex
    private let clientPlaces: [Client.ID: Int]
    private let emails: [String: Client.ID]

    /// - Parameter spoken: how the next session of each is told.
    public init(clients: [Client], cohorts: [Cohort], sessions: [SessionLine], spoken: SpokenTime) {
        self.clients = clients
        self.cohorts = cohorts
        self.sessions = sessions.filter { $0.session.status != .cancelled }
        var next: [Party: Instant] = [:]
        for line in self.sessions.reversed() where line.session.ends > spoken.now {
            next[line.session.party] = line.session.starts
        }
        func detail(_ party: Party) -> String { next[party].map { "session \(spoken.dayAndClock($0))" } ?? "" }
        let present = clients.filter { $0.status != .ended }
        let people = present.map { ($0.name, detail(.client($0.id))) }
        let groups = cohorts.map { ($0.name, detail(.cohort($0.id))) }
        parties = present.map { .client($0.id) } + cohorts.map { .cohort($0.id) }
        partyChoices = ChoiceIndex(people + groups)
        clientChoices = ChoiceIndex(clients.map { ($0.name, $0.email ?? "") })
        cohortChoices = ChoiceIndex(cohorts.map { ($0.name, $0.members.count.counted("member")) })
        clientPlaces = Dictionary(uniqueKeysWithValues: zip(clients.map(\.id), clients.indices))
        emails = Dictionary(
            clients.compactMap { client in client.email.map { (EmailAddress.folded($0), client.id) } }
        ) { first, _ in first }
    }

    func client(_ id: Client.ID) -> Client? { clientPlaces[id].map { clients[$0] } }
    func cohort(_ id: Cohort.ID) -> Cohort? { cohorts.first { $0.id == id } }

    func name(of party: Party) -> String? {
        switch party {
        case .client(let id): client(id)?.name
        case .cohort(let id): cohort(id)?.name
        }
    }

    /// The one called so, without case and accents.
    func client(named name: String) -> Client? { clientChoices.place(of: name).map { clients[$0] } }
    func cohort(named name: String) -> Cohort? { cohortChoices.place(of: name).map { cohorts[$0] } }
    func party(named name: String) -> Party? { partyChoices.place(of: name).map { parties[$0] } }

    func client(at address: String) -> Client? {
        emails[EmailAddress.folded(address)].flatMap { client($0) }
    }

    /// Names of the cohorts that a client is in.
    func cohorts(of id: Client.ID) -> [String] {
        cohorts.filter { $0.members.contains(id) }.map(\.name)
    }

    /// Those of one client or cohort that have not ended, by start.
    func sessions(of party: Party, at now: Instant) -> [Session] {
        sessions.map(\.session).filter { $0.party == party && $0.ends > now }
    }
}

extension Int {
    /// "1 member", "6 members".
    func counted(_ word: String) -> String { "\(self) \(word)\(self == 1 ? "" : "s")" }
}
