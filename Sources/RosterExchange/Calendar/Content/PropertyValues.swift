import CCalendar
import RosterModel

/// The values of one content line, read by libical.
final class PropertyValues {
    private let line: OpaquePointer

    /// Nil where libical can't use the line.
    init?(_ line: ContentLine) {
        guard let opened = ccal_line_read(line.text) else { return nil }
        self.line = opened
    }

    deinit {
        ccal_line_free(line)
    }

    /// Goes to the first, then to each next value.
    func next() -> Bool { ccal_line_next(line) == 1 }

    var text: String? { ccal_line_text(line).map { String(cString: $0) } }

    func parameter(_ name: String) -> String? { ccal_line_parameter(line, name).map { String(cString: $0) } }

    /// The current value as a date or date-time; nil where it is neither, or no such day or time exists.
    var time: WrittenTime? {
        var found = ccal_time()
        guard ccal_line_time(line, &found) == 1 else { return nil }
        return WrittenTime(found, zone: parameter("TZID"))
    }

    var length: NominalLength? {
        var found = ccal_duration()
        return ccal_line_duration(line, &found) == 1 ? NominalLength(found) : nil
    }

    /// How long the current value is, where that is a period.
    var periodEnd: (end: WrittenTime?, length: NominalLength?) {
        var (end, length) = (ccal_time(), ccal_duration())
        switch ccal_line_period(line, &end, &length) {
        case 1: return (WrittenTime(end, zone: parameter("TZID")), nil)
        case 2: return (nil, NominalLength(length))
        default: return (nil, nil)
        }
    }
}

/// A time as a calendar writes it, whose zone is still to be found.
struct WrittenTime: Equatable {
    var wall: WallTime
    /// Only the day was given.
    var isDay: Bool
    var isUTC: Bool
    /// TZID as it stands there.
    var zone: String?

    init?(_ time: ccal_time, zone: String?) {
        guard let day = Day(year: Int(time.year), month: Int(time.month), day: Int(time.day)),
            CalendarLimits.years.contains(day.year), (0...23).contains(time.hour), (0...59).contains(time.minute),
            (0...60).contains(time.second)
        else { return nil }
        // A leap second counts as the one before.
        let second = Int(time.hour) * 3600 + Int(time.minute) * 60 + min(59, Int(time.second))
        wall = WallTime(day: day, second: time.is_date == 1 ? 0 : second)
        isDay = time.is_date == 1
        isUTC = time.is_utc == 1
        self.zone = zone
    }
}

/// A length whose days are days on the wall, and whose seconds are exact (RFC 5545, 3.3.6).
struct NominalLength: Equatable {
    var days: Int64
    var seconds: Int64

    init(days: Int64 = 0, seconds: Int64) {
        self.days = days
        self.seconds = seconds
    }

    init?(_ duration: ccal_duration) {
        days = Int64(duration.weeks) * 7 + Int64(duration.days)
        seconds = Int64(duration.hours) * 3600 + Int64(duration.minutes) * 60 + Int64(duration.seconds)
        // Nothing that is put in a calendar takes over a year, or ends before it begins.
        guard duration.is_negative == 0, days <= 366, seconds <= 366 * 86_400 else { return nil }
    }
}
