import RosterModel

/// The days on which a rule may fall, whatever its interval: the BY parts, with what DTSTART says where the rule
/// is silent (RFC 5545, 3.3.10, the table of what limits and what expands).
struct DayFilter {
    private let rule: RecurrenceRule
    private let months: [Int]
    private let monthDays: [Int]
    private let weekdays: [RecurrenceRule.OrdinalWeekday]

    init(_ rule: RecurrenceRule, start: Day) {
        self.rule = rule
        let saysNoDay = rule.yearDays.isEmpty && rule.monthDays.isEmpty && rule.weekdays.isEmpty
        let fallsOnStartsDay =
            saysNoDay && rule.weekNumbers.isEmpty && (rule.frequency == .monthly || rule.frequency == .yearly)
        let fallsOnStartsWeekday = saysNoDay && (rule.frequency == .weekly || !rule.weekNumbers.isEmpty)
        let fallsInStartsMonth = fallsOnStartsDay && rule.frequency == .yearly && rule.months.isEmpty
        months = fallsInStartsMonth ? [start.month] : rule.months
        monthDays = fallsOnStartsDay ? [start.day] : rule.monthDays
        weekdays = fallsOnStartsWeekday ? [.init(ordinal: nil, weekday: start.weekday)] : rule.weekdays
    }

    func admits(_ day: Day) -> Bool {
        admitsMonth(day) && admitsMonthDay(day) && admitsYearDay(day) && admitsWeekday(day) && admitsWeekNumber(day)
    }

    private func admitsMonth(_ day: Day) -> Bool {
        months.isEmpty || months.contains(day.month)
    }

    private func admitsMonthDay(_ day: Day) -> Bool {
        if monthDays.isEmpty { return true }
        let fromEnd = day.day - Day.length(ofMonth: day.month, year: day.year) - 1
        return monthDays.contains(day.day) || monthDays.contains(fromEnd)
    }

    private func admitsYearDay(_ day: Day) -> Bool {
        if rule.yearDays.isEmpty { return true }
        let (number, length) = Self.place(of: day, inYear: true)
        return rule.yearDays.contains(number) || rule.yearDays.contains(number - length - 1)
    }

    private func admitsWeekday(_ day: Day) -> Bool {
        if weekdays.isEmpty { return true }
        let weekday = day.weekday
        return weekdays.contains { entry in
            guard entry.weekday == weekday else { return false }
            guard let ordinal = entry.ordinal else { return true }
            let inYear = rule.frequency == .yearly && months.isEmpty
            let (number, length) = Self.place(of: day, inYear: inYear)
            return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : -((length - number) / 7 + 1) == ordinal
        }
    }

    private func admitsWeekNumber(_ day: Day) -> Bool {
        if rule.weekNumbers.isEmpty { return true }
        // A week belongs to the year that has four of its days: that of its fourth day.
        let week = Self.startOfWeek(of: day, weekStart: rule.weekStart)
        let (number, length) = Self.place(of: Day(ordinal: week + 3), inYear: true)
        let backwards = (length - number) / 7 + 1
        return rule.weekNumbers.contains((number - 1) / 7 + 1) || rule.weekNumbers.contains(-backwards)
    }

    /// The day's number in its month or year, from 1, and the length of that.
    private static func place(of day: Day, inYear: Bool) -> (number: Int, length: Int) {
        guard inYear else { return (day.day, Day.length(ofMonth: day.month, year: day.year)) }
        let leap = Day.length(ofMonth: 2, year: day.year) - 28
        let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334][day.month - 1]
        return (before + (day.month > 2 ? leap : 0) + day.day, 365 + leap)
    }

    /// The ordinal of the first day of the day's week.
    static func startOfWeek(of day: Day, weekStart: Weekday) -> Int {
        day.ordinal - (day.weekday.rawValue - weekStart.rawValue + 7) % 7
    }
}
