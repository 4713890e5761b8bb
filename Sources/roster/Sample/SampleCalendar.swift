import RosterModel

/// When the sample practice meets, around now.
struct SampleCalendar {
    let now: Instant
    let zone: Zone
    /// Between two sessions.
    private static let rhythm = 14
    private static let minutes: Int64 = 50
    /// Sessions of each client that are booked.
    private static let ahead = 3

    /// The start of the next session, or where none is booked, of the one that would have been.
    func next(of client: SampleClient) -> Instant {
        guard let hour = client.hour else { return shortlyAfterNow }
        let today = zone.day(of: now)
        guard let days = client.nextSession else {
            return zone.instant(of: weekday(today.adding(days: client.unbookedIn)), at: clock(hour))
        }
        let start = zone.instant(of: weekday(today.adding(days: days)), at: clock(hour))
        // What is over already comes tomorrow.
        return start > now ? start : zone.instant(of: weekday(today.adding(days: 1)), at: clock(hour))
    }

    /// The starts of the sessions whose notes there are, the oldest first, then that of the one after them.
    func sessions(of client: SampleClient) -> [Instant] {
        let next = next(of: client)
        return (0...client.outcomes.count).map { place in
            moved(next, days: (place - client.outcomes.count) * SampleCalendar.rhythm)
        }
    }

    /// The founders' meetings: two that were, and two to come.
    var groupSessions: [Instant] {
        let next = zone.instant(of: weekday(zone.day(of: now).adding(days: 2)), at: clock(12))
        return [-28, -14, 0, 14].map { moved(next, days: $0) }
    }

    func feed(addresses: [String: String]) -> CalendarFeed {
        var meetings = SampleClient.all.flatMap { client -> [CalendarFeed.Meeting] in
            let sessions = sessions(of: client)
            let booked = client.nextSession == nil ? sessions.dropLast() : sessions[...]
            let later =
                client.nextSession == nil
                ? []
                : (1..<SampleCalendar.ahead).map { count in
                    moved(next(of: client), days: count * SampleCalendar.rhythm)
                }
            return (booked + later).map { meeting($0, client.name, [addresses[client.name]].compactMap { $0 }) }
        }
        let members = SampleClient.all.filter { $0.cohort != nil }.compactMap { addresses[$0.name] }
        meetings += groupSessions.map { meeting($0, SampleClient.founders, members) }
        let far = Int64(200 * 86_400)
        return CalendarFeed(
            name: "sample", meetings: meetings, from: now.adding(seconds: -far), until: now.adding(seconds: far))
    }

    private func meeting(_ starts: Instant, _ name: String, _ addresses: [String]) -> CalendarFeed.Meeting {
        CalendarFeed.Meeting(
            uid: "\(name)-sample", recurrence: starts, starts: starts,
            ends: starts.adding(minutes: SampleCalendar.minutes), summary: name, addresses: addresses)
    }

    /// The first half hour that is at least a quarter of an hour away: a session that is about to begin.
    private var shortlyAfterNow: Instant {
        let soon = now.adding(minutes: 15).seconds
        return Instant(seconds: (soon + 1799) / 1800 * 1800)
    }

    /// Days on the calendar, at the same time on the wall.
    private func moved(_ instant: Instant, days: Int) -> Instant {
        zone.instant(of: zone.day(of: instant).adding(days: days), at: zone.time(of: instant))
    }

    private func weekday(_ day: Day) -> Day {
        switch day.weekday {
        case .saturday: day.adding(days: 2)
        case .sunday: day.adding(days: 1)
        default: day
        }
    }

    private func clock(_ hour: Int) -> ClockTime {
        ClockTime(hour: hour) ?? .noon
    }
}
