/// One message a week, for the clients who want it so.
extension Planner {
    static let digestGone = "this week's digest has gone"

    /// The Monday of the local week.
    func week(of instant: Instant) -> Day {
        let day = zone.day(of: instant)
        return day.adding(days: -day.weekday.rawValue)
    }

    /// Whether a digest has told of it: the one of its week, or a later one.
    func isTold(_ occasion: Occasion, in digests: [ClientSituation.Earlier]) -> Bool {
        digests.contains { digest in
            digest.at >= occasion.at || occasion.kind == .confirm
                || isDigest && week(of: digest.at) == week(of: occasion.at)
        }
    }

    /// What came up after the week's digest went waits for the next one, if that comes before the deadline.
    func afterDigest(_ occasion: Occasion) -> Occasion {
        guard isDigest else { return occasion }
        let (due, hours, own) = (occasion.item.deadline.at, cadence.hours, week(of: occasion.at))
        let gone = situation.earlier.filter { digest in
            digest.kind == .digest && !digest.isCancelled && week(of: digest.at) >= own
                && digest.at < occasion.usefulUntil
        }
        guard let last = gone.map({ week(of: $0.at) }).max() else { return occasion }
        var waiting = occasion
        let start = zone.instant(of: last.adding(days: 7), at: .midnight)
        guard let opening = hours.firstOpen(from: start, in: zone), opening < due else {
            waiting.dropped = Planner.digestGone
            return waiting
        }
        waiting.at = opening
        waiting.detours = [Planner.digestGone]
        waiting.usefulUntil = Planner.patience(of: occasion.kind).map { min(due, opening.adding(seconds: $0)) } ?? due
        return waiting
    }
}
