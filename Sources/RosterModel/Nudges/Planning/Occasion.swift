/// One item come to one step of the cadence: what a message is made of.
struct Occasion {
    var item: ActionItem
    var step: CadenceStep
    var channel: Nudge.Channel
    /// When the step alone has it.
    var moment: Instant
    /// When it may go: within the client's hours.
    var at: Instant
    /// Rule 8: after this it makes no sense.
    var usefulUntil: Instant
    /// How it came to its time and its channel, where that is not the step's own.
    var detours: [String] = []
    /// Why it does not go at all.
    var dropped: String?

    var kind: Nudge.Kind { step.kind }
}

extension Planner {
    /// What is ahead for one item that the client owns.
    func occasions(of item: ActionItem) -> [Occasion] {
        let due = item.deadline.at
        var found = steps.compactMap { occasion(of: item, at: $0) }.sorted { ($0.at, $0.moment) < ($1.at, $1.moment) }
        let final = found.first { $0.kind == .final && $0.dropped == nil }?.at
        for index in found.indices {
            let kind = found[index].kind
            let next = found[(index + 1)...].first { $0.kind == kind && $0.at > found[index].at }?.at
            let limits = [next, kind == .midpoint ? final : nil].compactMap { $0 }
            let patience = Planner.patience(of: kind).map { found[index].at.adding(seconds: $0) }
            // A digest tells all of a week together: in it no step takes another's place.
            found[index].usefulUntil = ([due, patience ?? due] + (isDigest ? [] : limits)).min() ?? due
        }
        return stillAhead(found.filter { $0.at < $0.usefulUntil || $0.dropped != nil }, of: item)
    }

    /// How long after its time a message still makes sense, in seconds; nil: until the deadline (rule 8).
    static func patience(of kind: Nudge.Kind) -> Int64? {
        switch kind {
        case .confirm: 48 * 3600
        case .midpoint: 24 * 3600
        default: nil
        }
    }

    private func occasion(of item: ActionItem, at step: CadenceStep) -> Occasion? {
        guard let moment = moment(of: step, for: item), let choice = channel(for: step) else { return nil }
        var occasion = Occasion(
            item: item, step: step, channel: choice.channel, moment: moment, at: moment, usefulUntil: item.deadline.at)
        occasion.detours = [choice.reason].compactMap { $0 }
        return placed(occasion)
    }
}
