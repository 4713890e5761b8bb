import RosterModel
import Testing

@testable import RosterDashboard

struct RosterMarksTests {
    @Test("marked items of several clients are one operation, in the order of the list")
    func several() {
        var stage = StateStage()
        stage.type("jV")
        stage.type("k d")
        let marked = stage.take().filter { !$0.isLoad }
        #expect(marked == [.perform(.mark(StateStage.ids(11, 21, 22, 23), Mark(.done)))])
        #expect(stage.state.roster.marking.selected.isEmpty)
    }

    @Test("V again, or Esc, takes the marks back", arguments: [Key.character("V"), .escape])
    func takeBack(key: Key) {
        var stage = StateStage()
        stage.type("V")
        #expect(stage.line(0).contains("3 marked"))
        stage.press(key)
        #expect(!stage.line(0).contains("marked"))
    }

    @Test("a mark goes with its item")
    func gone() {
        var stage = StateStage()
        stage.type("jV")
        var roster = RosterFixture.roster
        roster.rows[1].items.removeAll { $0.id.number == 22 }
        stage.receive(.rosterLoaded(roster))
        #expect(stage.state.roster.marking.selected == [ActionItem.ID(21), ActionItem.ID(23)])
    }

    @Test("an item that waits for review has a sign before it")
    func review() {
        var roster = RosterFixture.roster
        roster.rows[1].items[1].awaitsReview = true
        let stage = StateStage(roster: roster)
        #expect(stage.line(3).contains("○?○ ○"))
    }
}
