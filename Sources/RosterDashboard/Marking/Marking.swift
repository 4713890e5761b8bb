import RosterModel

/// Marking items: which are selected, what is being asked about them, and what was decided last. A part of every
/// screen that shows items; the screen says which items a key means.
public struct Marking: Equatable, Sendable {
    var selected: Set<ActionItem.ID> = []
    /// While it is open, all events are its answer.
    var prompt: ItemPrompt?
    /// To be edited in a form; whoever shows the screen takes it.
    var editing: ItemTarget?
    /// What is being said to the coach, until the next key.
    var notice: String?
    private(set) var lastDecision: ItemDecision?
    /// What the prompt asks about: reading the items anew meanwhile does not change whom the answer is for.
    private var asked: [ItemTarget] = []

    public init() {}

    /// Carries a command out on `targets`: the selected items in the order of the screen, else the cursor's. `select`
    /// takes the cursor's. Several items are one operation, after which none is selected.
    mutating func perform(
        _ command: ItemCommand, on targets: [ItemTarget], now: Instant, zone: Zone, policy: CapturePolicy
    ) -> [Effect] {
        notice = command.obstacle(on: targets, in: self)
        if notice != nil { return [] }
        switch command {
        case .done: return decide(.mark(.done), on: targets)
        case .stuck: return decide(.mark(.stuck), on: targets)
        case .skip: return decide(.mark(.skipped), on: targets)
        case .openAgain: return decide(.mark(.open), on: targets)
        case .nextSession: return decide(.nextSession, on: targets)
        case .checkOff: return decide(.checkOff, on: targets)
        case .drop: return decide(.drop, on: targets)
        case .remind: return decide(.remind, on: targets)
        // The dashboard opens it: whoever writes has the lower half.
        case .message: break
        case .repeatLast: return lastDecision.map { decide($0, on: targets) } ?? []
        case .select: toggle(targets)
        case .date: ask(.date, about: targets)
        case .comment: ask(.note, about: targets)
        case .edit: editing = targets.first
        }
        return []
    }

    /// An event while the prompt is open.
    mutating func answer(_ event: Event, now: Instant, zone: Zone, policy: CapturePolicy) -> [Effect] {
        guard var open = prompt else { return [] }
        let answer = open.handle(event, in: context(now: now, zone: zone, policy: policy))
        prompt = nil
        notice = nil
        switch answer {
        case .open(let said):
            prompt = open
            notice = said
        case .closed: break
        case .decision(let decision): return decide(decision, on: asked)
        case .note(let text): return act(.comment(asked.map(\.id), text))
        }
        return []
    }

    func drawPrompt(into grid: inout Grid, area: Area, now: Instant, zone: Zone, policy: CapturePolicy) {
        prompt?.draw(into: &grid, area: area, in: context(now: now, zone: zone, policy: policy))
    }

    /// Draws the hints; while the prompt has the line above, what is wrong with the answer is said in their place.
    func drawFooter(_ hints: HintLine, into grid: inout Grid, area: Area) {
        if prompt != nil, let notice, area.rows > 0 {
            grid.put(notice, row: area.row, column: area.column, columns: area.columns, role: .messageError)
        } else {
            hints.draw(into: &grid, area: area)
        }
    }

    /// Unselects what is no longer there.
    mutating func keepSelected(among items: some Sequence<ActionItem.ID>) {
        if !selected.isEmpty { selected.formIntersection(items) }
    }

    private mutating func decide(_ decision: ItemDecision, on targets: [ItemTarget]) -> [Effect] {
        lastDecision = decision
        return act(decision.operation(on: targets.map(\.id)))
    }

    private mutating func act(_ operation: Operation) -> [Effect] {
        selected.removeAll()
        return [.perform(operation)]
    }

    private mutating func ask(_ question: ItemPrompt, about targets: [ItemTarget]) {
        prompt = question
        asked = targets
    }

    private mutating func toggle(_ targets: [ItemTarget]) {
        for target in targets where selected.remove(target.id) == nil { selected.insert(target.id) }
    }

    /// A date is meant in the zone of the client whose item comes first.
    private func context(now: Instant, zone: Zone, policy: CapturePolicy) -> CaptureContext {
        CaptureContext(now: now, zone: asked.first?.zone ?? zone, policy: policy)
    }
}
