import RosterModel

/// Triage: one queue of what is overdue, stuck or waits, and one key for each decision. What is decided leaves the
/// queue at once, so that keys can be typed ahead of the record; what is refused or undone comes back at its place.
public struct Triage: Equatable, Sendable {
    /// Everything that needs a decision, in order, with what was decided here in between.
    private(set) var lines: [ItemLine] = []
    /// Where the queue's time stands: what falls due meanwhile does not push in.
    private let opened: Instant
    private var isLoaded = false
    /// Less urgent ones that need a decision too, and were not read.
    private(set) var unread = 0

    public internal(set) var cursor: ActionItem.ID?
    public internal(set) var selected: Set<ActionItem.ID> = []
    var prompt: ItemPrompt?
    /// To be edited in a form; whoever shows triage takes it.
    var editing: ItemTarget?
    /// What is being said to the coach, until the next key.
    public internal(set) var notice: String?
    /// The coach wants to see the client of this item; whoever shows this view takes it.
    public internal(set) var wantsClient: ItemLine?
    /// The coach has left.
    public internal(set) var isFinished = false

    private(set) var records: [TriageRecord] = []
    private var undoneRecords: [TriageRecord] = []
    private(set) var lastDecision: ItemDecision?

    public init(at now: Instant) {
        opened = now
    }

    public var openingEffects: [Effect] { [.loadItems] }

    // MARK: The queue

    /// What is left to decide.
    public var queue: [ItemLine] {
        let settled = settled
        return lines.filter { !settled.contains($0.id) }
    }

    private var settled: Set<ActionItem.ID> { Set(records.flatMap(\.items)) }

    /// How many there were, decided ones included.
    public var total: Int { lines.count }
    public var decidedCount: Int { lines.count - queue.count }
    /// Nothing is left.
    public var isDone: Bool { isLoaded && queue.isEmpty }

    /// The items that the next key acts on: the selected ones, else that of the cursor.
    var targets: [ItemLine] {
        let queue = queue
        let chosen = queue.filter { selected.contains($0.id) }
        return chosen.isEmpty ? queue.filter { $0.id == cursor } : chosen
    }

    // MARK: What happened

    public mutating func receive(_ message: Message, zone: Zone) -> [Effect] {
        switch message {
        case .itemsLoaded(let all, _, let undecided):
            unread = undecided
            load(all, zone: zone)
        case .failed(let sentence, let operation?): refused(operation, sentence)
        case .performed(.message(let client, let message), _): written(to: client, message)
        case .undone(let receipt): undone(receipt)
        case .redone(let receipt): redone(receipt)
        case .recordChanged: return [.loadItems]
        default: break
        }
        return []
    }

    /// Decided items stay in `lines`, whatever became of them, so that the count and the way back hold.
    private mutating func load(_ all: [ItemLine], zone: Zone) {
        let settled = settled
        let kept = lines.filter { settled.contains($0.id) }
        let others = all.filter { !settled.contains($0.id) }
        lines = TriageQueue.lines(of: kept + others, at: opened, zone: zone)
        isLoaded = true
        selected.formIntersection(queue.map(\.id))
        keepCursor()
    }

    private mutating func refused(_ operation: Operation, _ sentence: String) {
        guard let index = records.lastIndex(where: { $0.operation == operation }) else { return }
        notice = sentence
        comeBack(records.remove(at: index).items)
    }

    /// Who was written to about items has decided about them.
    private mutating func written(to client: Client.ID, _ message: PersonalMessage) {
        let left = Set(queue.map(\.id))
        let items = message.items.filter(left.contains)
        guard !items.isEmpty else { return }
        settle(TriageRecord(items: items, heading: "written to", operation: .message(client, message)))
    }

    private mutating func undone(_ receipt: Receipt) {
        let items = Set(receipt.items)
        guard let index = records.lastIndex(where: { !items.isDisjoint(with: $0.items) }) else { return }
        let record = records.remove(at: index)
        undoneRecords.append(record)
        comeBack(record.items)
    }

    private mutating func redone(_ receipt: Receipt) {
        guard let record = undoneRecords.last, !Set(receipt.items).isDisjoint(with: record.items) else { return }
        undoneRecords.removeLast()
        settle(record)
    }

    private mutating func comeBack(_ items: [ActionItem.ID]) {
        let queue = queue
        cursor = queue.first { items.contains($0.id) }?.id ?? cursor
    }

    // MARK: Deciding

    /// Takes a decision about the targets, and moves on to the next item.
    mutating func decide(_ decision: ItemDecision) -> [Effect] {
        let targets = targets
        guard !targets.isEmpty else { return [] }
        lastDecision = decision
        undoneRecords.removeAll()
        let operation = decision.operation(on: targets.map(\.id))
        let settled = decision == .checkOff ? targets.filter(\.item.lacksOneCheckOff) : targets
        if settled.isEmpty {
            selected.removeAll()
            move(1)
        } else {
            settle(TriageRecord(items: settled.map(\.id), heading: decision.heading, operation: operation))
        }
        return [.perform(operation)]
    }

    /// The cursor goes to the item that follows the last one decided.
    private mutating func settle(_ record: TriageRecord) {
        let before = queue
        let leaving = Set(record.items)
        records.append(record)
        selected.subtract(leaving)
        guard let cursor, leaving.contains(cursor) else { return keepCursor() }
        let place = before.firstIndex { $0.id == cursor } ?? 0
        let next = before[place...].first { !leaving.contains($0.id) } ?? before.last { !leaving.contains($0.id) }
        self.cursor = next?.id
    }

    private mutating func keepCursor() {
        let queue = queue
        if !queue.contains(where: { $0.id == cursor }) { cursor = queue.first?.id }
    }

    /// What was decided, counted, in the order of the headings' first use.
    var tally: [(heading: String, count: Int)] {
        var tally: [(heading: String, count: Int)] = []
        for record in records {
            if let index = tally.firstIndex(where: { $0.heading == record.heading }) {
                tally[index].count += record.items.count
            } else {
                tally.append((record.heading, record.items.count))
            }
        }
        return tally
    }
}
