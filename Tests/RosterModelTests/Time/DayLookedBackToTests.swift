import RosterModel
import Testing

@Suite("Days that are looked back to") struct DayLookedBackToTests {
    /// Monday.
    private let today = Day(year: 2026, month: 11, day: 23) ?? Day(ordinal: 0)

    @Test(
        "Words and dates, without a year the latest",
        arguments: [
            ("today", "2026-11-23"), ("yesterday", "2026-11-22"), ("3 days ago", "2026-11-20"),
            ("2w ago", "2026-11-09"),
            ("a week ago", "2026-11-16"), ("fri", "2026-11-20"), ("Monday", "2026-11-16"), ("last sun", "2026-11-22"),
            ("2026-01-31", "2026-01-31"), ("20 Nov", "2026-11-20"), ("23 Nov", "2026-11-23"), ("24 Nov", "2025-11-24"),
            ("11/20", "2026-11-20"), ("Dec 4", "2025-12-04"), ("29 Feb", "2024-02-29"), ("tomorrow", "2026-11-24"),
            ("2027-01-01", "2027-01-01"),
        ])
    func read(text: String, day: String) {
        #expect(parseDayLookedBackTo(text, today: today, dateOrder: .monthFirst)?.description == day)
    }

    @Test("Anything else is no day", arguments: ["", "someday", "31 Feb", "ago", "-3 days ago", "3 days", "next fri"])
    func refuse(text: String) {
        #expect(parseDayLookedBackTo(text, today: today, dateOrder: .monthFirst) == nil)
    }
}
