import RosterModel

/// What one key decides about an item, or about several.
public enum ItemDecision: Hashable, Sendable {
    case mark(ActionItem.Status)
    /// To the rule of the next session, carried once more.
    case nextSession
    case days(Int)
    case moment(Instant)
    /// One check-off more. In triage it decides those items that it completes.
    case checkOff
    /// Off the record, as one captured by mistake.
    case drop
    /// A message about it now, or at the next opening of the client's hours.
    case remind

    func operation(on items: [ActionItem.ID]) -> Operation {
        switch self {
        case .mark(let status): .mark(items, Mark(status))
        case .nextSession: .setDeadline(items, .nextSession)
        case .days(let count): .setDeadline(items, .days(count))
        case .moment(let moment): .setDeadline(items, .moment(moment))
        case .checkOff: .checkOff(items, by: 1)
        case .drop: .drop(items)
        case .remind: .remind(items)
        }
    }

    /// What it is counted under at the end of triage.
    var heading: String {
        switch self {
        case .mark(.done), .checkOff: "done"
        case .mark(.stuck): "stuck"
        case .mark(.skipped): "skipped"
        case .mark(.open): "open again"
        case .nextSession: "moved to the next session"
        case .days, .moment: "given another date"
        case .drop: "dropped"
        case .remind: "reminded of"
        }
    }
}
