import RosterModel
import Testing

@testable import RosterDashboard

struct SessionEndTests {
    /// Saves the note, and answers with what the record says of it.
    private func save(_ stage: inout SessionStage, _ summary: String) {
        stage.press(.control("s"))
        for case .capture(let note) in stage.operations() {
            stage.stage.receive(.performed(.capture(note), Receipt(operation: 9, summary: summary)))
        }
    }

    @Test("at the end it is said what was agreed, each item by what was decided last")
    func sum() {
        var stage = SessionStage()
        stage.type("a\nb\nc\td")
        stage.answer()
        stage.type("jr")
        stage.answer()
        stage.type("js")
        stage.answer()
        stage.type("x")
        stage.answer()
        save(&stage, "3 items captured for Ada Moreau")
        #expect(stage.pane == nil)
        #expect(stage.stage.said.hasPrefix(" Ada Moreau: 3 items captured, 1 done, 1 skipped, 1 carried"))
    }

    @Test("without marks the record's own words stand")
    func noMarks() {
        var stage = SessionStage()
        stage.type("a")
        save(&stage, "1 item captured for Ada Moreau")
        #expect(stage.stage.said.hasPrefix(" 1 item captured for Ada Moreau"))
    }

    @Test("what was taken back does not count")
    func undone() {
        var stage = SessionStage()
        stage.type("a\td")
        stage.answer()
        stage.type("u")
        stage.stage.receive(.undone(Receipt(summary: "undid", items: [ActionItem.ID(12)])))
        #expect(stage.pane?.agenda.tally.words == "")
        stage.stage.receive(.redone(Receipt(summary: "redid", items: [ActionItem.ID(12)])))
        #expect(stage.pane?.agenda.tally.words == "1 done")
        stage.stage.receive(.undone(Receipt(summary: "undid something else", items: [ActionItem.ID(99)])))
        #expect(stage.pane?.agenda.tally.words == "1 done")
    }

    @Test("the last check-off is done, one before is not")
    func checkOffs() {
        var stage = SessionStage()
        stage.type("\t+")
        stage.answer()
        stage.type("jj+")
        stage.answer()
        #expect(stage.pane?.agenda.tally.words == "1 done, 1 checked off")
    }

    @Test("left without a note, the marks are summed up; a note that was begun is kept, and said to be")
    func leaving() {
        var stage = SessionStage()
        stage.type("\td")
        stage.answer()
        stage.press(.control("s"))
        #expect(stage.text.contains("The note is empty; the marks are in the record already."))
        stage.type("\tmore")
        stage.press(.escape)
        #expect(stage.stage.said.contains("Ada Moreau: 1 done; the note is kept as a draft"))
    }

    @Test("the pane alone says it in the shell")
    func alone() {
        var stage = SessionStage(isAlone: true)
        stage.type("a\td")
        stage.answer()
        save(&stage, "1 item captured for Ada Moreau")
        #expect(stage.stage.state.farewell == "Ada Moreau: 1 item captured, 1 done")
        #expect(stage.stage.take().contains(.quit))
        stage = SessionStage(isAlone: true)
        stage.type("a")
        stage.press(.escape)
        #expect(stage.stage.state.farewell == "the note is kept as a draft")
    }

    @Test("s decides at once, and where the cursor stays on the item, a adds the reason")
    func reason() {
        var stage = SessionStage()
        stage.type("\tjs")
        stage.answer("marked stuck: Draft the hiring scorecard")
        #expect(stage.text.contains("a adds the reason"))
        stage.type("awaiting HR\n")
        #expect(stage.operations() == [.comment([ActionItem.ID(11)], "waiting HR")])
    }

    @Test("in triage the cursor has gone on, so nothing is offered; nor for several at once")
    func noReason() {
        var stage = StateStage()
        stage.press(.character("o"))
        stage.receive(.itemsLoaded(TriageStage.mixed))
        stage.press(.character("s"))
        for case .perform(let operation) in stage.take() {
            stage.receive(.performed(operation, Receipt(summary: "marked stuck")))
        }
        #expect(stage.state.said?.aside == "")
        var several = SessionStage()
        several.type("\t  s")
        several.answer("2 items marked stuck")
        #expect(!several.text.contains("adds the reason"))
    }
}
