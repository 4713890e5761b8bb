import RosterModel
import Testing

@testable import RosterDashboard

struct CaptureInStateTests {
    @Test("the pane opens for the client of the current session, else for the selected one")
    func preselected() {
        var stage = StateStage()
        stage.type("jc")
        #expect(stage.state.pane?.party == RosterFixture.ada)
        var roster = RosterFixture.roster
        roster.rows[0].sessions = []
        stage = StateStage(roster: roster)
        stage.type("gjjc")
        #expect(stage.state.pane?.party == stage.state.roster.cursor)
    }

    @Test("Ctrl-C puts the pane away and keeps the draft; again, it leaves")
    func controlC() {
        var stage = StateStage()
        stage.type("cship it")
        _ = stage.take()
        stage.press(.control("c"))
        let kept = stage.take().contains { effect in
            if case .perform(.keepDraft(let draft)) = effect { draft.text == "ship it" } else { false }
        }
        #expect(kept)
        #expect(stage.state.pane == nil)
        #expect(stage.said.contains("the note is kept as a draft; Ctrl-C again leaves"))
        stage.press(.control("c"))
        #expect(stage.take() == [.quit])
    }

    @Test("keys of the roster are text in the pane")
    func text() {
        var stage = StateStage()
        stage.type("cqd?/u")
        #expect(stage.state.pane?.buffer.text == "qd?/u")
        #expect(stage.state.context == .capture)
    }

    @Test("what can't be kept is said in the pane, and the text stays")
    func refused() {
        var stage = StateStage()
        stage.type("cship it")
        let draft = Draft(key: stage.state.pane?.key ?? "", party: nil, text: "ship it", changed: stage.state.now)
        stage.receive(.failed("the disk is full", .keepDraft(draft)))
        #expect((0..<40).contains { stage.line($0).contains("the disk is full") })
        #expect(stage.state.pane?.buffer.text == "ship it")
    }

    @Test("the pane alone fills the screen, takes the client of the current session, and ends the program")
    func alone() {
        var stage = StateStage(roster: nil, start: .capture(nil))
        #expect(stage.state.openingEffects == [.loadRoster, .loadDrafts])
        stage.receive(.rosterLoaded(RosterFixture.roster))
        #expect(stage.take().contains(.loadCaptureSubject(RosterFixture.ada)))
        stage.receive(.captureSubjectLoaded(CaptureStage.adaSubject))
        #expect(stage.line(0).contains("Ada Moreau"))
        #expect(stage.line(20).contains("Capture  Ada Moreau"))
        stage.type("ship it")
        stage.press(.control("s"))
        let note = stage.take().compactMap { effect -> NoteCapture? in
            if case .perform(.capture(let note)) = effect { note } else { nil }
        }.first
        guard let note else {
            Issue.record("nothing was saved")
            return
        }
        stage.receive(.performed(.capture(note), Receipt(operation: 1, summary: "1 item captured for Ada Moreau")))
        #expect(stage.take().contains(.quit))
        #expect(stage.state.farewell == "1 item captured for Ada Moreau")
    }

    @Test("each pane has a draft of its own")
    func keys() {
        var stage = StateStage()
        stage.type("c")
        let first = stage.state.pane?.key
        stage.press(.escape)
        stage.type("c")
        #expect(first != nil && stage.state.pane?.key != first)
    }
}
