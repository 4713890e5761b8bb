/// The mail to the coach about an item whose deadline passes: whoever owns it, at any hour, and never stale.
extension Planner {
    func overdue(of item: ActionItem) -> [PlannedNudge] {
        guard cadence.channels.contains(.email) else { return [] }
        let due = item.deadline.at
        let steps = steps.filter { $0.kind == .overdue }
            .map { (step: $0, at: due.adding(seconds: $0.at.secondsLate)) }
            .sorted { $0.at < $1.at }
        let records = situation.earlier.filter { $0.item == item.id && $0.kind == .overdue && !$0.isCancelled }
            .sorted { ($0.at, $0.due) < ($1.at, $1.due) }
        return notGone(steps, records) { Turn(at: $0.at, due: due, channel: .email) }.map { step, at in
            PlannedNudge(
                client: client.id, kind: .overdue, channel: .email, template: step.template, at: at,
                items: [PlannedNudge.Item(id: item.id, due: due, usefulUntil: nil)],
                reason: step.at.secondsLate == 0
                    ? "the deadline has passed" : "\(Planner.span(step.at.secondsLate)) after the deadline")
        }
    }
}

extension CadenceStep.Moment {
    /// Seconds after the deadline; 0 for what lies before it, for nothing is overdue then.
    fileprivate var secondsLate: Int64 {
        if case .deadline(let seconds) = self { max(0, seconds) } else { 0 }
    }
}
