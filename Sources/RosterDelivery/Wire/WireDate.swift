import RosterModel

/// Dates as mail and HTTP write them (RFC 5322, 3.3; RFC 9110, 5.6.7): `Thu, 26 Nov 2026 09:41:00 +0000`.
enum WireDate {
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]

    /// The moment as it is on the wall in that zone.
    static func write(_ instant: Instant, in zone: Zone) -> String {
        // It has no seconds in an offset; zones had them before 1972.
        let offset = zone.offset(at: instant) / 60 * 60
        let local = instant.seconds + offset
        let clock = (local % 86_400 + 86_400) % 86_400
        let ordinal = Int((local - clock) / 86_400)
        let day = Day(ordinal: ordinal)
        // The first of January 1970 was a Thursday.
        let weekday = weekdays[((ordinal + 4) % 7 + 7) % 7]
        let time = [clock / 3600, clock / 60 % 60, clock % 60].map(twoDigits).joined(separator: ":")
        let east = abs(offset) / 60
        return "\(weekday), \(day.day) \(months[day.month - 1]) \(day.year) \(time) "
            + (offset < 0 ? "-" : "+") + twoDigits(east / 60) + twoDigits(east % 60)
    }

    /// Nil where it is no such date. The weekday may be missing; it is not checked.
    static func read(_ text: String) -> Instant? {
        var words = text.split(whereSeparator: { $0 == " " || $0 == "\t" })
        if words.first?.last == "," { words.removeFirst() }
        guard words.count == 5, let day = Int(words[0]), let month = months.firstIndex(of: String(words[1])),
            let year = Int(words[2]), (1970...9999).contains(year),
            let date = Day(year: year, month: month + 1, day: day), let clock = seconds(words[3]),
            let offset = offset(words[4])
        else { return nil }
        return Instant(seconds: Int64(date.ordinal) * 86_400 + clock - offset)
    }

    private static func seconds(_ word: Substring) -> Int64? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { UInt8($0).map(Int64.init) }
        guard parts.count == 3, numbers.count == 3, numbers[0] < 24, numbers[1] < 60, numbers[2] <= 60 else {
            return nil
        }
        return numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
    }

    private static func offset(_ word: Substring) -> Int64? {
        if ["GMT", "UTC", "UT", "Z"].contains(word) { return 0 }
        guard let sign = word.first, sign == "+" || sign == "-", word.utf8.count == 5,
            let number = UInt16(word.dropFirst()), number % 100 < 60
        else { return nil }
        return (Int64(number / 100) * 3600 + Int64(number % 100) * 60) * (sign == "-" ? -1 : 1)
    }

    private static func twoDigits(_ number: Int64) -> String {
        (number < 10 ? "0" : "") + String(number)
    }
}
