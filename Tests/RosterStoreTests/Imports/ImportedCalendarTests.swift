import RosterModel
import Testing

@testable import RosterStore

/// Now is Monday, 23 November 2026, 10:00 UTC.
@Suite struct ImportedCalendarTests {
    private let record: Record
    private let ada: Client.ID

    init() throws {
        record = try Record()
        ada = try record.addClient("Ada Moreau")
    }

    @discardableResult
    private func take(_ meetings: [CalendarFeed.Meeting]) throws -> Receipt {
        try record.perform(.importCalendar(.november(meetings)))
    }

    /// `2026-11-30 10:00 scheduled`, by start.
    private func sessions() throws -> [String] {
        try record.store.sessions().map { line in
            let starts = line.session.starts
            return "\(Zone.utc.day(of: starts)) \(Zone.utc.time(of: starts)) \(line.session.status.rawValue)"
        }
    }

    private let november = CalendarFeed.Meeting.meeting("a", "2026-11-30 10:00", "Ada Moreau")

    @Test func theSecondTimeNothingChanges() throws {
        let feed = [november, .meeting("b", "2026-11-16 10:00", "Coaching Ada Moreau")]
        #expect(try take(feed).summary == "sessions imported: 2 added")
        let before = try record.dump(withHistory: true)
        #expect(try take(feed).report?.unchanged == 2)
        #expect(try record.dump(withHistory: true) == before)
    }

    @Test func whatWasMovedByHandStaysUntilTheFeedChanges() throws {
        try take([november])
        let id = try #require(try record.store.sessions().first?.session.id)
        try record.perform(.moveSession(id, to: moment("2026-12-01 15:00")))
        try take([november])
        #expect(try sessions() == ["2026-12-01 15:00 scheduled"])
        try take([.meeting("a", "2026-12-02 10:00", "Ada Moreau")])
        #expect(try sessions() == ["2026-12-02 10:00 scheduled"])
    }

    @Test func whatWasCancelledByHandStaysSoUntilTheFeedChanges() throws {
        try take([november])
        let id = try #require(try record.store.sessions().first?.session.id)
        try record.perform(.cancelSession(id))
        try take([november])
        #expect(try sessions() == ["2026-11-30 10:00 cancelled"])
        try take([.meeting("a", "2026-12-02 10:00", "Ada Moreau")])
        #expect(try sessions() == ["2026-12-02 10:00 scheduled"])
    }

    @Test func whatHasVanishedIsCancelledAndWhatWasHeldStays() throws {
        try take([november, .meeting("b", "2026-11-16 10:00", "Ada Moreau")])
        let receipt = try take([])
        #expect(try sessions() == ["2026-11-16 10:00 scheduled", "2026-11-30 10:00 cancelled"])
        #expect(
            receipt.report?.changed == ["Ada Moreau Mon 30 Nov 10:00 → gone from the calendar, cancelled"])
        #expect(try take([]).operation == nil)
        try take([november])
        #expect(try sessions() == ["2026-11-16 10:00 scheduled", "2026-11-30 10:00 scheduled"])
    }

    @Test func onlyTheTimeThatWasLookedAtCounts() throws {
        try take([.meeting("late", "2027-03-01 10:00", "Ada Moreau")])
        try take([])
        #expect(try sessions() == ["2027-03-01 10:00 scheduled"])
    }

    @Test func anotherFeedsMeetingsAreNotTouched() throws {
        try take([november])
        var other = CalendarFeed.november([])
        other.name = "/other.ics"
        try record.perform(.importCalendar(other))
        #expect(try sessions() == ["2026-11-30 10:00 scheduled"])
    }

    @Test func aSessionThatWasAddedByHandBecomesTheCalendars() throws {
        let id = try record.book(.client(ada), "2026-11-30 10:00", minutes: 30)
        let item = try #require(try record.capture(.client(ada), "- Plan the week").first)
        let receipt = try take([november])
        #expect(receipt.sessions == [id])
        let session = try #require(try record.store.sessions().first?.session)
        #expect(session.source == .calendar)
        #expect(session.ends == moment("2026-11-30 11:00"))
        #expect(try record.item(item).deadline.session == id)
        #expect(try sessions().count == 1)
    }

    @Test func aCancelledMeetingIsACancelledSession() throws {
        try take([november, .meeting("b", "2026-12-07 10:00", "Ada Moreau", isCancelled: true)])
        try take([.meeting("a", "2026-11-30 10:00", "Ada Moreau", isCancelled: true)])
        #expect(try sessions() == ["2026-11-30 10:00 cancelled"])
    }

    @Test func whatIsOfNobodyWaitsOnceAndFindsItsPlaceWhenTheClientIsThere() throws {
        let feed: [CalendarFeed.Meeting] = ["2026-11-30 10:00", "2026-12-07 10:00"].map {
            var meeting = CalendarFeed.Meeting.meeting("weekly", $0, "Ben Okafor")
            meeting.recurrence = meeting.starts
            return meeting
        }
        #expect(try take(feed).report?.waiting.count == 1)
        #expect(try take(feed).operation == nil)
        #expect(try record.store.inbox().map(\.kind) == [.unmatchedEvent])
        #expect(
            try record.store.inbox().map(\.body) == [
                "Ben Okafor, Mon 30 Nov 10:00: no client is in it, by address or by full name"
            ])
        _ = try record.addClient("Ben Okafor")
        #expect(try take(feed).report?.added.count == 2)
        #expect(try record.store.inbox().isEmpty)
        #expect(try take(feed).operation == nil)
    }

    @Test func deadlinesFollowAndTheReceiptCountsThem() throws {
        let item = try #require(try record.capture(.client(ada), "- Plan the week").first)
        #expect(try take([november]).summary == "sessions imported: 1 added; 1 deadline moved")
        #expect(try record.item(item).deadline.at == moment("2026-11-28 18:00"))
        let why = try #require(try record.store.item(item, at: record.now)).history.first?.summary
        #expect(why?.hasPrefix("deadline moved, because the calendar was imported: ") == true)
    }
}
