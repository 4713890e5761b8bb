import RosterModel

/// What was decided about items while a note was open, for the sentence at the end: "1 done, 1 carried".
struct SessionTally: Equatable, Sendable {
    private struct Step: Equatable, Sendable {
        var decided: [ActionItem.ID: String]
        var items: Set<ActionItem.ID>
    }

    private var steps: [Step] = []
    private var undone: [Step] = []

    /// Whether there is a mark that can be taken back here.
    var isEmpty: Bool { steps.isEmpty }
    var hasUndone: Bool { !undone.isEmpty }

    /// - Parameter lines: the items as they were before it.
    mutating func add(_ operation: Operation, on lines: [ItemLine]) {
        guard let step = Self.step(operation, on: lines) else { return }
        steps.append(step)
        undone.removeAll()
    }

    /// The last step, where that is what was undone: another program may have changed the record since.
    mutating func takeBack(_ receipt: Receipt) {
        guard let last = steps.last, last.items == Set(receipt.items) else { return }
        undone.append(steps.removeLast())
    }

    mutating func doAgain(_ receipt: Receipt) {
        guard let last = undone.last, last.items == Set(receipt.items) else { return }
        steps.append(undone.removeLast())
    }

    /// Each item by what was decided last.
    var words: String {
        var decided: [ActionItem.ID: String] = [:]
        for step in steps { decided.merge(step.decided) { _, last in last } }
        return Self.order.compactMap { word in
            let count = decided.values.count { $0 == word }
            return count == 0 ? nil : "\(count) \(word)"
        }.joined(separator: ", ")
    }

    private static let order = [
        "done", "stuck", "skipped", "open again", "carried", "given another date", "checked off", "dropped",
    ]

    private static func step(_ operation: Operation, on lines: [ItemLine]) -> Step? {
        switch operation {
        case .mark(let ids, let mark): step(ids) { _ in word(for: mark.status) }
        case .setDeadline(let ids, .nextSession): step(ids) { _ in "carried" }
        case .setDeadline(let ids, _): step(ids) { _ in "given another date" }
        case .drop(let ids): step(ids) { _ in "dropped" }
        case .checkOff(let ids, _):
            step(ids) { id in
                let line = lines.first { $0.id == id }
                return line?.item.lacksOneCheckOff == true ? "done" : "checked off"
            }
        // What is said of an item decides nothing, and can be taken back all the same.
        case .comment(let ids, _), .editItem(let ids, _): Step(decided: [:], items: Set(ids))
        default: nil
        }
    }

    private static func step(_ ids: [ActionItem.ID], _ word: (ActionItem.ID) -> String) -> Step {
        Step(decided: Dictionary(ids.map { ($0, word($0)) }) { first, _ in first }, items: Set(ids))
    }

    private static func word(for status: ActionItem.Status) -> String {
        status == .open ? "open again" : status.rawValue
    }
}
