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

    /// Whether they are open then, in that zone.
    public func contains(_ moment: Instant, in zone: Zone) -> Bool {
        stretch(around: moment, in: zone) != nil
    }

    /// That moment where they are open then, otherwise the next one at which they open.
    public func opening(from moment: Instant, in zone: Zone) -> Instant {
        firstOpen(from: moment, in: zone) ?? moment
    }

    /// When the hours that are open then close; that moment itself where they are closed.
    public func closing(after moment: Instant, in zone: Zone) -> Instant {
        stretch(around: moment, in: zone)?.upperBound ?? moment
    }

    /// As `opening`; nil where a time change swallows all hours of the week to come.
    public func firstOpen(from instant: Instant, in zone: Zone) -> Instant? {
        if contains(instant, in: zone) { return instant }
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
