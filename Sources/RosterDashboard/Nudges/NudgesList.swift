import RosterModel

/// What is ahead and what ended lately, as rows under two headings, and which of it is shown. What is cancelled leaves at
/// once, so that keys can be typed ahead of the record; what is refused comes back at its place.
struct NudgesList: Equatable, Sendable {
    enum Row: Equatable, Sendable {
        case heading(String, aside: String)
        /// The place among the nudges shown.
        case nudge(Int)
        case said(String)
        case gap
    }

    private var entries: [NudgeEntry] = []
    /// So many of them are ahead.
    private var aheadCount = 0
    /// Places in `entries`.
    private var shown: [Int] = []
    private(set) var rows: [Row] = []
    private(set) var isLoaded = false
    private var unreadAhead = 0
    private(set) var widths = Widths()
    /// Cancelled or sent, while the record has not answered.
    private var leaving: Set<Nudge.ID> = []

    struct Widths: Equatable, Sendable {
        var who = 0
        var what = 0
    }

    var isEmpty: Bool { entries.isEmpty }
    var count: Int { shown.count }
    var ahead: Int { entries.prefix(aheadCount).count { !leaving.contains($0.id) } + unreadAhead }
    var ended: Int { entries.count - aheadCount }
    /// Of those that ended, the ones that want a look.
    var concerns: Int { entries.count { [.failed, .unknown].contains($0.nudge.state) } }
    var shownEntries: some Sequence<NudgeEntry> { shown.lazy.map { entries[$0] } }

    /// Nil where there is no such place.
    func entry(at place: Int) -> NudgeEntry? {
        shown.indices.contains(place) ? entries[shown[place]] : nil
    }

    /// The row that a nudge stands in.
    func row(of place: Int) -> Int {
        rows.firstIndex(of: .nudge(place)) ?? 0
    }

    // MARK: Changes

    mutating func load(_ board: NudgeBoard, matching words: [String]) {
        let known = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
        entries = (board.ahead + board.ended).map { worded in
            if let entry = known[worded.id], entry.worded == worded { entry } else { NudgeEntry(worded) }
        }
        aheadCount = board.ahead.count
        unreadAhead = board.unreadAhead
        isLoaded = true
        leaving.formIntersection(board.ahead.map(\.id))
        show(matching: words)
    }

    mutating func leave(_ ids: [Nudge.ID], matching words: [String]) {
        leaving.formUnion(ids)
        show(matching: words)
    }

    /// The record has answered.
    mutating func comeBack(_ ids: [Nudge.ID], matching words: [String]) {
        leaving.subtract(ids)
        show(matching: words)
    }

    /// - Parameter words: folded; each must be somewhere in it.
    mutating func show(matching words: [String]) {
        func matches(_ place: Int) -> Bool {
            if leaving.contains(entries[place].id) { return false }
            if words.isEmpty { return true }
            let haystack = entries[place].haystack
            return words.allSatisfy { haystack.contains($0) }
        }
        let ahead = (0..<aheadCount).filter(matches)
        let ended = (aheadCount..<entries.count).filter(matches)
        shown = ahead + ended
        layOut(ahead: ahead.count, isFiltered: !words.isEmpty)
        widths = Widths()
        for entry in shownEntries {
            widths.who = max(widths.who, entry.who.cells)
            widths.what = max(widths.what, entry.what.cells)
        }
    }

    private mutating func layOut(ahead: Int, isFiltered: Bool) {
        rows = []
        if shown.isEmpty { return }
        let more = unreadAhead > 0 && !isFiltered ? ", and \(unreadAhead) later ones" : ""
        rows.append(.heading("Ahead", aside: ahead == 0 ? "" : "\(ahead)\(more)"))
        rows += (0..<ahead).map { .nudge($0) }
        if ahead == 0 { rows.append(.said(isFiltered ? "Nothing ahead matches." : Self.nothingAhead)) }
        rows.append(.gap)
        let ended = shown.count - ahead
        rows.append(.heading("Sent and ended lately", aside: ended == 0 ? "" : "\(ended)"))
        rows += (ahead..<shown.count).map { .nudge($0) }
        if ended == 0 {
            rows.append(
                .said(isFiltered ? "Nothing that went matches." : "Nothing in the last \(NudgeBoard.daysBack) days."))
        }
    }

    private static let nothingAhead =
        "Nothing is planned: c captures what is agreed, and its nudges come by themselves."
}
