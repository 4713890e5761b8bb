import Testing

@testable import RosterDashboard

struct EditHistoryTests {
    @Test("undo takes words back, redo brings them again")
    func words() {
        var stage = EditorStage("|")
        stage.type("draft the card")
        stage.press(.control("_"))
        #expect(stage.picture == "draft the |")
        stage.press(.alt("u"), .control("_"))
        #expect(stage.picture == "|")
        stage.press(.control("_"))
        #expect(stage.picture == "|")
        stage.press(.control("r"), .control("r"), .control("r"), .control("r"))
        #expect(stage.picture == "draft the card|")
    }

    @Test("a motion ends a step")
    func motionEndsStep() {
        var stage = EditorStage("|")
        stage.type("ab")
        stage.press(.left)
        stage.type("c")
        stage.press(.control("_"))
        #expect(stage.picture == "a|b")
    }

    @Test("erasing in a row is one step, a paste is one, and typing after undo ends redo")
    func steps() {
        var stage = EditorStage("|")
        _ = stage.buffer.handle(.paste("one\ntwo"), columns: 40, rows: 10)
        stage.press(.backspace, .backspace)
        stage.press(.control("_"))
        #expect(stage.picture == "one\ntwo|")
        stage.press(.control("_"))
        #expect(stage.picture == "|")
        stage.type("x")
        stage.press(.control("r"))
        #expect(stage.picture == "x|")
    }

    @Test("what is kept for undo is bounded, and the last step always stays")
    func bounded() {
        let megabyte = String(repeating: "long line ", count: 100_000)
        var buffer = TextBuffer(megabyte)
        for _ in 0..<30 {
            _ = buffer.apply(.killToLineStart, columns: 40, rows: 10)
            _ = buffer.apply(.yank, columns: 40, rows: 10)
        }
        var steps = 0
        while buffer.undo() { steps += 1 }
        #expect((1...20).contains(steps))
    }
}
