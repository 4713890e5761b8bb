extension NudgeHours {
    /// Whether they are open then, in that zone.
    public func contains(_ moment: Instant, in zone: Zone) -> Bool {
        let day = zone.day(of: moment)
        return moment >= zone.instant(of: day, at: opens) && moment < zone.instant(of: day, at: closes)
    }

    /// That moment where they are open then, otherwise the next one at which they open.
    public func opening(from moment: Instant, in zone: Zone) -> Instant {
        if contains(moment, in: zone) { return moment }
        // Three days: a place that crosses the date line has no such day.
        let day = zone.day(of: moment)
        let openings = (0...2).map { zone.instant(of: day.adding(days: $0), at: opens) }
        return openings.first { $0 >= moment && contains($0, in: zone) } ?? moment
    }

    /// When the hours that are open then close.
    public func closing(after moment: Instant, in zone: Zone) -> Instant {
        zone.instant(of: zone.day(of: moment), at: closes)
    }
}
