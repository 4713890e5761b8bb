import RosterModel

/// The rows as they are listed: sorted, filtered, with what has to be known of all of them. Made anew when the roster,
/// the order, the filter or the time changes, so that drawing looks at the rows in view only.
struct RosterListing: Equatable, Sendable {
    private(set) var rows: [RosterRow] = []
    /// How many there are without the filter.
    private(set) var total = 0
    private(set) var counts = RosterCounts()
    private(set) var widths = RosterWidths()
    private var places: [Party: Int] = [:]

    init() {}

    init(_ roster: Roster, order: RosterOrder, filter: RosterFilter, spoken: SpokenTime) {
        let now = spoken.now
        total = roster.rows.count
        counts = RosterCounts(roster.rows, at: now)
        widths = RosterWidths(roster.rows, spoken: spoken)
        rows = order.sorted(roster.rows, at: now).map { roster.rows[$0] }
        if filter.isActive {
            let judge = filter.judge(at: now, zone: spoken.zone)
            rows.removeAll { !judge.matches($0) }
        }
        for (place, row) in rows.enumerated() { places[row.party] = place }
    }

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
