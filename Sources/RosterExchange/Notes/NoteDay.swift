import Foundation
import RosterModel

/// When a note was taken, as its front matter or its file's name says.
enum NoteDay {
    /// `2026-11-16`, or with a time: `2026-11-16 14:30`, `2026-11-16T14:30:00-05:00`.
    static func written(_ text: String, coachZone: Zone) -> NoteCapture.TakenAt? {
        let date = text.prefix(10)
        guard let day = Day(iso: date) else { return nil }
        let rest = text.dropFirst(10)
        if rest.isEmpty { return .day(day) }
        guard rest.first == "T" || rest.first == " " else { return nil }
        if let moment = Instant(rfc3339: text) { return .moment(moment) }
        guard let time = clockTime(rest.dropFirst()) else { return nil }
        return .moment(coachZone.instant(of: day, at: time))
    }

    /// `14:30` or `14:30:00`.
    private static func clockTime(_ text: Substring) -> ClockTime? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3 else { return nil }
        return ClockTime(text: parts[..<2].joined(separator: ":"))
    }

    /// The date at the start of a file's name (`2026-11-16`, `2026_11_16`, `20261116`), and what follows it.
    static func named(_ name: String) -> (day: Day, rest: String)? {
        for length in [10, 8] {
            let digits = name.prefix(length).replacingOccurrences(of: "_", with: "-")
            let iso = length == 10 ? digits : spaced(digits)
            guard let iso, let day = Day(iso: iso) else { continue }
            let rest = name.dropFirst(length)
            // 202611160 is a number.
            if rest.first?.isNumber == true { continue }
            return (day, rest.trimmingCharacters(in: .init(charactersIn: " -_.–—")))
        }
        return nil
    }

    private static func spaced(_ digits: String) -> String? {
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))"
    }
}
