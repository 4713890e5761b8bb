/// Why a message is planned, in words: the rule, and what moved it.
extension Planner {
    func reason(for message: MergedOccasions, items: Int) -> String {
        let first = message.occasions[0]
        var parts = [message.kind == .digest ? "the week's digest" : Planner.rule(of: first.step)]
        parts += first.detours
        if items > 1 { parts.append("one message for \(items) items") }
        return parts.joined(separator: "; ")
    }

    /// `24 h before the deadline`.
    static func rule(of step: CadenceStep) -> String {
        switch step.at {
        case .set: step.kind == .confirm ? "confirms the capture" : "at the capture"
        case .share(50): "halfway to the deadline"
        case .share(let share): "\(share)% of the way to the deadline"
        case .deadline(let seconds): "\(span(abs(seconds))) before the deadline"
        }
    }

    /// `24 h`, `3 days`, `90 min`.
    static func span(_ seconds: Int64) -> String {
        let (hour, day): (Int64, Int64) = (3600, 86_400)
        if seconds % day == 0, seconds > 2 * day { return "\(seconds / day) days" }
        if seconds % hour == 0 { return "\(seconds / hour) h" }
        return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s"
    }
}
