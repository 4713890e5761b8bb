/// Rules 1 and 2: the steps that an item comes to, and when.
extension Planner {
    /// From capture to deadline below which only `confirm` is left, and below which `midpoint` falls away; seconds.
    static let confirmOnly: Int64 = 24 * 3600
    static let withoutMidpoint: Int64 = 72 * 3600

    /// When the step alone has its message, before hours and merging. Nil where the item never comes to it: its time is
    /// too short for it, or the moment lies before the capture or not before the deadline.
    func moment(of step: CadenceStep, for item: ActionItem) -> Instant? {
        let due = item.deadline.at
        guard isWorthwhile(step.kind, from: item.created, to: due) else { return nil }
        let moment =
            switch step.at {
            case .set: item.created
            case .share(let share): item.created.adding(seconds: due.seconds(since: item.created) * Int64(share) / 100)
            case .deadline(let seconds): due.adding(seconds: seconds)
            }
        let held = max(moment, holdEnd(of: item))
        return moment >= item.created && held < due ? held : nil
    }

    /// Until then an undo recalls all that a capture brought about (rule 1).
    func holdEnd(of item: ActionItem) -> Instant {
        item.created.adding(seconds: cadence.hold)
    }

    private func isWorthwhile(_ kind: Nudge.Kind, from created: Instant, to due: Instant) -> Bool {
        let span = due.seconds(since: created)
        switch kind {
        case .confirm: return true
        case .midpoint: return span >= Planner.withoutMidpoint
        case .final: return span >= Planner.confirmOnly
        case .overdue, .digest, .reminder, .message: return false
        }
    }
}
