import RosterModel

/// The card full screen: where a client stands, to be read before a session, and marked where that is due.
public struct ClientView: Equatable, Sendable {
    public let party: Party
    /// Known before the card is read.
    public let name: String
    /// Nil until it is read.
    public private(set) var card: Card?
    /// The first line in view.
    var top = 0
    /// Always something in view, so that a mark acts on what one sees; nil where nothing is that it could stand on.
    var cursor: BriefTarget?
    /// A note that is read whole.
    var reader: NoteReader?
    var marking = Marking()
    private var count = KeyCount()
    private var ownNotice: String?
    /// The coach wants to see another client; whoever shows this view takes it.
    public var wants: ClientStep?
    /// The coach has left.
    public internal(set) var isFinished = false

    /// - Parameter card: where it is already at hand; it is read anew all the same.
    public init(party: Party, name: String, card: Card? = nil) {
        self.party = party
        self.name = name
        if let card { take(card) }
    }

    public var openingEffects: [Effect] { [.loadCard(party)] }

    /// What is typed is text, not commands.
    public var isTyping: Bool { marking.prompt != nil }

    /// What is being said to the coach, until the next key.
    public var notice: String? { ownNotice ?? marking.notice }

    /// The item under the cursor; nil while a note hides it.
    public var current: ItemLine? {
        reader == nil ? card?.items.first { $0.id == cursor?.item } : nil
    }

    // MARK: What happened

    public mutating func receive(_ message: Message, in surroundings: ViewSurroundings) -> [Effect] {
        switch message {
        case .cardLoaded(let loaded) where loaded.party == party: take(loaded)
        case .recordChanged: return [.loadCard(party)]
        default: break
        }
        // The cursor may have lost its item.
        scroll(by: 0, in: surroundings)
        return []
    }

    private mutating func take(_ loaded: Card) {
        marking.keepSelected(among: loaded.items.map(\.id))
        card = loaded
        // A note that is gone can't be read on.
        if let reader, note(reader.note) == nil { self.reader = nil }
    }

    // MARK: Keys

    /// One key, paste or click. `command` and `itemCommand` are what the key table makes of the key here.
    public mutating func handle(
        _ event: Event, command: ClientCommand?, itemCommand: ItemCommand?, in surroundings: ViewSurroundings
    ) -> [Effect] {
        if marking.prompt != nil {
            return marking.answer(
                event, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        }
        forgetNotice()
        if count.take(event) { return [] }
        if let command { return perform(command, in: surroundings) }
        _ = count.use()
        if let itemCommand { return perform(itemCommand, in: surroundings) }
        point(event, in: surroundings)
        return []
    }

    mutating func forgetNotice() {
        ownNotice = nil
        marking.notice = nil
    }

    mutating func forgetCount() {
        _ = count.use()
    }

    public mutating func perform(_ command: ClientCommand, in surroundings: ViewSurroundings) -> [Effect] {
        let times = count.use()
        ownNotice = command.obstacle(in: self)
        if ownNotice != nil { return [] }
        if reader != nil {
            read(command, times: times, in: surroundings)
            return []
        }
        switch command {
        case .open: openNote(in: surroundings)
        case .next: wants = .next
        case .previous: wants = .previous
        case .move(let motion): move(motion, times: times, in: surroundings)
        case .leave:
            // First what was selected goes, then the view.
            isFinished = marking.selected.isEmpty
            marking.selected.removeAll()
        }
        return []
    }

    public mutating func perform(_ command: ItemCommand, in surroundings: ViewSurroundings) -> [Effect] {
        let targets = targets(of: command, at: surroundings.now)
        let effects = marking.perform(
            command, on: targets, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        if command == .select { move(.down, times: nil, in: surroundings) }
        return effects
    }

    /// The selected items in the order of the agenda, else that of the cursor.
    func targets(of command: ItemCommand, at now: Instant) -> [ItemTarget] {
        // What a note hides is not acted on.
        if reader != nil { return [] }
        let chosen = command == .select ? [] : agenda(at: now).filter { marking.selected.contains($0.id) }
        return chosen.isEmpty ? current.map { [ItemTarget($0)] } ?? [] : chosen.map { ItemTarget($0) }
    }

    private func agenda(at now: Instant) -> [ItemLine] {
        card.map { Agenda(of: $0, at: now).items } ?? []
    }

    private mutating func point(_ event: Event, in surroundings: ViewSurroundings) {
        switch event {
        case .click(let at), .doubleClick(let at):
            guard reader == nil, let target = target(at: at, in: surroundings) else { return }
            cursor = target
            if case .doubleClick = event { openNote(in: surroundings) }
        case .scroll(_, let lines) where reader != nil: scrollReader(by: lines, in: surroundings)
        case .scroll(_, let lines): scroll(by: lines, in: surroundings)
        default: break
        }
    }

    private func target(at position: Position, in surroundings: ViewSurroundings) -> BriefTarget? {
        let body = ViewLayout(surroundings.area).body
        guard body.contains(position), let page = page(in: surroundings) else { return nil }
        let row = firstInView(of: page, rows: body.rows) + position.row - body.row
        let isRight = page.widths.isTwo && position.column - body.column >= page.widths.span(of: 1).start
        return page.line(row: row, column: isRight ? 1 : 0)?.target
    }
}
