import RosterModel

/// What the nudges view has to know beside its own state.
public struct NudgesSurroundings: Equatable, Sendable {
    public var now: Instant
    /// The coach's.
    public var zone: Zone
    /// Nil until it is read.
    public var runner: RunnerState?
    /// The folder that messages are written to, where nothing is set up to send by.
    public var outbox: String?
    public var area: Area

    public init(now: Instant, zone: Zone, runner: RunnerState? = nil, outbox: String? = nil, area: Area) {
        self.now = now
        self.zone = zone
        self.runner = runner
        self.outbox = outbox
        self.area = area
    }

    /// Times as the coach says them.
    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }
}

extension NudgesView {
    /// One key, paste or click. `command` is what the key table makes of the key here.
    public mutating func handle(
        _ event: Event, command: NudgesCommand?, in surroundings: NudgesSurroundings
    ) -> [Effect] {
        notice = nil
        if filter.isOpen {
            filter.handle(event)
            rearrange(in: surroundings) { $0.show(matching: $1) }
            return []
        }
        if count.take(event) { return [] }
        if let command { return perform(command, in: surroundings) }
        _ = count.use()
        point(event, in: surroundings)
        return []
    }

    public mutating func perform(_ command: NudgesCommand, in surroundings: NudgesSurroundings) -> [Effect] {
        let times = count.use()
        notice = command.obstacle(in: self, surroundings.spoken)
        if notice != nil { return [] }
        switch command {
        case .move(let motion): move(motion, times: times, in: surroundings)
        case .open: isTextAlone.toggle()
        case .cancel: return decide(Operation.cancelNudges, in: surroundings)
        case .now: return decide(Operation.sendNow, in: surroundings)
        case .select: select(in: surroundings)
        case .filter: (isTextAlone, _) = (false, filter.open())
        case .leave: leave(in: surroundings)
        }
        return []
    }

    /// They leave their place, and the next one is under the cursor.
    private mutating func decide(
        _ operation: ([Nudge.ID]) -> Operation, in surroundings: NudgesSurroundings
    ) -> [Effect] {
        let ids = targets.map(\.id)
        selected.subtract(ids)
        isTextAlone = false
        rearrange(in: surroundings) { $0.leave(ids, matching: $1) }
        return [.perform(operation(ids))]
    }

    // MARK: Moving

    private mutating func move(_ motion: ListMotion, times: Int?, in surroundings: NudgesSurroundings) {
        let layout = layout(in: surroundings)
        guard isTextAlone else {
            let page = max(1, layout.list.rows - 1)
            let next = Self.step(motion, times: times, from: place, count: list.count, page: page)
            return go(to: next, in: surroundings)
        }
        guard let text = layout.text else { return }
        let count = textLines(columns: text.columns, in: surroundings).count
        let next = Self.step(motion, times: times, from: textTop, count: count, page: max(1, text.rows - 1))
        scrollText(to: next, in: surroundings)
    }

    private static func step(_ motion: ListMotion, times: Int?, from place: Int, count: Int, page: Int) -> Int {
        switch motion {
        case .up: place - (times ?? 1)
        case .down: place + (times ?? 1)
        case .pageUp: place - page * (times ?? 1)
        case .pageDown: place + page * (times ?? 1)
        case .first: (times ?? 1) - 1
        case .last: (times ?? count) - 1
        }
    }

    /// The last row stays at the bottom.
    private mutating func scrollText(to row: Int, in surroundings: NudgesSurroundings) {
        guard let area = layout(in: surroundings).text else { return }
        let count = textLines(columns: area.columns, in: surroundings).count
        textTop = max(0, min(row, count - area.rows))
    }

    /// The text goes first, then the marks, then the filter; then the view.
    private mutating func leave(in surroundings: NudgesSurroundings) {
        if isTextAlone {
            isTextAlone = false
        } else if !selected.isEmpty {
            selected.removeAll()
        } else if !filter.words.isEmpty {
            filter.clear()
            rearrange(in: surroundings) { $0.show(matching: $1) }
        } else {
            isFinished = true
        }
    }

    private mutating func select(in surroundings: NudgesSurroundings) {
        guard let current else { return }
        if selected.remove(current.id) == nil { selected.insert(current.id) }
        go(to: place + 1, in: surroundings)
    }

    // MARK: The mouse

    private mutating func point(_ event: Event, in surroundings: NudgesSurroundings) {
        let layout = layout(in: surroundings)
        switch event {
        case .click(let at), .doubleClick(let at):
            guard !isTextAlone, layout.list.contains(at) else { return }
            let row = firstInView(rows: layout.list.rows) + at.row - layout.list.row
            guard list.rows.indices.contains(row), case .nudge(let pointed) = list.rows[row] else { return }
            go(to: pointed, in: surroundings)
            if case .doubleClick = event { isTextAlone = true }
        case .scroll(let at, let lines):
            if layout.text?.contains(at) == true {
                scrollText(to: textTop + lines, in: surroundings)
            } else if !isTextAlone {
                go(to: place + lines, in: surroundings)
            }
        default: break
        }
    }
}
