import RosterModel

/// View 4: what came in and can't be placed without the coach. One key decides about each thing.
public struct InboxView: Equatable, Sendable {
    var list = InboxList()
    var position = ListPosition()
    var selected: Set<InboxEntry.ID> = []
    var filter = WordFilter()
    var mode = Mode.list
    var reading = InboxReading()
    var count = KeyCount()
    /// What the list or prompt that is open asks about: reading anew meanwhile does not change whom the answer is for.
    var asked: [InboxLine] = []
    /// To be edited in a form; whoever shows the screen takes it.
    var editing: ItemTarget?
    /// What was decided, also what was taken back since.
    private(set) var decisions: [InboxEntry.ID: InboxDecision] = [:]
    /// What is being said to the coach, until the next key.
    public internal(set) var notice: String?
    /// The coach has left.
    public internal(set) var isFinished = false

    /// What the keys go to.
    enum Mode: Equatable, Sendable {
        case list
        /// The text under the cursor has the whole screen.
        case text
        /// Whose the entries are.
        case party(ChoiceList, [PartyChoice])
        /// Which item of that client or cohort a message is about; nil while these are read.
        case item(ChoiceList, Party, [ItemLine]?)
        /// Which of the items that wait is to be edited.
        case waiting(ChoiceList, [ItemLine])
    }

    public init() {}

    public var openingEffects: [Effect] { [.loadInbox] }

    /// The entry under the cursor.
    var current: InboxLine? { list.line(at: position.place) }

    /// What the next key acts on: the marked entries, else that of the cursor.
    var targets: [InboxLine] {
        let chosen = selected.isEmpty ? [] : list.shownLines.filter { selected.contains($0.id) }
        return chosen.isEmpty ? current.map { [$0] } ?? [] : chosen
    }

    /// What is typed is text, not commands.
    public var isTyping: Bool {
        switch mode {
        case .list, .text: filter.isOpen
        case .party, .item, .waiting: true
        }
    }

    // MARK: What happened

    public mutating func receive(_ message: Message, in surroundings: InboxSurroundings) -> [Effect] {
        switch message {
        case .inboxLoaded(let entries, let unread): load(entries, unread: unread, in: surroundings)
        case .inboxTextLoaded(let text): return reading.receive(text)
        case .cardLoaded(let card): takeItems(of: card)
        case .performed(let operation, _): rearrange(in: surroundings) { $0.remove(operation.entries, matching: $1) }
        case .failed(_, let operation): refused(operation, in: surroundings)
        case .recordChanged: return [.loadInbox] + reading.readAnew()
        default: return []
        }
        return rest(in: surroundings)
    }

    /// The cursor goes to what has come back, so that one sees it.
    private mutating func load(_ entries: [InboxEntry], unread: Int, in surroundings: InboxSurroundings) {
        let returned = entries.first { decisions[$0.id] != nil && !list.isWaiting($0.id) }
        rearrange(in: surroundings) { $0.load(entries, unread: unread, matching: $1) }
        selected.formIntersection(entries.map(\.id))
        if let returned, list.isLoaded { go(to: returned.id, in: surroundings) }
    }

    private mutating func refused(_ operation: Operation?, in surroundings: InboxSurroundings) {
        guard let operation else { return reading.failed() }
        let ids = operation.entries
        guard let first = ids.first else { return }
        for id in ids { decisions[id] = nil }
        rearrange(in: surroundings) { $0.comeBack(ids, matching: $1) }
        go(to: first, in: surroundings)
    }

    // MARK: The cursor

    /// It stays on its entry; where that is gone, it goes to the one that has its place now.
    mutating func rearrange(in surroundings: InboxSurroundings, _ change: (inout InboxList, [String]) -> Void) {
        let following = list.shownLines.dropFirst(position.place).map(\.id)
        change(&list, filter.words)
        let places = Dictionary(list.shownLines.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let next = following.lazy.compactMap { places[$0] }.first ?? position.place
        position.go(to: next, count: list.count, rows: rows(in: surroundings))
        if list.count == 0 { leaveMode() }
    }

    mutating func go(to id: InboxEntry.ID, in surroundings: InboxSurroundings) {
        guard let place = list.place(of: id) else { return }
        position.go(to: place, count: list.count, rows: rows(in: surroundings))
    }

    /// Reads the text of the entry on which the cursor has come to rest.
    mutating func rest(in surroundings: InboxSurroundings) -> [Effect] {
        let effects = reading.rest(on: current)
        layOut(in: surroundings)
        return effects
    }

    /// The screen may have another size.
    mutating func layOut(in surroundings: InboxSurroundings) {
        scrollText(to: reading.top, in: surroundings)
    }

    private mutating func leaveMode() {
        if case .text = mode { mode = .list }
    }

    func rows(in surroundings: InboxSurroundings) -> Int { layout(in: surroundings).list.rows }

    func layout(in surroundings: InboxSurroundings) -> ReadingLayout {
        ReadingLayout(surroundings.area, isTextAlone: mode == .text)
    }

    // MARK: Deciding

    /// The entries leave the list, and the next one is under the cursor.
    mutating func decide(
        _ decision: InboxDecision, _ lines: [InboxLine], in surroundings: InboxSurroundings
    ) -> [Effect] {
        let ids = lines.map(\.id)
        mode = .list
        selected.subtract(ids)
        for id in ids { decisions[id] = decision }
        rearrange(in: surroundings) { $0.leave(ids, matching: $1) }
        return [decision.effect(on: lines.map(\.entry))]
    }

    /// What was decided and stands, counted, in the order of the keys.
    var tally: [(heading: String, count: Int)] {
        let standing = decisions.filter { !list.isWaiting($0.key) }.values
        return InboxDecision.headings.compactMap { heading in
            let count = standing.count { $0.heading == heading }
            return count == 0 ? nil : (heading, count)
        }
    }
}
