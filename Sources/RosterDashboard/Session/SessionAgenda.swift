import RosterModel

/// What there is to talk about with whom a note is taken of: the items of the agenda, to be marked and carried while
/// talking (`screens.md`, Capture). Once the keys were on it, the lines keep their places, and each shows what became of
/// its item: who goes down the list loses no line.
public struct SessionAgenda: Equatable, Sendable {
    /// Nil until it is read.
    private(set) var card: Card?
    private(set) var items: [ItemLine] = []
    private(set) var tally = SessionTally()
    private(set) var position = ListPosition()
    var marking = Marking()
    var count = KeyCount()
    /// The keys were on it.
    private var keepsOrder = false

    /// The item under the cursor.
    public var current: ItemLine? { items.indices.contains(position.place) ? items[position.place] : nil }

    /// - Parameter rows: of the list in view.
    mutating func take(_ loaded: Card, at now: Instant, rows: Int) {
        let fresh = Agenda(of: loaded, at: now).items
        let before = keepsOrder ? current?.id : nil
        items = keepsOrder ? Self.items(items, readAnewAs: fresh) : fresh
        card = loaded
        marking.keepSelected(among: items.map(\.id))
        let place = before.flatMap { id in items.firstIndex { $0.id == id } } ?? position.place
        go(to: place, rows: rows)
    }

    mutating func takeKeys() {
        keepsOrder = true
    }

    /// The same items in their places, those that are new behind them.
    private static func items(_ known: [ItemLine], readAnewAs fresh: [ItemLine]) -> [ItemLine] {
        let byID = Dictionary(fresh.map { ($0.id, $0) }) { first, _ in first }
        let kept = known.compactMap { byID[$0.id] }
        let ids = Set(kept.map(\.id))
        return kept + fresh.filter { !ids.contains($0.id) }
    }

    // MARK: Marks

    mutating func perform(_ command: ItemCommand, rows: Int, in surroundings: CaptureSurroundings) -> [Effect] {
        let targets = targets(of: command)
        let effects = marking.perform(
            command, on: targets, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        if command == .select { move(.down, rows: rows) }
        return effects
    }

    /// The selected items in the order of the agenda, else that of the cursor.
    func targets(of command: ItemCommand) -> [ItemTarget] {
        let isOfCursor = command == .select || marking.selected.isEmpty
        let chosen = isOfCursor ? [] : items.filter { marking.selected.contains($0.id) }
        return chosen.isEmpty ? current.map { [ItemTarget($0)] } ?? [] : chosen.map { ItemTarget($0) }
    }

    mutating func answerPrompt(_ event: Event, in surroundings: CaptureSurroundings) -> [Effect] {
        marking.answer(event, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
    }

    mutating func go(to place: Int, rows: Int) {
        position.go(to: place, count: items.count, rows: rows)
    }

    mutating func move(_ motion: ListMotion, times: Int? = nil, rows: Int) {
        position.move(motion, times: times, count: items.count, rows: rows)
    }

    /// What has become of it in the record, for the sum at the end.
    mutating func receive(_ message: Message) {
        switch message {
        case .performed(let operation, _): tally.add(operation, on: items)
        case .undone(let receipt): tally.takeBack(receipt)
        case .redone(let receipt): tally.doAgain(receipt)
        default: break
        }
    }
}
