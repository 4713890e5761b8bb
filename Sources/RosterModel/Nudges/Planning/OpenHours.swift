/// Rule 3: the client's local hours.
extension Planner {
    static let noOpenHour = "no open hour before the deadline"
    static let tooLate = "no open hour while it would still make sense"

    /// A confirmation by mail may come at any hour: the client is expecting it.
    func isExempt(_ occasion: Occasion) -> Bool {
        occasion.kind == .confirm && occasion.channel == .email && !isDigest
    }

    /// The occasion at the time at which it may go: the next opening, or else the last one before the deadline; dropped
    /// where there is neither.
    func placed(_ occasion: Occasion) -> Occasion {
        let moment = occasion.moment
        guard !isExempt(occasion), !cadence.hours.contains(moment, in: zone) else { return occasion }
        let due = occasion.item.deadline.at
        var placed = occasion
        if let next = cadence.hours.firstOpen(from: moment, in: zone), next < due {
            placed.at = next
            placed.detours.insert("moved from \(clock(moment)) to the next opening, \(clock(next))", at: 0)
        } else if let last = lastOpenTime(of: occasion.item) {
            placed.at = last
            placed.detours.insert(
                "moved from \(clock(moment)) to \(weekday(last)) \(clock(last)), the last open hours before the deadline",
                at: 0)
        } else {
            placed.dropped = Planner.noOpenHour
        }
        return placed
    }

    /// The last opening before the deadline; the end of the hold where that comes later, if it is still open then.
    private func lastOpenTime(of item: ActionItem) -> Instant? {
        let (due, held) = (item.deadline.at, holdEnd(of: item))
        if let last = cadence.hours.lastOpening(before: due, in: zone), last >= held { return last }
        return held < due && cadence.hours.contains(held, in: zone) ? held : nil
    }

    private func weekday(_ instant: Instant) -> String {
        zone.day(of: instant).weekday.shortName
    }

    private func clock(_ instant: Instant) -> String {
        zone.time(of: instant).description
    }

    /// When it would go, seen from now: what is late goes as soon as it may.
    func departure(of occasion: Occasion) -> Instant {
        if occasion.at > now { return occasion.at }
        return isExempt(occasion) ? now : cadence.hours.firstOpen(from: now, in: zone) ?? now
    }
}
