import RosterModel

/// View 3: what goes out next and what went, with the exact text and the rule behind it.
public struct NudgesView: Equatable, Sendable {
    var list = NudgesList()
    /// The place among the nudges shown.
    var place = 0
    /// The first row of the list in view.
    var top = 0
    var selected: Set<Nudge.ID> = []
    var filter = WordFilter()
    /// The text under the cursor has the whole screen.
    var isTextAlone = false
    /// The first row of the text in view.
    var textTop = 0
    var count = KeyCount()
    /// What is being said to the coach, until the next key.
    public internal(set) var notice: String?
    /// The coach has left.
    public internal(set) var isFinished = false

    public init() {}

    public var openingEffects: [Effect] { [.loadNudges] }

    /// The nudge under the cursor.
    var current: NudgeEntry? { list.entry(at: place) }

    /// What the next key acts on: the marked ones, else that of the cursor.
    var targets: [NudgeEntry] {
        let chosen = selected.isEmpty ? [] : list.shownEntries.filter { selected.contains($0.id) }
        return chosen.isEmpty ? current.map { [$0] } ?? [] : chosen
    }

    /// What is typed is text, not commands.
    public var isTyping: Bool { filter.isOpen }

    // MARK: What happened

    public mutating func receive(_ message: Message, in surroundings: NudgesSurroundings) -> [Effect] {
        switch message {
        case .nudgesLoaded(let board):
            rearrange(in: surroundings) { $0.load(board, matching: $1) }
            selected.formIntersection(board.ahead.map(\.id))
        case .performed(let operation, _), .failed(_, let operation?):
            let ids = operation.nudges
            if !ids.isEmpty { rearrange(in: surroundings) { $0.comeBack(ids, matching: $1) } }
        case .recordChanged: return [.loadNudges]
        default: break
        }
        return []
    }

    /// The cursor stays on its nudge; where that is gone, it goes to the one that has its place now.
    mutating func rearrange(in surroundings: NudgesSurroundings, _ change: (inout NudgesList, [String]) -> Void) {
        let following = Array(list.shownEntries.dropFirst(place).map(\.id))
        let text = current?.worded
        change(&list, filter.words)
        let places = Dictionary(list.shownEntries.enumerated().map { ($1.id, $0) }) { first, _ in first }
        go(to: following.lazy.compactMap { places[$0] }.first ?? place, in: surroundings)
        if current?.worded != text { textTop = 0 }
        if list.count == 0 { isTextAlone = false }
    }

    // MARK: The cursor

    /// The view moves as little as keeps the row in sight; with the first nudge comes its heading.
    mutating func go(to next: Int, in surroundings: NudgesSurroundings) {
        let before = place
        place = max(0, min(list.count - 1, next))
        if place != before { textTop = 0 }
        top = firstInView(rows: layout(in: surroundings).list.rows)
    }

    /// The first row in view, also where the screen has changed since the last key.
    func firstInView(rows: Int) -> Int {
        if place == 0 { return 0 }
        let rows = max(1, rows)
        let row = list.row(of: place)
        return max(0, min(min(max(top, row - rows + 1), row), list.rows.count - rows))
    }

    func layout(in surroundings: NudgesSurroundings) -> NudgesLayout {
        NudgesLayout(surroundings.area, news: news(in: surroundings).count, isTextAlone: isTextAlone)
    }
}

extension Operation {
    /// The nudges that it sends or cancels.
    var nudges: [Nudge.ID] {
        switch self {
        case .sendNow(let ids), .cancelNudges(let ids): ids
        default: []
        }
    }
}
