import RosterModel

/// What triage has to know beside its own state.
public struct TriageSurroundings: Equatable, Sendable {
    public var now: Instant
    /// The coach's.
    public var zone: Zone
    public var policy: CapturePolicy
    public var area: Area

    public init(now: Instant, zone: Zone, policy: CapturePolicy = CapturePolicy(), area: Area) {
        self.now = now
        self.zone = zone
        self.policy = policy
        self.area = area
    }
}

extension TriageSurroundings {
    /// Times as the coach says them.
    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }
}

extension Triage {
    /// One key, paste or click. `command` is what the key table makes of the key here.
    public mutating func handle(
        _ event: Event, command: TriageCommand?, in surroundings: TriageSurroundings
    ) -> [Effect] {
        if prompt != nil { return answerPrompt(event, in: surroundings) }
        notice = nil
        if let command { return perform(command, in: surroundings) }
        switch event {
        case .click(let position): _ = click(position, in: surroundings)
        case .doubleClick(let position):
            if click(position, in: surroundings) { return perform(.open, in: surroundings) }
        case .scroll(_, let lines): move(lines)
        default: break
        }
        return []
    }

    public mutating func perform(_ command: TriageCommand, in surroundings: TriageSurroundings) -> [Effect] {
        notice = command.obstacle(in: self)
        if notice != nil { return [] }
        switch command {
        case .done: return decide(.mark(.done))
        case .stuck: return decide(.mark(.stuck))
        case .skip: return decide(.mark(.skipped))
        case .nextSession: return decide(.nextSession)
        case .days(let count): return decide(.days(count))
        case .checkOff: return decide(.checkOff)
        case .repeatLast: return lastDecision.map { decide($0) } ?? []
        case .undo: return [.undo]
        case .redo: return [.redo]
        case .leave: isFinished = true
        case .select, .selectClient: select(command)
        case .date, .note: ask(command)
        case .edit: editing = queue.first { $0.id == cursor }.map { ItemTarget($0) }
        case .open: wantsClient = queue.first { $0.id == cursor }
        case .nudge: return decide(.remind)
        // The dashboard opens it: whoever writes has the lower half.
        case .message: break
        default: move(command, page: TriageLayout(surroundings.area).list.rows - 1)
        }
        return []
    }

    // MARK: Moving and selecting

    private mutating func move(_ command: TriageCommand, page: Int) {
        switch command {
        case .up: move(-1)
        case .down: move(1)
        case .pageUp: move(-max(1, page))
        case .pageDown: move(max(1, page))
        case .first: move(-lines.count)
        case .last: move(lines.count)
        default: break
        }
    }

    mutating func move(_ count: Int) {
        let queue = queue
        guard !queue.isEmpty else { return }
        let place = queue.firstIndex { $0.id == cursor } ?? 0
        cursor = queue[max(0, min(queue.count - 1, place + count))].id
    }

    private mutating func select(_ command: TriageCommand) {
        guard let line = queue.first(where: { $0.id == cursor }) else { return }
        if command == .selectClient {
            let ids = queue.filter { $0.item.client == line.item.client }.map(\.id)
            if selected.isSuperset(of: ids) { selected.subtract(ids) } else { selected.formUnion(ids) }
        } else {
            if selected.remove(line.id) == nil { selected.insert(line.id) }
            move(1)
        }
    }

    /// Answers whether it was an item.
    private mutating func click(_ position: Position, in surroundings: TriageSurroundings) -> Bool {
        let list = TriageLayout(surroundings.area).list
        let index = firstVisible(rows: list.rows) + position.row - list.row
        guard list.contains(position), queue.indices.contains(index) else { return false }
        cursor = queue[index].id
        return true
    }

    // MARK: Acting

    private mutating func ask(_ command: TriageCommand) {
        if queue.contains(where: { $0.id == cursor }) { prompt = command == .date ? .date : .note }
    }
}
