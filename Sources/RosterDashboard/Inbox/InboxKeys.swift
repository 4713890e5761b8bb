import RosterModel

/// What the inbox has to know beside its own state.
public struct InboxSurroundings: Equatable, Sendable {
    public var now: Instant
    /// The coach's.
    public var zone: Zone
    /// To whom something can be assigned: clients and cohorts, in the order of the roster.
    public var parties: [PartyChoice]
    public var area: Area

    public init(now: Instant, zone: Zone, parties: [PartyChoice] = [], area: Area) {
        self.now = now
        self.zone = zone
        self.parties = parties
        self.area = area
    }

    /// Times as the coach says them.
    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }
}

extension InboxView {
    /// One key, paste or click. `command` is what the key table makes of the key here.
    public mutating func handle(
        _ event: Event, command: InboxCommand?, in surroundings: InboxSurroundings
    ) -> [Effect] {
        notice = nil
        let effects = take(event, command, in: surroundings)
        return effects + rest(in: surroundings)
    }

    private mutating func take(
        _ event: Event, _ command: InboxCommand?, in surroundings: InboxSurroundings
    ) -> [Effect] {
        switch mode {
        case .list, .text: break
        case .party, .item, .waiting, .edit: return answer(event, in: surroundings)
        }
        if filter.isOpen {
            filter.handle(event)
            rearrange(in: surroundings) { $0.show(matching: $1) }
            return []
        }
        if count.take(event) { return [] }
        if let command { return carryOut(command, in: surroundings) }
        _ = count.use()
        point(event, in: surroundings)
        return []
    }

    public mutating func perform(_ command: InboxCommand, in surroundings: InboxSurroundings) -> [Effect] {
        let effects = carryOut(command, in: surroundings)
        return effects + rest(in: surroundings)
    }

    private mutating func carryOut(_ command: InboxCommand, in surroundings: InboxSurroundings) -> [Effect] {
        let times = count.use()
        notice = command.obstacle(in: self)
        if notice != nil { return [] }
        switch command {
        case .move(let motion): move(motion, times: times, in: surroundings)
        case .open: mode = .text
        case .assign: return chooseParty(in: surroundings)
        case .confirm: return decide(.confirm, targets, in: surroundings)
        case .dismiss: return decide(.dismiss, targets, in: surroundings)
        case .edit: edit(in: surroundings)
        case .select: select(in: surroundings)
        case .selectAlike: selectAlike()
        case .filter: (mode, _) = (.list, filter.open())
        case .leave: leave(in: surroundings)
        }
        return []
    }

    // MARK: Moving

    private mutating func move(_ motion: ListMotion, times: Int?, in surroundings: InboxSurroundings) {
        guard mode == .text else {
            return position.move(motion, times: times, count: list.count, rows: rows(in: surroundings))
        }
        let page = max(1, (layout(in: surroundings).text?.rows ?? 1) - 1)
        let row =
            switch motion {
            case .up: reading.top - (times ?? 1)
            case .down: reading.top + (times ?? 1)
            case .pageUp: reading.top - page * (times ?? 1)
            case .pageDown: reading.top + page * (times ?? 1)
            case .first: (times ?? 1) - 1
            case .last: times.map { $0 - 1 } ?? 1 << 24
            }
        scrollText(to: row, in: surroundings)
    }

    /// Where there is room for the text; the last row stays at the bottom.
    mutating func scrollText(to row: Int, in surroundings: InboxSurroundings) {
        guard let area = layout(in: surroundings).text else { return }
        let head = head(columns: area.columns, in: surroundings).count
        reading.scroll(to: row, head: head, columns: area.columns, rows: area.rows)
    }

    /// The text goes first, then the marks, then the filter; then the view.
    private mutating func leave(in surroundings: InboxSurroundings) {
        if mode == .text {
            mode = .list
        } else if !selected.isEmpty {
            selected.removeAll()
        } else if !filter.words.isEmpty {
            filter.clear()
            rearrange(in: surroundings) { $0.show(matching: $1) }
        } else {
            isFinished = true
        }
    }

    // MARK: Marking

    private mutating func select(in surroundings: InboxSurroundings) {
        guard let current else { return }
        if selected.remove(current.id) == nil { selected.insert(current.id) }
        position.move(.down, count: list.count, rows: rows(in: surroundings))
    }

    /// All of its kind that seem to be of the same, or none of them where all are marked already.
    private mutating func selectAlike() {
        guard let current else { return }
        let alike = list.shownLines.filter { $0.kind == current.kind && $0.entry.from == current.entry.from }.map(\.id)
        if selected.isSuperset(of: alike) { selected.subtract(alike) } else { selected.formUnion(alike) }
    }

    // MARK: The mouse

    private mutating func point(_ event: Event, in surroundings: InboxSurroundings) {
        let layout = layout(in: surroundings)
        switch event {
        case .click(let at), .doubleClick(let at):
            guard mode == .list, layout.list.contains(at) else { return }
            let place = position.firstInView(count: list.count, rows: layout.list.rows) + at.row - layout.list.row
            guard place < list.count else { return }
            position.go(to: place, count: list.count, rows: layout.list.rows)
            if case .doubleClick = event { mode = .text }
        case .scroll(let at, let lines):
            if layout.text?.contains(at) == true {
                scrollText(to: reading.top + lines, in: surroundings)
            } else if mode == .list {
                position.go(to: position.place + lines, count: list.count, rows: layout.list.rows)
            }
        default: break
        }
    }
}
