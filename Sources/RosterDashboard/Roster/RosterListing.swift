import RosterModel

/// The rows as they are listed, with what has to be known of all of them. Sorted anew when the roster, the order or the
/// time changes, and narrowed when the filter does, so that drawing looks at the rows in view only. Ten thousand rows are
/// listed within a few milliseconds: no text is made or folded for each of them.
struct RosterListing: Equatable, Sendable {
    /// Those that the filter leaves.
    private(set) var rows: [RosterRow] = []
    private var all: [RosterRow] = []
    private(set) var counts = RosterCounts()
    private(set) var widths = RosterWidths()
    /// Rows of the record that are not read yet.
    private var unread = 0
    private var places: [Party: Int] = [:]

    init() {}

    init(_ roster: Roster, order: RosterOrder, filter: RosterFilter, spoken: SpokenTime) {
        counts = RosterCounts(roster, at: spoken.now)
        unread = roster.unread?.rows ?? 0
        widths = RosterWidths(roster.rows, spoken: spoken)
        all = order.sorted(roster.rows, at: spoken.now).map { roster.rows[$0] }
        narrow(by: filter)
    }

    mutating func narrow(by filter: RosterFilter) {
        rows = all
        if filter.isActive {
            let judge = filter.judge
            rows.removeAll { !judge.matches($0) }
        }
        places = Dictionary(rows.enumerated().map { ($1.party, $0) }) { first, _ in first }
    }

    /// How many there are without the filter.
    var total: Int { all.count + unread }

    func place(of party: Party?) -> Int? { party.flatMap { places[$0] } }

    func row(of party: Party?) -> RosterRow? { place(of: party).map { rows[$0] } }
}

extension RosterWidths {
    /// Of so many rows the words of times are made, evenly among all; of a longer list, the rare wider one is cut.
    private static let sample = 300

    init(_ rows: [RosterRow], spoken: SpokenTime) {
        let step = rows.count / Self.sample + 1
        var isFlagged: Set<[RosterRow.Flag]> = []
        for (place, row) in rows.enumerated() {
            name = max(name, RowWords.name(of: row).cells)
            items = max(items, row.items.count * 2 - 1)
            if !row.flags.isEmpty { isFlagged.insert(row.flags) }
            guard place % step == 0 else { continue }
            let words = RowWords(row, spoken: spoken)
            session = max(session, words.session.cells)
            due = max(due, words.due.cells)
        }
        flags = isFlagged.map { RowWords.words(of: $0).cells }.max() ?? 0
    }
}
