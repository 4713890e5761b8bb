/// The hours of one client's days as stretches of time (rule 3 of `nudges.md`). A wall-clock time that a time change
/// skips or repeats is taken once, at its first existing instant.
extension NudgeHours {
    /// Nil on a day that has none of these hours: one that the zone skipped, or whose hours a time change swallowed.
    public func stretch(of day: Day, in zone: Zone) -> Range<Instant>? {
        let (from, to) = (zone.instant(of: day, at: opens), zone.instant(of: day, at: closes))
        // A skipped time becomes the moment of the change, which may lie beyond the day.
        guard from < to, zone.day(of: from) == day else { return nil }
        return from..<to
    }

    public func isOpen(at instant: Instant, in zone: Zone) -> Bool {
        stretch(around: instant, in: zone) != nil
    }

    /// When the hours end that are open at that moment; nil where they are closed.
    public func closing(at instant: Instant, in zone: Zone) -> Instant? {
        stretch(around: instant, in: zone)?.upperBound
    }

    /// That moment where it is within the hours, otherwise the next opening.
    public func firstOpen(from instant: Instant, in zone: Zone) -> Instant? {
        if isOpen(at: instant, in: zone) { return instant }
        let day = zone.day(of: instant)
        return (-1...7).lazy.compactMap { stretch(of: day.adding(days: $0), in: zone)?.lowerBound }
            .first { $0 >= instant }
    }

    /// The last opening before that moment.
    public func lastOpening(before instant: Instant, in zone: Zone) -> Instant? {
        let day = zone.day(of: instant)
        return (-1...7).lazy.compactMap { stretch(of: day.adding(days: -$0), in: zone)?.lowerBound }
            .first { $0 < instant }
    }

    /// A time change around midnight can put a moment into the hours of the day beside its own.
    private func stretch(around instant: Instant, in zone: Zone) -> Range<Instant>? {
        let day = zone.day(of: instant)
        return [0, -1, 1].lazy.compactMap { stretch(of: day.adding(days: $0), in: zone) }
            .first { $0.contains(instant) }
    }
}

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
        guard !isExempt(occasion), !cadence.hours.isOpen(at: moment, in: zone) else { return occasion }
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
        return held < due && cadence.hours.isOpen(at: held, in: zone) ? held : nil
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
