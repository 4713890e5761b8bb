import RosterModel
import Testing

@testable import RosterExchange

/// Compared with what other libraries find in the same files (`Samples/Reference/instances.py`).
struct IndependentReaderTests {
    @Test(arguments: ["practice", "rules", "changes", "zones"])
    func meetingsAreThoseOfAnIndependentReader(name: String) throws {
        let feed = try CalendarReader.read(
            try Samples.bytes("Calendars/\(name).ics"), named: name, coachZone: Samples.newYork, now: Samples.now)
        let found = feed.meetings.filter { (feed.from...feed.until).contains($0.starts) }.map {
            [$0.starts.text, $0.ends.text, $0.uid, $0.isCancelled ? "cancelled" : "takes place"]
        }
        let expected = try Samples.rows(name)
        #expect(Set(found).subtracting(expected).sorted { $0[0] < $1[0] } == [], "only here")
        #expect(Set(expected).subtracting(found).sorted { $0[0] < $1[0] } == [], "only there")
        #expect(found.count == expected.count)
    }

    @Test func rulesGiveTheTimesThatAnIndependentLibraryGives() throws {
        let cases = try Samples.rows("recurrence")
        #expect(cases.count == 400)
        for row in cases {
            let rule = try RecurrenceRule(row[0])
            let start = try #require(WallTime(basic: row[1]))
            let from = try #require(WallTime(basic: row[2]))
            let until = try #require(WallTime(basic: row[3]))
            var budget = CalendarLimits.daysTried
            let times = try Recurrence(rule, start: start).times(from: from, until: until, budget: &budget)
            #expect(times.map(\.basic).joined(separator: " ") == row[4], "\(row[0]) from \(row[1])")
        }
    }
}

extension WallTime {
    /// `20261123T094100`
    var basic: String {
        let time = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
        return day.description.filter { $0 != "-" } + "T" + time
    }
}
