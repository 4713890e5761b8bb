import RosterModel

/// What waits, the latest first, and which of it is shown. What is decided leaves at once, so that keys can be typed
/// ahead of the record; what is refused comes back at its place.
struct InboxList: Equatable, Sendable {
    private var lines: [InboxLine] = []
    /// Places in `lines`.
    private var shown: [Int] = []
    private(set) var isLoaded = false
    /// Earlier ones that were not read.
    private(set) var unread = 0
    private(set) var widths = Widths()
    /// Decided, while the record has not answered.
    private var leaving: Set<InboxEntry.ID> = []
    /// What the filter looks in; made when one is typed.
    private var haystacks: [String]?

    struct Widths: Equatable, Sendable {
        var kind = 0
        var who = 0
    }

    var isEmpty: Bool { lines.isEmpty || lines.allSatisfy { leaving.contains($0.id) } }
    var count: Int { shown.count }
    /// That wait, shown or not.
    var waiting: Int { lines.count - leaving.count + unread }
    var shownLines: some Sequence<InboxLine> { shown.lazy.map { lines[$0] } }

    /// Nil where there is no such row.
    func line(at place: Int) -> InboxLine? {
        shown.indices.contains(place) ? lines[shown[place]] : nil
    }

    func place(of id: InboxEntry.ID) -> Int? {
        shown.firstIndex { lines[$0].id == id }
    }

    /// Shown or not.
    func isWaiting(_ id: InboxEntry.ID) -> Bool {
        !leaving.contains(id) && lines.contains { $0.id == id }
    }

    // MARK: Changes

    mutating func load(_ entries: [InboxEntry], unread: Int, matching words: [String]) {
        // A line costs a look at all its text: those that are there already are kept.
        let known = Dictionary(lines.map { ($0.id, $0) }) { first, _ in first }
        lines = entries.map { entry in
            if let line = known[entry.id], line.entry == entry { line } else { InboxLine(entry) }
        }
        self.unread = unread
        isLoaded = true
        haystacks = nil
        leaving.formIntersection(entries.map(\.id))
        show(matching: words)
    }

    mutating func leave(_ ids: [InboxEntry.ID], matching words: [String]) {
        leaving.formUnion(ids)
        show(matching: words)
    }

    /// The record has taken them.
    mutating func remove(_ ids: [InboxEntry.ID], matching words: [String]) {
        let gone = Set(ids)
        lines.removeAll { gone.contains($0.id) }
        leaving.subtract(gone)
        haystacks = nil
        show(matching: words)
    }

    mutating func comeBack(_ ids: [InboxEntry.ID], matching words: [String]) {
        leaving.subtract(ids)
        show(matching: words)
    }

    /// - Parameter words: folded; each must be somewhere in it.
    mutating func show(matching words: [String]) {
        if words.isEmpty {
            shown = lines.indices.filter { !leaving.contains(lines[$0].id) }
        } else {
            let haystacks = haystacks ?? lines.map(\.haystack)
            self.haystacks = haystacks
            shown = lines.indices.filter { place in
                !leaving.contains(lines[place].id) && words.allSatisfy { haystacks[place].contains($0) }
            }
        }
        widths = Widths()
        for line in shownLines {
            widths.kind = max(widths.kind, line.kind.word.cells)
            widths.who = max(widths.who, line.who.cells)
        }
    }
}
