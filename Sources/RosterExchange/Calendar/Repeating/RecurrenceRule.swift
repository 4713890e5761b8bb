import RosterModel

/// The value of an RRULE (RFC 5545, 3.3.10), as far as sessions can follow one.
struct RecurrenceRule: Equatable {
    var frequency: Frequency
    var interval = 1
    var end: End = .never
    /// BYMONTH, 1…12.
    var months: [Int] = []
    /// BYWEEKNO, BYYEARDAY, BYMONTHDAY: from 1, or from -1 backwards.
    var weekNumbers: [Int] = []
    var yearDays: [Int] = []
    var monthDays: [Int] = []
    var weekdays: [OrdinalWeekday] = []
    var hours: [Int] = []
    var minutes: [Int] = []
    /// BYSETPOS: which of the times of each period.
    var positions: [Int] = []
    var weekStart: Weekday = .monday

    enum Frequency: String {
        case daily = "DAILY"
        case weekly = "WEEKLY"
        case monthly = "MONTHLY"
        case yearly = "YEARLY"
    }

    enum End: Equatable {
        case never
        case count(Int)
        /// The last moment, as a UTC wall.
        case untilUTC(WallTime)
        /// The last moment on the wall of the series; a day alone means all of it.
        case untilWall(WallTime)
    }

    /// `MO` (every Monday), `1MO` (the first), `-1FR` (the last Friday).
    struct OrdinalWeekday: Equatable {
        var ordinal: Int?
        var weekday: Weekday
    }
}
