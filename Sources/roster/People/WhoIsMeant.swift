import RosterModel
import RosterStore

/// Whom a typed name means.
final class WhoIsMeant {
    private let store: Store
    /// Read once, where a name is to be looked up among all.
    private var everybody: (clients: [Client], cohorts: [Cohort])?

    init(_ store: Store) {
        self.store = store
    }

    private func read() throws -> (clients: [Client], cohorts: [Cohort]) {
        if let everybody { return everybody }
        let read = (try store.people(), try store.cohorts())
        everybody = read
        return read
    }

    /// The one of that number, without reading the others.
    private func numbered(_ typed: String) throws -> Client? {
        try PersonFinder.number(Text.spaced(Text.line(typed))).flatMap { try store.client(Client.ID($0)) }
    }

    /// Throws a `Failure` that lists the candidates where it is not clear.
    func client(_ typed: String) throws -> Client {
        if let client = try numbered(typed) { return client }
        let (clients, _) = try read()
        switch PersonFinder.client(typed, among: clients) {
        case .found(let client): return client
        case .ambiguous(let some): throw WhoIsMeant.ambiguous(typed, some.map { "\($0.name) (\($0.id))" })
        case .unknown: throw unknown(typed, "client", clients.map { "\($0.name) (\($0.id))" })
        }
    }

    /// Throws a `Failure` that lists the candidates where it is not clear.
    func cohort(_ typed: String) throws -> Cohort {
        let (_, cohorts) = try read()
        let number = Int64(typed.hasPrefix("#") ? String(typed.dropFirst()) : typed)
        if let numbered = cohorts.first(where: { $0.id.number == number }) { return numbered }
        switch PersonFinder.cohort(typed, among: cohorts) {
        case .found(let cohort): return cohort
        case .ambiguous(let some): throw WhoIsMeant.ambiguous(typed, some.map { "\($0.name) (\($0.id))" })
        case .unknown where cohorts.isEmpty:
            throw Failure(.badData, "there is no cohort yet; “roster cohort add” makes one")
        case .unknown: throw unknown(typed, "cohort", cohorts.map { "\($0.name) (\($0.id))" })
        }
    }

    /// Of every client.
    func names() throws -> [Client.ID: String] {
        Dictionary(try read().clients.map { ($0.id, $0.name) }) { first, _ in first }
    }

    /// A client, or else a cohort.
    func party(_ typed: String) throws -> (party: Party, name: String) {
        if let client = try numbered(typed) { return (.client(client.id), client.name) }
        let (clients, cohorts) = try read()
        let cohort = PersonFinder.cohort(typed, among: cohorts)
        switch (PersonFinder.client(typed, among: clients), cohort) {
        case (.found(let client), _): return (.client(client.id), client.name)
        case (.unknown, .found(let cohort)): return (.cohort(cohort.id), cohort.name)
        case (.unknown, .ambiguous(let some)): throw WhoIsMeant.ambiguous(typed, some.map(\.name))
        case (.ambiguous(let some), _): throw WhoIsMeant.ambiguous(typed, some.map { "\($0.name) (\($0.id))" })
        case (.unknown, .unknown):
            throw unknown(typed, "client or cohort", clients.map { "\($0.name) (\($0.id))" } + cohorts.map(\.name))
        }
    }

    private static func ambiguous(_ typed: String, _ candidates: [String]) -> Failure {
        Failure(.badData, "“\(typed)” may be any of these; write more of the name, or the number:\n\(list(candidates))")
    }

    private func unknown(_ typed: String, _ what: String, _ candidates: [String]) -> Failure {
        guard !candidates.isEmpty else {
            return Failure(
                .badData, "there is no \(what) “\(typed)”, and nobody else yet; “roster client add” adds one")
        }
        return Failure(.badData, "there is no \(what) “\(typed)”; there are:\n\(WhoIsMeant.list(candidates))")
    }

    private static func list(_ candidates: [String]) -> String {
        let most = 20
        let rest = candidates.count > most ? ["and \(candidates.count - most) more"] : []
        return (candidates.prefix(most) + rest).joined(separator: "\n")
    }
}
