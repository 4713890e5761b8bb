/// Whose a meeting of the calendar is (`protocols.md`, Calendars): by the addresses of who attends, then by a full name
/// in its summary.
public struct MeetingMatcher: Sendable {
    public enum Match: Equatable, Sendable {
        case party(Party)
        /// Several clients who are no cohort, or of whom more than one could be meant.
        case several([Client.ID])
        case nobody
    }

    private let clientsByAddress: [String: [Client.ID]]
    private let cohorts: [Cohort]
    private let names: NamesInText<Party>
    /// What the coach has assigned: by folded name, address, or `CalendarAlias.ofEvent`.
    private let aliases: [String: Party]

    /// - Parameter aliases: other names of these clients and cohorts, folded. Those of others count for nothing.
    public init(clients: [Client], cohorts: [Cohort], aliases: [String: Party] = [:]) {
        let known = Set(clients.map { Party.client($0.id) } + cohorts.map { .cohort($0.id) })
        let aliases = aliases.filter { known.contains($0.value) }
        var byAddress: [String: [Client.ID]] = [:]
        for client in clients {
            if let email = client.email { byAddress[EmailAddress.folded(email), default: []].append(client.id) }
        }
        clientsByAddress = byAddress
        self.cohorts = cohorts
        self.aliases = aliases
        let others = aliases.filter { !CalendarAlias.isOfEvent($0.key) }.sorted { $0.key < $1.key }
        names = NamesInText(
            clients.map { ($0.name, Party.client($0.id)) } + cohorts.map { ($0.name, Party.cohort($0.id)) }
                + others.map { ($0.key, $0.value) })
    }

    public func match(addresses: [String], summary: String) -> Match {
        let attending = clients(at: addresses)
        let named = names.find(in: summary)
        let namedCohorts = named.compactMap { party in cohorts.first { .cohort($0.id) == party } }
        if let cohort = namedCohorts.first, namedCohorts.count == 1, attending.isSubset(of: cohort.members) {
            return .party(.cohort(cohort.id))
        }
        if attending.isEmpty, let assigned = assigned(addresses) { return .party(assigned) }
        return match(attending: attending.isEmpty ? clients(among: named) : attending)
    }

    /// What the coach has said of the series itself counts before everything else.
    public func match(_ meeting: CalendarFeed.Meeting) -> Match {
        if let assigned = aliases[Text.folded(CalendarAlias.ofEvent(meeting.uid))] { return .party(assigned) }
        return match(addresses: meeting.addresses, summary: meeting.summary)
    }

    /// Whose an address was said to be that no client has.
    private func assigned(_ addresses: [String]) -> Party? {
        let parties = Set(addresses.compactMap { aliases[Text.folded($0)] })
        return parties.count == 1 ? parties.first : nil
    }

    private func match(attending: Set<Client.ID>) -> Match {
        if attending.isEmpty { return .nobody }
        if attending.count == 1, let client = attending.first { return .party(.client(client)) }
        let exact = cohorts.filter { Set($0.members) == attending }
        // Some of a group may be away: with more than half of it there, it is still that group's meeting.
        let most = cohorts.filter { attending.isSubset(of: $0.members) && attending.count * 2 > $0.members.count }
        let meant = exact.isEmpty ? most : exact
        return meant.count == 1 ? .party(.cohort(meant[0].id)) : .several(attending.sorted())
    }

    private func clients(at addresses: [String]) -> Set<Client.ID> {
        Set(addresses.flatMap { clientsByAddress[EmailAddress.folded($0)] ?? [] })
    }

    private func clients(among parties: [Party]) -> Set<Client.ID> {
        Set(
            parties.compactMap { party in
                if case .client(let id) = party { id } else { nil }
            })
    }
}

/// Finds full names in a text, word by word, without case and accents. Where one name begins another, the longer one is
/// meant: “Coaching: Ana Lima-Prado” does not name Ana Lima.
struct NamesInText<Named: Equatable & Sendable>: Sendable {
    private struct Entry: Sendable {
        let words: [String]
        let named: Named
    }

    private let byFirstWord: [String: [Entry]]

    init(_ names: [(name: String, named: Named)]) {
        var byFirstWord: [String: [Entry]] = [:]
        for (name, named) in names {
            let words = Self.words(name)
            if let first = words.first { byFirstWord[first, default: []].append(Entry(words: words, named: named)) }
        }
        self.byFirstWord = byFirstWord
    }

    /// What is named, in the text's order. A name that two bear gives both.
    func find(in text: String) -> [Named] {
        let words = Self.words(text)
        var found: [Named] = []
        var index = 0
        while index < words.count {
            let matching = (byFirstWord[words[index]] ?? []).filter { words[index...].starts(with: $0.words) }
            let length = matching.map(\.words.count).max() ?? 0
            for entry in matching where entry.words.count == length && !found.contains(entry.named) {
                found.append(entry.named)
            }
            index += max(1, length)
        }
        return found
    }

    /// Letters and digits, and what joins them inside a word: `lima-prado`, `d'angelo`.
    private static func words(_ text: String) -> [String] {
        let joiners: Set<Character> = ["-", "'", "."]
        return Text.folded(text).split { !$0.isLetter && !$0.isNumber && !joiners.contains($0) }
            .map { word in
                var core = word.drop { joiners.contains($0) }
                while let last = core.last, joiners.contains(last) { core.removeLast() }
                return String(core)
            }
            .filter { !$0.isEmpty }
    }
}
