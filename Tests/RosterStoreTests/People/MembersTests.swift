import RosterModel
import Testing

@testable import RosterStore

@Suite struct MembersTests {
    @Test func aMembersDeadlinesFollowTheCohortWhereThereIsNoSessionOfTheirOwn() throws {
        let practice = try Practice()
        let record = practice.record
        let cem = try record.addClient("Cem Aydin")
        let items = try record.capture(.client(cem), "- One", source: .commandLine("c"))
        _ = try record.book(.cohort(practice.founders), "2026-12-07 10:00")
        let before = try record.item(items[0]).deadline
        #expect(before.at == moment("2026-11-30 18:00"))
        #expect(
            try record.perform(.changeMembers(practice.founders, add: [cem], remove: [])).summary
                == "Founders: Cem Aydin joined; 1 deadline follows")
        #expect(try record.item(items[0]).deadline.at == moment("2026-12-05 18:00"))
        try record.perform(.changeMembers(practice.founders, add: [], remove: [cem]))
        #expect(try record.item(items[0]).deadline.at == before.at)
    }
}
