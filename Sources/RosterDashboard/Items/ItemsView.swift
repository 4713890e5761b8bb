import RosterModel

/// View 2: every item of every client in one list, the most urgent first.
public struct ItemsView: Equatable, Sendable {
    var list = ItemsList()
    var position = ListPosition()
    var marking = Marking()
    var filter = FilterEntry()
    private var count = KeyCount()
    private var ownNotice: String?
    /// The coach wants to see the client of this item; whoever shows this view takes it.
    public internal(set) var wantsClient: ItemLine?
    /// The coach has left.
    public internal(set) var isFinished = false

    public init() {}

    public var openingEffects: [Effect] { [.loadItems] }

    /// The item under the cursor.
    public var current: ItemLine? { list.line(at: position.place) }

    /// What is typed is text, not commands.
    public var isTyping: Bool { filter.isOpen || marking.prompt != nil }

    /// What is being said to the coach, until the next key.
    public var notice: String? { ownNotice ?? marking.notice }

    // MARK: What happened

    public mutating func receive(_ message: Message, in surroundings: ViewSurroundings) -> [Effect] {
        switch message {
        case .itemsLoaded(let all, let unread, _):
            rearrange(in: surroundings) {
                $0.load(all, unread: unread, filter: $1, at: surroundings.now, zone: surroundings.zone)
            }
            marking.keepSelected(among: list.shownLines.map(\.id))
        case .clockMoved(let now):
            rearrange(in: surroundings) { _ = $0.follow(clock: now, filter: $1, zone: surroundings.zone) }
        case .recordChanged: return [.loadItems]
        case .tagsLoaded: filter.learn(surroundings.filterHelp)
        default: break
        }
        return []
    }

    /// The cursor stays on its item; where that is gone, on the one that took its place.
    private mutating func rearrange(in surroundings: ViewSurroundings, _ change: (inout ItemsList, Filter?) -> Void) {
        let before = current?.id
        change(&list, filter.filter)
        let place = current?.id == before ? nil : before.flatMap { list.place(of: $0) }
        position.go(to: place ?? position.place, count: list.count, rows: rows(in: surroundings))
    }

    // MARK: Keys

    /// One key, paste or click. `command` and `itemCommand` are what the key table makes of the key here.
    public mutating func handle(
        _ event: Event, command: ItemsCommand?, itemCommand: ItemCommand?, in surroundings: ViewSurroundings
    ) -> [Effect] {
        if marking.prompt != nil {
            return marking.answer(
                event, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        }
        if filter.isOpen { return type(event, in: surroundings) }
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

    public mutating func perform(_ command: ItemsCommand, in surroundings: ViewSurroundings) -> [Effect] {
        let times = count.use()
        ownNotice = command.obstacle(in: self)
        if ownNotice != nil { return [] }
        switch command {
        case .move(let motion):
            position.move(motion, times: times, count: list.count, rows: rows(in: surroundings))
        case .open: wantsClient = current
        case .filter:
            filter.open(surroundings.filterHelp)
            return filter.askForTags()
        case .closed:
            rearrange(in: surroundings) {
                $0.toggleClosed(filter: $1, at: surroundings.now, zone: surroundings.zone)
            }
        case .leave: leave(in: surroundings)
        }
        return []
    }

    public mutating func perform(_ command: ItemCommand, in surroundings: ViewSurroundings) -> [Effect] {
        let targets = targets(of: command)
        let effects = marking.perform(
            command, on: targets, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        if command == .select { position.move(.down, count: list.count, rows: rows(in: surroundings)) }
        return effects
    }

    /// The selected items in the order of the list, else that of the cursor.
    func targets(of command: ItemCommand) -> [ItemTarget] {
        let isOfCursor = command == .select || marking.selected.isEmpty
        let chosen = isOfCursor ? [] : list.shownLines.filter { marking.selected.contains($0.id) }
        return chosen.isEmpty ? current.map { [ItemTarget($0)] } ?? [] : chosen.map { ItemTarget($0) }
    }

    private mutating func type(_ event: Event, in surroundings: ViewSurroundings) -> [Effect] {
        let page = rows(in: surroundings)
        switch event {
        case .key(.pageUp): position.move(.pageUp, count: list.count, rows: page)
        case .key(.pageDown): position.move(.pageDown, count: list.count, rows: page)
        default:
            let isNew = filter.handle(event, dateOrder: surroundings.policy.dateOrder, help: surroundings.filterHelp)
            if isNew { showFiltered(in: surroundings) }
        }
        return filter.askForTags()
    }

    mutating func take(filter text: String, in surroundings: ViewSurroundings) {
        filter.take(text, dateOrder: surroundings.policy.dateOrder)
        showFiltered(in: surroundings)
    }

    private mutating func showFiltered(in surroundings: ViewSurroundings) {
        rearrange(in: surroundings) { $0.show(filter: $1, at: surroundings.now, zone: surroundings.zone) }
    }

    /// First what was selected, then the filter goes; then the view.
    private mutating func leave(in surroundings: ViewSurroundings) {
        if !marking.selected.isEmpty {
            marking.selected.removeAll()
        } else if filter.filter != nil {
            filter.clear()
            showFiltered(in: surroundings)
        } else {
            isFinished = true
        }
    }

    private mutating func point(_ event: Event, in surroundings: ViewSurroundings) {
        let body = ViewLayout(surroundings.area, hasHeadings: true).body
        switch event {
        case .click(let at), .doubleClick(let at):
            guard body.contains(at) else { return }
            let place = position.firstInView(count: list.count, rows: body.rows) + at.row - body.row
            guard place < list.count else { return }
            position.go(to: place, count: list.count, rows: body.rows)
            if case .doubleClick = event { wantsClient = current }
        case .scroll(_, let lines):
            position.go(to: position.place + lines, count: list.count, rows: body.rows)
        default: break
        }
    }

    private func rows(in surroundings: ViewSurroundings) -> Int {
        ViewLayout(surroundings.area, hasHeadings: true).body.rows
    }
}
