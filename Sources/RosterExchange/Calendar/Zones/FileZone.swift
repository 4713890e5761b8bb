import CCalendar
import RosterModel

/// A VTIMEZONE of the file, reckoned with by libical.
final class FileZone {
    private let zone: OpaquePointer

    /// Nil where it is no zone, or its rules are none that a zone has: libical would expand whatever they say, as
    /// often as they say it.
    init?(_ component: CalendarFile.Component) {
        let rules = component.lines.filter { $0.name == "RRULE" }
        guard component.lines.count <= CalendarLimits.zoneRules, rules.allSatisfy({ FileZone.isPlain($0.value) }),
            component.lines.contains(where: { $0.name == "TZOFFSETTO" }),
            let zone = ccal_zone_read(component.lines.map(\.text).joined(separator: "\r\n") + "\r\n")
        else { return nil }
        self.zone = zone
    }

    deinit {
        ccal_zone_free(zone)
    }

    /// Seconds east of UTC.
    func offset(at instant: Instant) -> Int64 {
        let utc = WallTime(seconds: instant.seconds)
        var time = ccal_time()
        time.year = Int32(utc.day.year)
        time.month = Int32(utc.day.month)
        time.day = Int32(utc.day.day)
        time.hour = Int32(utc.second / 3600)
        time.minute = Int32(utc.second / 60 % 60)
        time.second = Int32(utc.second % 60)
        return Int64(ccal_zone_offset(zone, &time))
    }

    /// Clocks change on a day of a year that exists, and not by the hour.
    private static func isPlain(_ text: Substring) -> Bool {
        guard let rule = try? RecurrenceRule(String(text)), rule.frequency == .yearly, rule.hours.isEmpty,
            rule.minutes.isEmpty, rule.positions.isEmpty, rule.weekNumbers.isEmpty, rule.yearDays.isEmpty,
            let first = Day(year: 2000, month: 1, day: 1)
        else { return false }
        let filter = DayFilter(rule, start: first)
        return (0..<28 * 366).contains { filter.admits(first.adding(days: $0)) }
    }
}
