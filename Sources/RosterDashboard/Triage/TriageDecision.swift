import RosterModel

/// What one key decides about an item, or about several.
public enum TriageDecision: Hashable, Sendable {
    case mark(ActionItem.Status)
    /// To the rule of the next session, carried once more.
    case nextSession
    case days(Int)
    case moment(Instant)
    /// One check-off more. It decides those items that it completes.
    case checkOff

    func operation(on items: [ActionItem.ID]) -> Operation {
        switch self {
        case .mark(let status): .mark(items, Mark(status))
        case .nextSession: .setDeadline(items, .nextSession)
        case .days(let count): .setDeadline(items, .days(count))
        case .moment(let moment): .setDeadline(items, .moment(moment))
        case .checkOff: .checkOff(items, by: 1)
        }
    }

    /// What it is counted under at the end.
    var heading: String {
        switch self {
        case .mark(.done), .checkOff: "done"
        case .mark(.stuck): "stuck"
        case .mark(.skipped): "skipped"
        case .mark(.open): "open again"
        case .nextSession: "moved to the next session"
        case .days, .moment: "given another date"
        }
    }
}

/// A decision that was taken.
struct TriageRecord: Equatable, Sendable {
    /// The items that it takes off the queue.
    var items: [ActionItem.ID]
    var decision: TriageDecision
    var operation: Operation
}
