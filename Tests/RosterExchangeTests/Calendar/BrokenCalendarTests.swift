import RosterModel
import Testing

@testable import RosterExchange

/// A broken file throws with its line, and nothing of it is taken.
struct BrokenCalendarTests {
    @Test(arguments: [
        ("", 1), ("<!DOCTYPE html>\n<html>", 1), ("Name,Email\nAda,ada@example.com", 1),
        ("BEGIN:VEVENT\nEND:VEVENT", 1),
        ("\n\nVERSION:2.0", 3),
    ])
    func whatIsNoCalendarIsSaidToBeNone(text: String, line: Int) {
        let error = error(Array(text.utf8))
        #expect(error?.problem == .notACalendar("not a calendar: it does not begin with BEGIN:VCALENDAR"))
        #expect(error?.line == line)
    }

    @Test(arguments: [
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:2026", 4,
            "the file ends before the VEVENT that begins on line 2 does"
        ),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT", 4,
            "VEVENT begins before the one of line 2 has its END:VEVENT"
        ),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", 3, "END:VCALENDAR where the VEVENT of line 2 should end"),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT", 3, "END:VEVENT without its BEGIN"),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VCALENDAR", 3, "VCALENDAR begins within VEVENT"),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nno colon here\nEND:VEVENT\nEND:VCALENDAR", 4,
            "not a line of a calendar (NAME:value)"
        ),
        ("BEGIN:VCALENDAR\nBEGIN:A\nBEGIN:B\nBEGIN:C\nBEGIN:D", 5, "components nested deeper than a calendar has them"),
    ])
    func brokenNestingIsNamedWithItsLine(text: String, line: Int, what: String) {
        for lineEnd in ["\n", "\r\n", "\r"] {
            let error = error(Array(text.replacing("\n", with: lineEnd).utf8))
            #expect(error == ExchangeError(line: line, .brokenCalendar(what)))
        }
    }

    @Test func bytesThatAreNoTextAreNamed() {
        #expect(error(Array("BEGIN:VCALENDAR\nX:\u{0}\nEND:VCALENDAR".utf8))?.line == 2)
    }

    @Test func theLimitsHold() {
        let many = CalendarText.calendar((0..<20_001).map { "BEGIN:VTODO\r\nUID:\($0)\r\nEND:VTODO" })
        #expect(error(many)?.problem == .tooLarge("over 20000 events and other parts"))
        #expect(error(Array(repeating: 0x41, count: 10 << 20 | 1))?.problem == .tooLarge("a calendar of over 10 MiB"))
        let long = CalendarText.calendar(CalendarText.event("X-LONG:" + String(repeating: "x", count: 70_000)))
        #expect(error(long) == ExchangeError(line: 5, .tooLarge("a line of over 64 KiB")))
        let folded = String(repeating: "\r\n " + String(repeating: "x", count: 70), count: 1000)
        #expect(error(CalendarText.calendar(CalendarText.event("SUMMARY:" + folded)))?.line == 5)
    }

    @Test func longLinesThatNobodyReadsAreSkipped() throws {
        let picture = String(repeating: "\r\n " + String(repeating: "A", count: 70), count: 5000)
        let feed = try CalendarText.read(CalendarText.event("ATTACH;ENCODING=BASE64;VALUE=BINARY:" + picture))
        #expect(feed.meetings.count == 1)
    }

    @Test func aCharacterMayBeFoldedApart() throws {
        var bytes = CalendarText.calendar(CalendarText.event("SUMMARY:Zo\u{EB}"))
        let index = try #require(bytes.firstIndex(of: 0xC3))
        bytes.insert(contentsOf: Array("\r\n ".utf8), at: index + 1)
        #expect(try CalendarText.read(bytes).meetings.map(\.summary) == ["Zo\u{EB}"])
    }

    @Test func anyBytesEndInAFeedOrAnError() {
        var seed: UInt64 = 20_261_123
        let sample = CalendarText.calendar(CalendarText.event("RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Ada"))
        for _ in 0..<500 {
            var bytes = sample
            for _ in 0..<4 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[Int(seed >> 33) % bytes.count] = UInt8(truncatingIfNeeded: seed >> 20)
            }
            _ = error(bytes)
        }
    }

    private func error(_ bytes: [UInt8]) -> ExchangeError? {
        do {
            _ = try CalendarText.read(bytes)
            return nil
        } catch {
            return error
        }
    }
}
