import RosterModel

/// All that a file says under one UID: an event or the rule of a series, and what stands in for its instances.
struct Series {
    /// The event without RECURRENCE-ID, the newest version.
    private(set) var master: CalendarEvent?
    /// By the original start of what each stands in for.
    private(set) var overrides: [Instant: CalendarEvent] = [:]

    mutating func add(_ event: CalendarEvent) {
        if let replaced = event.replaces {
            let known = overrides[replaced.original]
            if known.map({ $0.version <= event.version }) ?? true { overrides[replaced.original] = event }
        } else if master.map({ $0.version <= event.version }) ?? true {
            master = event
        }
    }

    /// The meetings that start within the window, and those whose original start lies there and that were moved out.
    /// - Parameter budget: as in `Recurrence`.
    func meetings(in window: ClosedRange<Instant>, budget: inout Int) throws(EventProblem) -> [CalendarFeed.Meeting] {
        guard let master, !master.repeating.isEmpty else { return single(in: window) }
        var meetings = standIns(in: window)
        guard !master.isAllDay else { return meetings }
        let following = overrides.values.filter { $0.replaces?.andFollowing == true }
            .sorted { ($0.replaces?.original ?? $0.startInstant) < ($1.replaces?.original ?? $1.startInstant) }
        for original in try originals(of: master, in: window, shifts: following.map(\.shift), budget: &budget)
        where overrides[original] == nil {
            let template = following.last { ($0.replaces?.original).map { $0 <= original } ?? false }
            let meeting = instance(original, of: master, as: template)
            if window.contains(meeting.starts) { meetings.append(meeting) }
        }
        return meetings
    }

    /// An event that doesn't repeat, with stand-ins that came without their series.
    private func single(in window: ClosedRange<Instant>) -> [CalendarFeed.Meeting] {
        let standIns = standIns(in: window)
        guard let master, !master.isAllDay, overrides[master.startInstant] == nil,
            window.contains(master.startInstant)
        else { return standIns }
        return [meeting(master, at: master.startInstant, recurrence: nil, length: master.length)] + standIns
    }

    private func standIns(in window: ClosedRange<Instant>) -> [CalendarFeed.Meeting] {
        overrides.compactMap { original, event in
            guard !event.isAllDay, window.contains(original) || window.contains(event.startInstant) else { return nil }
            var meeting = meeting(event, at: event.startInstant, recurrence: original, length: event.length)
            // A series that is cancelled takes what stands in for its instances along.
            if let master, master.isCancelled, master.version >= event.version { meeting.isCancelled = true }
            return meeting
        }
    }

    /// One instance that nothing stands in for, on its own day or moved along with an earlier one.
    private func instance(
        _ original: Instant, of master: CalendarEvent, as template: CalendarEvent?
    ) -> CalendarFeed.Meeting {
        guard let template else {
            let length = master.repeating.dates[original].flatMap { $0 } ?? master.length
            return meeting(master, at: original, recurrence: original, length: length)
        }
        let wall = template.zone.wall(of: original).seconds + template.shift
        let starts = template.zone.instant(of: WallTime(seconds: wall))
        return meeting(template, at: starts, recurrence: original, length: template.length)
    }

    private func meeting(
        _ event: CalendarEvent, at starts: Instant, recurrence: Instant?, length: NominalLength
    ) -> CalendarFeed.Meeting {
        CalendarFeed.Meeting(
            uid: event.uid, recurrence: recurrence, starts: starts, ends: event.end(from: starts, length: length),
            isCancelled: event.isCancelled, summary: event.summary, addresses: event.addresses)
    }

    /// The original starts of a series, in order, within the window and as far around it as instances are shifted.
    private func originals(
        of master: CalendarEvent, in window: ClosedRange<Instant>, shifts: [Int64], budget: inout Int
    ) throws(EventProblem) -> [Instant] {
        let margin = min(shifts.map(abs).max() ?? 0, CalendarLimits.window)
        let from = window.lowerBound.adding(seconds: -margin)
        let until = window.upperBound.adding(seconds: margin)
        var starts: Set<Instant> = [master.startInstant]
        starts.formUnion(master.repeating.dates.keys)
        for rule in master.repeating.rules {
            do {
                starts.formUnion(try times(of: rule, master: master, from: from, until: until, budget: &budget))
            } catch {
                throw EventProblem(line: master.line, reason: error.reason)
            }
        }
        let kept = starts.filter { (from...until).contains($0) && !master.excludes($0) }
        guard kept.count <= CalendarLimits.instances else {
            throw EventProblem(line: master.line, reason: Recurrence.tooOften.reason)
        }
        return kept.sorted()
    }

    private func times(
        of rule: RecurrenceRule, master: CalendarEvent, from: Instant, until: Instant, budget: inout Int
    ) throws(RuleProblem) -> [Instant] {
        let last: Instant
        switch rule.end {
        case .never, .count: last = until
        case .untilUTC(let wall): last = min(until, Instant(seconds: wall.seconds))
        case .untilWall(let wall): last = min(until, master.zone.instant(of: wall))
        }
        // A little more on the wall, as a time change may put moments in another order there.
        let walls = try Recurrence(rule, start: master.start).times(
            from: master.zone.wall(of: from.adding(minutes: -180)),
            until: master.zone.wall(of: last.adding(minutes: 180)), budget: &budget)
        return walls.map { master.zone.instant(of: $0) }.filter { $0 <= last }
    }
}

extension CalendarEvent {
    /// Seconds on the wall from the original start to the new one, of a stand-in.
    fileprivate var shift: Int64 {
        guard let replaces else { return 0 }
        return start.seconds - zone.wall(of: replaces.original).seconds
    }

    fileprivate func excludes(_ instant: Instant) -> Bool {
        repeating.excluded.contains(instant)
            || !repeating.excludedDays.isEmpty && repeating.excludedDays.contains(zone.wall(of: instant).day)
    }
}
