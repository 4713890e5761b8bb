import RosterModel

/// The filter of the roster: what was typed, what it means, and the items it is held against.
struct RosterFilter: Equatable, Sendable {
    /// While it is being typed.
    private(set) var field: LineField?
    /// The last one that could be read; it stays while a longer one is being typed.
    private(set) var filter: Filter?
    private(set) var text = ""
    /// Why what stands in the field can't be read.
    private(set) var problem: String?
    /// Nil until they are read: until then only the rows themselves are looked at.
    private var items: [ItemLine]?

    var isActive: Bool { filter.map { !$0.isEmpty } ?? false }
    var isOpen: Bool { field != nil }

    mutating func open() {
        field = LineField(text)
    }

    /// The words stay in force, the field goes. What can't be read is taken back.
    mutating func close() {
        field = nil
        problem = nil
    }

    mutating func clear() {
        self = RosterFilter()
    }

    mutating func receive(_ items: [ItemLine]) {
        self.items = items
    }

    /// A key in the field; answers whether the filter has changed.
    mutating func handle(_ event: Event, dateOrder: DateOrder) -> Bool {
        guard var open = field else { return false }
        let outcome = open.handle(event)
        field = open
        guard case .changed = outcome else { return false }
        do throws(FilterError) {
            let read = try Filter(open.text, dateOrder: dateOrder)
            problem = nil
            text = open.text
            defer { filter = read }
            return read != filter
        } catch {
            problem = error.description
            return false
        }
    }

    func judge(at now: Instant, zone: Zone) -> Judge {
        var judge = Judge(filter: filter)
        for line in items ?? [] {
            judge.cohorts[line.item.client] = line.cohorts
            guard let filter, filter.matches(line, at: now, coachZone: zone) else { continue }
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
