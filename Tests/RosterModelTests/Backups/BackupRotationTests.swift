import RosterModel
import Testing

@Suite struct BackupRotationTests {
    /// Monday, 23 November 2026, and the days before it.
    private static let today = Day(iso: "2026-11-23")

    private func days(_ ago: some Sequence<Int>) throws -> [Day] {
        let today = try #require(Self.today)
        return ago.map { today.adding(days: -$0) }
    }

    /// Days ago that there are, and those of them that stay.
    @Test(
        arguments: [
            ([], []),
            ([0], [0]),
            (Array(0..<7), Array(0..<7)),
            // A Sunday six weeks ago is its week's only one, so its first.
            ([0, 1, 2, 43], [0, 1, 2, 43]),
            // Seven days are kept; of the week before last only its Monday.
            (Array(0..<15), Array(0..<7) + [7, 14]),
            // Days without a backup do not count.
            ([0, 10, 20, 30, 40, 50, 60, 70, 80], [0, 10, 20, 30, 40, 50, 60, 70]),
            // A hundred days: the newest seven, and eight Mondays.
            (Array(0..<100), Array(0..<7) + [7, 14, 21, 28, 35, 42, 49]),
        ])
    func theNewestSevenDaysAndTheFirstOfEightWeeks(there: [Int], kept: [Int]) throws {
        #expect(try BackupRotation.kept(of: days(there)) == Set(days(kept)))
    }

    @Test func everyDayAddedAndRotatedComesToTheSame() throws {
        var kept: Set<Day> = []
        for ago in (0..<400).reversed() { kept = try BackupRotation.kept(of: kept.union(days([ago]))) }
        #expect(try kept == Set(days(Array(0..<8) + [14, 21, 28, 35, 42, 49])))
    }

    @Test func weeksGoOverTheYear() throws {
        // 28 December 2026 is a Monday; the week ends on Sunday, 3 January.
        let days = ["2026-12-28", "2026-12-31", "2027-01-01", "2027-01-03", "2027-01-04"].compactMap { Day(iso: $0) }
        let later = (1...7).map { days[4].adding(days: $0) }
        #expect(BackupRotation.kept(of: days + later) == Set([days[0], days[4]] + later))
    }
}
