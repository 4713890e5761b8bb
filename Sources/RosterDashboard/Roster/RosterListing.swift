import RosterModel

/// The rows as they are listed, with what has to be known of all of them. Made anew when the roster, the order or the
/// time changes (`UnlistedRoster`), and narrowed when the filter does, so that drawing looks at the rows in view only.
public struct RosterListing: Equatable, Sendable {
    /// What is listed; nil until something is.
    private(set) var roster: Roster?
    private(set) var order = RosterOrder.session
    /// That it was listed for, since 1970.
    private(set) var minute: Int64 = .min
    private(set) var counts = RosterCounts()
    private(set) var widths = RosterWidths()
    /// Whose notes can be taken.
    private(set) var partyChoices: [PartyChoice] = []
    /// Whom a filter can name.
    private(set) var vocabulary = FilterVocabulary()
    /// The rows' names, to be searched for each key of a filter.
    private var names = FoldedTexts()
    private var filterRows: [FilterRow] = []
    /// Places in the roster: of all rows, and of those that the filter leaves.
    private var all: [Int] = []
    private var left: [Int] = []
    private var rowNumbers: [Party: Int] = [:]
    /// Of each row of the roster its place among those that are left; nil where it is not.
    private var places: [Int?] = []

    init() {}

    init(_ roster: Roster, order: RosterOrder, spoken: SpokenTime) {
        self.roster = roster
        self.order = order
        minute = Self.minute(of: spoken.now)
        counts = RosterCounts(roster, at: spoken.now)
        widths = RosterWidths(roster.rows, spoken: spoken)
        partyChoices = roster.partyChoices
        vocabulary = FilterVocabulary(roster)
        names = FoldedTexts(roster.rows.lazy.map(\.name))
        filterRows = roster.rows.map { FilterRow($0) }
        rowNumbers = Dictionary(roster.rows.enumerated().map { ($1.party, $0) }) { first, _ in first }
        all = order.sorted(roster.rows, at: spoken.now)
        narrow(by: RosterFilter())
    }

    mutating func narrow(by filter: RosterFilter) {
        left = all
        if filter.isActive {
            var judge = filter.judge
            left.removeAll { !judge.matches(filterRows[$0], name: names[$0]) }
        }
        places = Array(repeating: nil, count: roster?.rows.count ?? 0)
        for (place, number) in left.enumerated() { places[number] = place }
    }

    /// Those that the filter leaves, in order.
    var rows: ListedRows { ListedRows(rows: roster?.rows ?? [], places: left) }

    /// Whose notes can be taken and whose names have words that begin with all of those, the first so many.
    func partyChoices(beginningWith words: [FoldedText], most: Int) -> [PartyChoice] {
        let found = partyChoices.indices.lazy.filter { place in
            let name = names[place]
            return words.allSatisfy { name.hasWord(beginningWith: $0) }
        }
        return found.prefix(most).map { partyChoices[$0] }
    }

    /// The same in the order of their next sessions, whatever the list is sorted by.
    func bySession(at now: Instant) -> ListedRows {
        if order == .session { return rows }
        let listed = Array(rows)
        let places = RosterOrder.session.sorted(listed, at: now).map { left[$0] }
        return ListedRows(rows: roster?.rows ?? [], places: places)
    }

    /// How many there are without the filter.
    var total: Int { all.count + (roster?.unread?.rows ?? 0) }

    func place(of party: Party?) -> Int? { party.flatMap { rowNumbers[$0] }.flatMap { places[$0] } }

    func row(of party: Party?) -> RosterRow? { place(of: party).map { rows[$0] } }

    static func minute(of now: Instant) -> Int64 { now.seconds / 60 }
}

/// Rows in the order of the list. They are not copied for it: of ten thousand that would be felt.
struct ListedRows: RandomAccessCollection {
    fileprivate let rows: [RosterRow]
    fileprivate let places: [Int]

    var startIndex: Int { 0 }
    var endIndex: Int { places.count }

    subscript(place: Int) -> RosterRow { rows[places[place]] }
}

extension FilterVocabulary {
    fileprivate init(_ roster: Roster) {
        self.init(
            clients: KnownNames(roster.rows.filter { $0.memberCount == nil }.map(\.name)),
            cohorts: KnownNames(roster.rows.filter { $0.memberCount != nil }.map(\.name)))
    }
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
