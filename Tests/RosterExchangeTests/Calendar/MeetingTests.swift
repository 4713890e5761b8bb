import RosterModel
import Testing

@testable import RosterExchange

struct MeetingTests {
    @Test func aMeetingHasItsTimesAndWhoTakesPart() throws {
        let feed = try CalendarText.read(
            CalendarText.event(
                "SUMMARY:Coaching\\, part 1: Ada", "ORGANIZER;CN=Coach:MAILTO:Coach@Example.com",
                "ATTENDEE;CN=\"Moreau; Ada\";PARTSTAT=DECLINED:mailto:Ada@example.com",
                "ATTENDEE:mailto:ada@example.com",
                "ATTENDEE;EMAIL=ben@example.com:urn:uuid:1234", "ATTENDEE:urn:uuid:5678"))
        let meeting = try #require(feed.meetings.first)
        #expect(feed.meetings.count == 1)
        #expect(meeting.uid == "one@example.com")
        #expect(meeting.recurrence == nil)
        #expect(meeting.starts.text == "2026-11-30T15:00:00Z")
        #expect(meeting.ends.text == "2026-11-30T15:50:00Z")
        #expect(meeting.summary == "Coaching, part 1: Ada")
        #expect(Set(meeting.addresses) == ["coach@example.com", "ada@example.com", "ben@example.com"])
        #expect(feed.refused == [] && feed.warnings == [])
    }

    @Test(arguments: [
        ("DTSTART:20261130T150000Z", "2026-11-30T15:00:00Z"),
        ("DTSTART:20261130T100000", "2026-11-30T15:00:00Z"),
        ("DTSTART;TZID=Europe/Berlin:20261130T160000", "2026-11-30T15:00:00Z"),
        ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261130T160000", "2026-11-30T15:00:00Z"),
        ("DTSTART;TZID=/example.org/20260101_1/America/Argentina/Salta:20261130T120000", "2026-11-30T15:00:00Z"),
        ("DTSTART;TZID=\"W. Europe Standard Time\":20261130T160000", "2026-11-30T15:00:00Z"),
        ("DTSTART;TZID=UTC:20261130T150000", "2026-11-30T15:00:00Z"),
    ])
    func aStartIsReadInItsZone(line: String, expected: String) throws {
        let feed = try CalendarText.read(CalendarText.event(line))
        #expect(feed.meetings.map(\.starts.text) == [expected])
    }

    @Test(arguments: [
        ("DTEND;TZID=Europe/Berlin:20261130T170000", 60), ("DURATION:PT1H30M", 90), ("DURATION:P1D", 1440),
    ])
    func anEndIsReadInEveryForm(line: String, minutes: Int64) throws {
        let feed = try CalendarText.read(CalendarText.event(line))
        #expect(feed.meetings.map { $0.ends.seconds(since: $0.starts) / 60 } == [minutes])
        #expect(feed.warnings == [])
    }

    @Test(arguments: ["DURATION:PT0S", "DTEND;TZID=America/New_York:20261130T100000", "DTEND;VALUE=DATE:20261201"])
    func aMissingEndIsFiftyMinutesWithAWarning(line: String) throws {
        let feed = try CalendarText.read(CalendarText.event(line, "SUMMARY:Ada"))
        #expect(feed.meetings.map { $0.ends.seconds(since: $0.starts) / 60 } == [50])
        #expect(feed.warnings == [Refusal(line: 3, what: "Ada", reason: "says no end: taken as 50 minutes")])
    }

    @Test func anEventOfASeriesIsKnownByItsOriginalStart() throws {
        let feed = try CalendarText.read(
            CalendarText.event("RRULE:FREQ=WEEKLY;COUNT=2"),
            CalendarText.event(
                "DTSTART;TZID=America/New_York:20261208T140000", "RECURRENCE-ID;TZID=America/New_York:20261207T100000"))
        #expect(feed.meetings.map(\.starts.text) == ["2026-11-30T15:00:00Z", "2026-12-08T19:00:00Z"])
        #expect(feed.meetings.map(\.recurrence?.text) == ["2026-11-30T15:00:00Z", "2026-12-07T15:00:00Z"])
    }

    @Test func aMeetingMovedOutOfTheWindowIsMovedAndNotVanished() throws {
        let feed = try CalendarText.read(
            CalendarText.event("RRULE:FREQ=WEEKLY;COUNT=1"),
            CalendarText.event(
                "DTSTART;TZID=America/New_York:20270930T100000", "RECURRENCE-ID;TZID=America/New_York:20261130T100000"))
        #expect(feed.meetings.map(\.starts.text) == ["2027-09-30T14:00:00Z"])
    }

    @Test func aWholeDayIsNoSession() throws {
        let feed = try CalendarText.read(
            CalendarText.event("DTSTART;VALUE=DATE:20261224", "SUMMARY:Holiday"),
            CalendarText.event("DTSTART:20261230", "SUMMARY:Holiday too", uid: "two@example.com"),
            CalendarText.event("DTSTART;VALUE=DATE:20241224", "SUMMARY:Long ago", uid: "three@example.com"))
        #expect(feed.meetings == [])
        #expect(feed.refused.map(\.what) == ["Holiday", "Holiday too"])
        #expect(feed.refused.allSatisfy { $0.reason == "takes the whole day, so it is no session" })
    }

    @Test func aCancellingFileCancelsAllItNames() throws {
        let feed = try CalendarText.read("METHOD:CANCEL", CalendarText.event())
        #expect(feed.meetings.map(\.isCancelled) == [true])
    }

    @Test func theWindowIsHalfAYearBothWays() throws {
        let feed = try CalendarText.read(CalendarText.event("DTSTART:19700101T150000Z", "RRULE:FREQ=DAILY"))
        #expect(feed.from == Samples.now.adding(seconds: -180 * 86_400))
        #expect(feed.until == Samples.now.adding(seconds: 180 * 86_400))
        #expect(feed.meetings.count == 360)
        #expect(feed.meetings.first?.starts.text == "2026-05-27T15:00:00Z")
        #expect(feed.meetings.last?.starts.text == "2027-05-21T15:00:00Z")
    }

    @Test func eventsThatAreNotTakenAreListedAndTheRestIs() throws {
        let cases: [(String, String)] = [
            ("DTSTART;TZID=Mars/Olympus:20261130T100000", "is in a time zone that nobody knows here: Mars/Olympus"),
            ("DTSTART:20261331T100000", "has a DTSTART that is no day or time"),
            ("DTSTART;TZID=Europe/Berlin:20261130T256000", "has a DTSTART that is no day or time"),
            ("DTEND;TZID=America/New_York:20261130T090000", "ends before it begins"),
            ("DURATION:-PT5M", "has a DURATION that is none, or over a year"),
            ("RRULE:FREQ=MINUTELY", "it repeats MINUTELY, and a session repeats by the day, week, month or year"),
            ("EXRULE:FREQ=DAILY", "has an EXRULE, which no longer exists"),
            ("RDATE:20261131T100000Z", "has a day or time that does not exist in its RDATE"),
            ("RECURRENCE-ID:tomorrow", "has a RECURRENCE-ID that is no time"),
        ]
        for (line, reason) in cases {
            let feed = try CalendarText.read(
                CalendarText.event(line, "SUMMARY:Odd"), CalendarText.event(uid: "two@example.com"))
            #expect(feed.refused.map(\.reason) == [reason], "\(line)")
            #expect(feed.refused.map(\.what) == ["Odd"])
            #expect(feed.refused.map(\.line) == [5], "\(line)")
            #expect(feed.meetings.map(\.uid) == ["two@example.com"])
        }
    }
}
