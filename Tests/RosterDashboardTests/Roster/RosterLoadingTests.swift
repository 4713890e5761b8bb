import RosterModel
import Testing

@testable import RosterDashboard

/// A large practice comes in two steps: the rows of the first screen, and a moment later all of them.
struct RosterLoadingTests {
    /// Ada and Ben, of a practice of eight.
    static let firstRows = Roster(
        rows: RosterFixture.roster.rows.filter { [RosterFixture.ada, RosterFixture.ben].contains($0.party) },
        unread: Roster.Unread(rows: 6, clients: 5, open: 9, overdue: 1, stuck: 0))

    private func opened() -> StateStage {
        var stage = StateStage(roster: nil)
        stage.effects = stage.state.openingEffects
        stage.receive(.rosterLoaded(Self.firstRows))
        return stage
    }

    @Test("the first screen counts everybody, and the place is among all")
    func firstScreen() {
        let stage = opened()
        #expect(stage.line(0).contains("7 clients  14 open  2 overdue  1 stuck"))
        #expect(stage.said.contains("1-2 of 8"))
        #expect(stage.cursor == 1)
    }

    @Test("when all rows have come, the cursor is where it was moved to, and nothing else has changed")
    func wholeRoster() {
        var stage = opened()
        stage.press(.down)
        stage.receive(.rosterLoaded(RosterFixture.roster))
        #expect(stage.cursor == 2)
        #expect(stage.said.contains("1-8 of 8"))
        var straight = StateStage(roster: nil)
        straight.receive(.rosterLoaded(RosterFixture.roster))
        straight.press(.down)
        #expect(stage.state.roster.listing == straight.state.roster.listing)
        #expect(stage.line(0) == straight.line(0))
    }

    @Test("what is marked stays marked while not all rows are there")
    func marks() {
        var stage = StateStage()
        stage.press(.character(" "))
        let marked = stage.state.roster.marking.selected
        #expect(marked.count == 1)
        stage.receive(.rosterLoaded(Roster(rows: [], unread: Roster.Unread(rows: 8, clients: 7))))
        #expect(stage.state.roster.marking.selected == marked)
    }

    @Test("the first rows are not yet the answer: what is asked meanwhile waits for the whole")
    func notAsTheAnswer() {
        var stage = StateStage()
        stage.receive(.recordChanged)
        _ = stage.take()
        stage.receive(.rosterLoaded(Self.firstRows))
        stage.receive(.recordChanged)
        #expect(!stage.take().contains(.loadRoster))
        stage.receive(.rosterLoaded(RosterFixture.roster))
        #expect(stage.take().contains(.loadRoster))
    }

    @Test("what has changed takes its place; who is gone is gone, and the cursor stays")
    func changes() throws {
        var stage = StateStage()
        stage.press(.down)
        var ada = try #require(RosterFixture.roster.rows.first { $0.party == RosterFixture.ada })
        ada.name = "Zoe Moreau"
        ada.items = []
        let chloe = try #require(RosterFixture.roster.rows.first { $0.name == "Chloé Lindqvist" })
        stage.receive(.rosterChanged(RosterChanges(rows: [ada], gone: [chloe.party])))
        let rest = ["Ben Okafor", "Eli Brandt", "Q4 founders", "Tamar כהן", "Việt Tra\u{302}\u{300}n"]
        #expect(stage.state.roster.roster?.rows.map(\.name) == rest + ["Zoe Moreau", "横山 健"])
        #expect(stage.cursor == 2)
    }

}
