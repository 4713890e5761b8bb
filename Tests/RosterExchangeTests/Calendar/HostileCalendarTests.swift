import RosterModel
import Testing

@testable import RosterExchange

/// `reliability.md` 4.6. Each of these ends, and soon; none is timed, as a test that hangs is seen.
struct HostileCalendarTests {
    @Test(arguments: [
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31",
        "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=300", "FREQ=DAILY;INTERVAL=7;BYDAY=TU", "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=3",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31;COUNT=1000000000",
    ])
    func aRuleThatNoDayFitsGivesItsStartOnly(rule: String) throws {
        let feed = try CalendarText.read(CalendarText.event("RRULE:\(rule)"))
        #expect(feed.meetings.map(\.starts.text) == ["2026-11-30T15:00:00Z"])
    }

    @Test(arguments: [
        "FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=50", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;INTERVAL=99999999999999999999", "FREQ=DAILY;COUNT=0", "FREQ=MONTHLY;BYDAY=0TH",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=YEARLY;BYDAY=54MO", "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=MONTHLY;BYMONTHDAY=0", "FREQ=YEARLY;BYMONTH=13",
        "FREQ=DAILY;BYHOUR=25", "FREQ=DAILY;BYSECOND=1", "RSCALE=CHINESE;FREQ=YEARLY", "FREQ=DAILY;UNTIL=never",
        "FREQ=DAILY;COUNT=2;UNTIL=20261224T000000Z", "INTERVAL=2", "", "FREQ=DAILY;FREQ=WEEKLY", "FREQ",
        "FREQ=DAILY;BYWEEKNO=3",
    ])
    func aRuleThatIsNoneIsRefusedWithItsLine(rule: String) throws {
        let feed = try CalendarText.read(CalendarText.event("RRULE:\(rule)"))
        #expect(feed.meetings == [])
        #expect(feed.refused.map(\.line) == [5])
    }

    @Test(arguments: [
        "FREQ=DAILY;BYHOUR=8,9,10,11", "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3;BYMINUTE=1,2,3,4",
        "FREQ=DAILY;BYHOUR=1,2,3;COUNT=1000000000",
    ])
    func aRuleOfMoreThanAThousandInstancesIsRefused(rule: String) throws {
        let feed = try CalendarText.read(CalendarText.event("DTSTART:20260101T100000Z", "RRULE:\(rule)"))
        #expect(feed.meetings == [])
        #expect(feed.refused.map(\.reason) == ["it repeats more than 1000 times in the year that is looked at"])
    }

    @Test func aThousandExtraDatesAreTooMany() throws {
        let dates = (10...30).flatMap { day in (10...59).map { "202612\(day)T10\($0)00" } }
        let feed = try CalendarText.read(CalendarText.event("RDATE:" + dates.joined(separator: ",")))
        #expect(feed.meetings == [])
        #expect(feed.refused.map(\.reason) == ["it repeats more than 1000 times in the year that is looked at"])
    }

    @Test func aCountThatBeganTooLongAgoIsRefused() throws {
        let feed = try CalendarText.read(
            CalendarText.event("DTSTART:19700101T100000Z", "RRULE:FREQ=DAILY;COUNT=1000000000"))
        #expect(feed.refused.map(\.reason) == ["its rule counts from too long ago to be followed"])
    }

    @Test func allRulesTogetherMayTakeOnlySoLong() throws {
        let rule =
            "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=\(list(0...23));BYMINUTE=\(list(0...59));BYSETPOS=366"
        let feed = try CalendarText.read(
            CalendarText.calendar((0..<200).map { CalendarText.event(rule, uid: "\($0)") }))
        #expect(feed.refused.contains { $0.reason == "the file's rules take too long to follow" })
    }

    private func list(_ numbers: ClosedRange<Int>) -> String {
        numbers.map(String.init).joined(separator: ",")
    }

    @Test func aZoneWithHostileRulesIsNoZone() throws {
        for rule in ["FREQ=SECONDLY", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=YEARLY;BYHOUR=1,2", "FREQ=DAILY"] {
            let zone = [
                "BEGIN:VTIMEZONE", "TZID:Mine", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0100",
                "TZOFFSETTO:+0100", "RRULE:\(rule)", "END:STANDARD", "END:VTIMEZONE",
            ].joined(separator: "\r\n")
            let feed = try CalendarText.read(zone, CalendarText.event("DTSTART;TZID=Mine:20261130T100000"))
            #expect(feed.refused.map(\.reason) == ["is in a time zone that nobody knows here: Mine"])
        }
    }

    @Test func whatEventsHoldIsCleaned() throws {
        let feed = try CalendarText.read(CalendarText.event("SUMMARY:\u{1B}[31mAda\u{202E} Mor\u{200B}eau\u{9B}2J\\nx"))
        let summary = try #require(feed.meetings.first?.summary)
        #expect(!summary.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x9B || $0.value == 0x202E })
        #expect(summary.hasPrefix("Ada Moreau"))
    }
}
