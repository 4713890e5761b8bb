import RosterModel
import Testing

@testable import RosterDashboard

struct RosterOrderTests {
    @Test(
        "each order has its own first and last",
        arguments: [
            (
                RosterOrder.session,
                [
                    "Ada Moreau", "Ben Okafor", "Chloé Lindqvist", "横山 健", "Q4 founders", "Việt Tra\u{302}\u{300}n",
                    "Tamar כהן", "Eli Brandt",
                ]
            ),
            (
                .overdue,
                [
                    "Ada Moreau", "Q4 founders", "Ben Okafor", "Chloé Lindqvist", "横山 健", "Việt Tra\u{302}\u{300}n",
                    "Tamar כהן", "Eli Brandt",
                ]
            ),
            (
                .name,
                [
                    "Ada Moreau", "Ben Okafor", "Chloé Lindqvist", "Eli Brandt", "Q4 founders", "Tamar כהן",
                    "Việt Tra\u{302}\u{300}n", "横山 健",
                ]
            ),
            (
                .quiet,
                [
                    "Chloé Lindqvist", "Ada Moreau", "Ben Okafor", "横山 健", "Q4 founders",
                    "Việt Tra\u{302}\u{300}n", "Tamar כהן", "Eli Brandt",
                ]
            ),
        ])
    func orders(order: RosterOrder, names: [String]) {
        let rows = RosterFixture.roster.rows
        #expect(order.sorted(rows, at: RosterFixture.now).map { rows[$0].name } == names)
    }

    @Test("the keys go through all of them and begin again")
    func cycle() {
        var order = RosterOrder.session
        var seen: [String] = []
        for _ in RosterOrder.allCases {
            seen.append(order.title)
            order = order.next
        }
        #expect(seen == ["by next session", "overdue first", "by name", "quiet first"])
        #expect(order == .session)
    }

    @Test("a session that is over makes way for the next one, without anything being read")
    func time() {
        var row = RosterFixture.roster.rows[0]
        row.sessions.append(RosterFixture.session(131, RosterFixture.ada, "2026-12-07", 10, 0))
        #expect(row.session(at: CaptureStage.at("2026-11-23", 9, 41))?.id.number == 101)
        #expect(row.session(at: CaptureStage.at("2026-11-23", 11, 45))?.id.number == 101)
        #expect(row.session(at: CaptureStage.at("2026-11-23", 12, 0))?.id.number == 131)
        #expect(row.session(at: CaptureStage.at("2026-12-08", 12, 0)) == nil)
    }
}
