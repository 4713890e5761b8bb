import RosterModel
import Testing

@testable import RosterDashboard

struct CapturePaneTests {
    @Test("opening reads whose note it is, what there is to talk about, and the drafts")
    func opening() {
        #expect(
            CapturePane(key: "k", party: CaptureStage.ada).openingEffects
                == [.loadCaptureSubject(CaptureStage.ada), .loadCard(CaptureStage.ada), .loadDrafts])
        #expect(CapturePane(key: "k", party: nil).openingEffects == [.loadDrafts])
    }

    @Test("every change is kept as a draft, a motion is not")
    func keepsDraft() {
        var stage = CaptureStage()
        stage.type("ab")
        #expect(stage.take() == ["a", "ab"].map { .perform(.keepDraft(stage.draft($0))) })
        stage.press(.left, .home)
        #expect(stage.take() == [])
    }

    @Test("the note is parsed at every key")
    func parses() {
        var stage = CaptureStage()
        stage.type("draft the hiring scorecard by friday\nschedule two skip-levels\nsend the reading list @me tomorrow")
        let items = stage.pane.reading.result.items
        #expect(
            items.map(\.text) == ["draft the hiring scorecard", "schedule two skip-levels", "send the reading list"])
        #expect(
            items.map(\.due) == [
                CaptureStage.at("2026-11-27", 18), CaptureStage.at("2026-12-05", 18), CaptureStage.at("2026-11-24", 18),
            ])
        #expect(items.map(\.owner) == [.client, .client, .coach])
    }

    @Test("Ctrl-S captures the note; once it is in the record the draft goes and the pane closes")
    func saves() {
        var stage = CaptureStage()
        stage.type("call the board")
        _ = stage.take()
        stage.perform(.save)
        let note = NoteCapture(
            party: CaptureStage.ada, source: .pane(CaptureStage.key), taken: .moment(stage.surroundings.now),
            text: "call the board", lines: .pane)
        #expect(stage.take() == [.perform(.capture(note))])
        stage.perform(.save)
        #expect(stage.take() == [], "it is on its way already")
        #expect(!stage.pane.isFinished)
        stage.receive(.performed(.capture(note), Receipt(operation: 7, summary: "1 item captured for Ada Moreau")))
        #expect(stage.take() == [.perform(.discardDraft(key: CaptureStage.key))])
        #expect(stage.pane.isFinished)
    }

    @Test("when saving fails the text stays, the reason is said, and it can be saved again")
    func saveFails() {
        var stage = CaptureStage()
        stage.type("call")
        stage.perform(.save)
        guard case .perform(let operation)? = stage.take().last else { Issue.record("nothing saved"); return }
        stage.receive(.failed("The disk is full.", operation))
        #expect(stage.pane.buffer.text == "call")
        #expect(stage.pane.notice == "The disk is full.")
        #expect(!stage.pane.isFinished)
        stage.perform(.save)
        #expect(stage.take() == [.perform(operation)])
    }

    @Test("what is typed while the note is being saved stays in the pane, under the same key")
    func typedWhileSaving() {
        var stage = CaptureStage()
        stage.type("call")
        stage.perform(.save)
        guard case .perform(let operation)? = stage.take().last else { Issue.record("nothing saved"); return }
        stage.type("s")
        stage.receive(.performed(operation, Receipt(operation: 7, summary: "")))
        #expect(!stage.pane.isFinished)
        #expect(stage.pane.buffer.text == "calls")
        #expect(stage.pane.key == CaptureStage.key)
    }

    @Test("an empty note is not saved, and a note for nobody asks whose it is")
    func nothingToSave() {
        var stage = CaptureStage()
        stage.type("  ")
        _ = stage.take()
        stage.perform(.save)
        #expect(stage.take() == [])
        #expect(stage.pane.notice != nil)

        var nobody = CaptureStage(party: nil)
        nobody.type("call")
        _ = nobody.take()
        nobody.perform(.save)
        #expect(nobody.take() == [])
        guard case .choosingClient = nobody.pane.mode else { Issue.record("not asked"); return }
    }

    @Test("Esc keeps what was typed; an emptied draft goes, an untouched pane leaves nothing")
    func closes() {
        var typed = CaptureStage()
        typed.type("x")
        _ = typed.take()
        typed.perform(.close)
        #expect(typed.take() == [.perform(.keepDraft(typed.draft("x")))])
        #expect(typed.pane.isFinished)

        var emptied = CaptureStage()
        emptied.type("x")
        emptied.press(.backspace)
        _ = emptied.take()
        emptied.perform(.close)
        #expect(emptied.take() == [.perform(.discardDraft(key: CaptureStage.key))])

        var untouched = CaptureStage()
        _ = untouched.take()
        untouched.perform(.close)
        #expect(untouched.take() == [])
    }

    @Test("Ctrl-E hands the text to the editor, and what comes back replaces it in one step")
    func externalEditor() {
        var stage = CaptureStage()
        stage.type("one")
        stage.perform(.editor)
        #expect(stage.take().last == .openEditor(text: "one"))
        stage.receive(.editorReturned(text: "one\ntwo\n"))
        #expect(stage.pane.buffer.text == "one\ntwo")
        #expect(stage.take() == [.perform(.keepDraft(stage.draft("one\ntwo")))])
        stage.press(.control("_"))
        #expect(stage.pane.buffer.text == "one")
        stage.receive(.editorReturned(text: "one\n"))
        #expect(stage.pane.buffer.text == "one")
    }

    @Test("an editor that leaves nothing does not take the note away")
    func emptiedByEditor() {
        var stage = CaptureStage()
        stage.type("one")
        _ = stage.take()
        for nothing in ["", "\n", "  \n\n"] {
            stage.receive(.editorReturned(text: nothing))
            #expect(stage.pane.buffer.text == "one")
            #expect(stage.pane.notice == "The editor left nothing, so the note is as it was.")
        }
        #expect(stage.take() == [])
    }

    @Test("the caret is at the end of what the editor has changed, and the rest is no part of the step")
    func editedInTheMiddle() {
        var stage = CaptureStage()
        stage.type("one\ntwo\nthree")
        stage.receive(.editorReturned(text: "one\n2\n2b\nthree\n"))
        #expect(stage.pane.buffer.caret == Caret(line: 2, offset: 2))
        stage.press(.control("_"))
        #expect(stage.pane.buffer.text == "one\ntwo\nthree")
    }

    @Test("a paste over the limit says what was left out")
    func pasteIsCapped() {
        var stage = CaptureStage()
        let paste = String(repeating: "- a line of a long note\n", count: 50_000)
        _ = stage.pane.handle(.paste(paste), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.byteCount <= 1 << 20)
        #expect(stage.pane.notice?.contains("left out") == true)
    }
}
