import RosterModel

/// Expands a rule on the wall where its first time stands.
///
/// Roster does this itself, though libical has an iterator: a rule that no day fits keeps that one looking up to the
/// year 2582, for up to a second and without a way to stop it, and 3.0.16 gives wrong days for `BYMONTHDAY=-1` by the
/// day, for a rhythm of several weeks whose first day is not in the rule, and for `BYSETPOS` with `BYHOUR`. Here the
/// work is bounded by the window: what lies before it is jumped over, unless the rule counts.
struct Recurrence {
    private let rule: RecurrenceRule
    private let start: WallTime
    private let filter: DayFilter
    /// Seconds of the day, in order.
    private let times: [Int]

    init(_ rule: RecurrenceRule, start: WallTime) {
        self.rule = rule
        self.start = start
        filter = DayFilter(rule, start: start.day)
        let hours = rule.hours.isEmpty ? [start.second / 3600] : rule.hours
        let minutes = rule.minutes.isEmpty ? [start.second / 60 % 60] : rule.minutes
        let second = start.second % 60
        times = hours.flatMap { hour in minutes.map { hour * 3600 + $0 * 60 + second } }
    }

    /// The times from `from` up to and including `until`, in order; the start itself is not among them unless the
    /// rule gives it, but it counts as the first of a COUNT.
    /// - Parameter budget: days and times that may still be tried, by all rules of the file.
    func times(from: WallTime, until: WallTime, budget: inout Int) throws(RuleProblem) -> [WallTime] {
        var found: [WallTime] = []
        var counted = 1
        var limit = Int.max
        if case .count(let count) = rule.end { limit = count }
        var index = limit == .max ? periodIndex(of: from.day) : 0
        var steps = 0
        while steps < CalendarLimits.steps {
            guard let first = firstDay(ofPeriod: index), first <= until.day else { return found }
            guard budget > 0 else { throw RuleProblem(reason: "the file's rules take too long to follow") }
            for time in timesOfPeriod(beginning: first, budget: &budget) where time >= start {
                if time > until { return found }
                if time > start { counted += 1 }
                if counted > limit { return found }
                if time >= from { found.append(time) }
            }
            if found.count > CalendarLimits.instances { throw Self.tooOften }
            index += rule.interval
            steps += 1
        }
        throw RuleProblem(reason: "its rule counts from too long ago to be followed")
    }

    static var tooOften: RuleProblem {
        RuleProblem(reason: "it repeats more than \(CalendarLimits.instances) times in the year that is looked at")
    }

    /// The last period in the rule's rhythm, counted from the start's own, that begins at or before that day.
    private func periodIndex(of day: Day) -> Int {
        let apart: Int
        switch rule.frequency {
        case .daily: apart = day.ordinal - start.day.ordinal
        case .weekly: apart = (day.ordinal - startOfWeek) / 7
        case .monthly: apart = (day.year - start.day.year) * 12 + day.month - start.day.month
        case .yearly: apart = day.year - start.day.year
        }
        return max(0, apart / rule.interval * rule.interval)
    }

    private var startOfWeek: Int { DayFilter.startOfWeek(of: start.day, weekStart: rule.weekStart) }

    /// Nil after the year 9999.
    private func firstDay(ofPeriod index: Int) -> Day? {
        switch rule.frequency {
        case .daily: return start.day.adding(days: index)
        case .weekly: return Day(ordinal: startOfWeek + index * 7)
        case .monthly:
            let month = start.day.year * 12 + start.day.month - 1 + index
            return Day(year: month / 12, month: month % 12 + 1, day: 1)
        case .yearly: return Day(year: start.day.year + index, month: 1, day: 1)
        }
    }

    private func timesOfPeriod(beginning first: Day, budget: inout Int) -> [WallTime] {
        let length: Int
        switch rule.frequency {
        case .daily: length = 1
        case .weekly: length = 7
        case .monthly: length = Day.length(ofMonth: first.month, year: first.year)
        case .yearly: length = 337 + Day.length(ofMonth: 2, year: first.year)
        }
        let days = (0..<length).map { first.adding(days: $0) }.filter { filter.admits($0) }
        let all = days.flatMap { day in times.map { WallTime(day: day, second: $0) } }
        budget -= length + all.count
        guard !rule.positions.isEmpty else { return all }
        let indices = rule.positions.map { $0 > 0 ? $0 - 1 : all.count + $0 }
        return Set(indices).sorted().compactMap { all.indices.contains($0) ? all[$0] : nil }
    }
}
