import RosterModel

/// The filter of the roster, and the items that it is held against.
struct RosterFilter: Equatable, Sendable {
    var entry = FilterEntry()
    /// Nil until they are read: until then only the rows themselves are looked at.
    private var items: [ItemLine]?

    var isActive: Bool { entry.filter != nil }
    var isOpen: Bool { entry.isOpen }

    mutating func clear() {
        self = RosterFilter()
    }

    mutating func receive(_ items: [ItemLine]) {
        self.items = items
    }

    func judge(at now: Instant, zone: Zone) -> Judge {
        var judge = Judge(filter: entry.filter)
        for line in items ?? [] {
            judge.cohorts[line.item.client] = line.cohorts
            guard let filter = entry.filter, filter.matches(line, at: now, coachZone: zone) else { continue }
            judge.matching.insert(.client(line.item.client))
            if let cohort = line.item.cohort { judge.matching.insert(.cohort(cohort)) }
        }
        return judge
    }

    /// Holds rows against the filter.
    struct Judge {
        let filter: Filter?
        /// Who has an item that the filter holds for.
        var matching: Set<Party> = []
        var cohorts: [Client.ID: [String]] = [:]

        func matches(_ row: RosterRow) -> Bool {
            guard let filter else { return true }
            var names: [String] = []
            if case .client(let id) = row.party { names = cohorts[id] ?? [] }
            return filter.matches(row, cohorts: names, hasMatchingItem: matching.contains(row.party))
        }
    }
}
