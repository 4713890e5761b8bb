import RosterModel

@testable import RosterExchange

/// Makes small calendars for tests.
enum CalendarText {
    static func calendar(_ parts: String...) -> [UInt8] {
        calendar(parts)
    }

    static func calendar(_ parts: [String]) -> [UInt8] {
        Array((["BEGIN:VCALENDAR", "VERSION:2.0"] + parts + ["END:VCALENDAR", ""]).joined(separator: "\r\n").utf8)
    }

    /// An event of Monday 2026-11-30, 10:00 to 10:50 in New York, unless the lines say otherwise.
    static func event(_ lines: String..., uid: String = "one@example.com") -> String {
        var all = lines
        let has = { (name: String) in lines.contains { $0.hasPrefix(name) } }
        if !has("DTSTART") { all.append("DTSTART;TZID=America/New_York:20261130T100000") }
        if !has("DTEND"), !has("DURATION") { all.append("DURATION:PT50M") }
        return (["BEGIN:VEVENT", "UID:\(uid)"] + all + ["END:VEVENT"]).joined(separator: "\r\n")
    }

    static func read(_ bytes: [UInt8]) throws(ExchangeError) -> CalendarFeed {
        try CalendarReader.read(bytes, named: "/feed.ics", coachZone: Samples.newYork, now: Samples.now)
    }

    static func read(_ parts: String...) throws(ExchangeError) -> CalendarFeed {
        try read(calendar(parts))
    }
}
