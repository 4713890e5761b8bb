import RosterModel

/// The rows as they are listed, with what has to be known of all of them. Sorted anew when the roster, the order or the
/// time changes, and narrowed when the filter does, so that drawing looks at the rows in view only.
struct RosterListing: Equatable, Sendable {
    /// Those that the filter leaves.
    private(set) var rows: [RosterRow] = []
    private var all: [RosterRow] = []
    private(set) var counts = RosterCounts()
    private(set) var widths = RosterWidths()
    private var places: [Party: Int] = [:]

    init() {}

    init(_ roster: Roster, order: RosterOrder, filter: RosterFilter, spoken: SpokenTime) {
        counts = RosterCounts(roster.rows, at: spoken.now)
        widths = RosterWidths(roster.rows, spoken: spoken)
        all = order.sorted(roster.rows, at: spoken.now).map { roster.rows[$0] }
        narrow(by: filter, spoken: spoken)
    }

    mutating func narrow(by filter: RosterFilter, spoken: SpokenTime) {
        rows = all
        if filter.isActive {
            let judge = filter.judge(at: spoken.now, zone: spoken.zone)
            rows.removeAll { !judge.matches($0) }
        }
        places = Dictionary(rows.enumerated().map { ($1.party, $0) }) { first, _ in first }
    }

    /// How many there are without the filter.
    var total: Int { all.count }

    func place(of party: Party?) -> Int? { party.flatMap { places[$0] } }

    func row(of party: Party?) -> RosterRow? { place(of: party).map { rows[$0] } }
}

extension RosterWidths {
    init(_ rows: [RosterRow], spoken: SpokenTime) {
        for row in rows {
            let words = RowWords(row, spoken: spoken)
            session = max(session, words.session.cells)
            name = max(name, words.name.cells)
            items = max(items, row.items.count * 2 - 1)
            due = max(due, words.due.cells)
            flags = max(flags, words.flags.cells)
        }
    }
}
