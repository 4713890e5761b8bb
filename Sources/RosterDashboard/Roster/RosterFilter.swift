import RosterModel

/// The filter of the roster, and what the record knows of it.
struct RosterFilter: Equatable, Sendable {
    var entry = FilterEntry()
    /// The latest answer. Until there is one for this filter only the rows themselves are looked at.
    private var found: Found?
    /// What was asked and is not answered yet: one at a time, however fast one types.
    private var asked: Filter?
    /// Whom the cursor was on before the list was narrowed without an answer.
    private var kept: Party?

    private struct Found: Equatable, Sendable {
        var filter: Filter
        var matches: RosterMatches
    }

    var isActive: Bool { entry.filter != nil }
    var isOpen: Bool { entry.isOpen }

    mutating func clear() {
        let asked = asked
        self = RosterFilter()
        self.asked = asked
    }

    /// Asks the record where it has to be asked.
    mutating func want() -> [Effect] {
        guard let filter = entry.filter, asked == nil, found?.filter != filter else { return [] }
        asked = filter
        return [.findMatches(filter)]
    }

    /// Answers whom the cursor was on before.
    mutating func receive(_ matches: RosterMatches, of filter: Filter) -> Party? {
        asked = nil
        found = Found(filter: filter, matches: matches)
        guard filter == entry.filter else { return nil }
        defer { kept = nil }
        return kept
    }

    /// What was found is shown until it is found anew.
    mutating func recordChanged() -> [Effect] {
        guard let filter = entry.filter, asked == nil else { return [] }
        asked = filter
        return [.findMatches(filter)]
    }

    mutating func failed() {
        asked = nil
    }

    /// The cursor lost its row, which may come back with the answer.
    mutating func keep(_ party: Party?, unless cursor: Party?) {
        if party != cursor, kept == nil { kept = party }
    }

    var judge: Judge {
        Judge(filter: entry.filter, matches: found?.filter == entry.filter ? found?.matches ?? .init() : .init())
    }

    /// Holds rows against the filter.
    struct Judge {
        let filter: Filter?
        let matches: RosterMatches
        /// The names of cohorts, each folded once.
        private var folded: [String: FoldedText] = [:]

        fileprivate init(filter: Filter?, matches: RosterMatches) {
            self.filter = filter
            self.matches = matches
        }

        /// - Parameter name: the row's.
        mutating func matches(_ row: FilterRow, name: FoldedText) -> Bool {
            guard let filter else { return true }
            return filter.matches(
                row, name: name, cohorts: { cohorts(of: row.party) },
                hasMatchingItem: { matches.parties.contains(row.party) })
        }

        private mutating func cohorts(of party: Party) -> [FoldedText] {
            guard case .client(let id) = party, let names = matches.cohorts[id] else { return [] }
            return names.map { name in
                if let known = folded[name] { return known }
                let text = FoldedText(name)
                folded[name] = text
                return text
            }
        }
    }
}
