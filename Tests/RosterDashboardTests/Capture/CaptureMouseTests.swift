import Testing

@testable import RosterDashboard

struct CaptureMouseTests {
    @Test("a click puts the caret where it points, in cells")
    func click() {
        var stage = CaptureStage(columns: 80, rows: 8)
        stage.type("横山健 first\nsecond")
        _ = stage.pane.handle(.click(Position(row: 1, column: 5)), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.caret == Caret(line: 0, offset: 2))
        _ = stage.pane.handle(.click(Position(row: 6, column: 5)), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.caret == Caret(line: 1, offset: 4))
    }

    @Test("a click in a note that is scrolled, on a row that is wrapped")
    func scrolled() {
        var stage = CaptureStage(columns: 80, rows: 6)
        stage.type("1\n2\n3\n4\n" + String(repeating: "word ", count: 12))
        // Its second row is the last of the four in view.
        _ = stage.pane.handle(.click(Position(row: 4, column: 4)), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.caret == Caret(line: 4, offset: 38))
        _ = stage.pane.handle(.click(Position(row: 1, column: 70)), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.caret == Caret(line: 4, offset: 38), "the preview is no part of the note")
    }

    @Test("a second click selects the word, a click elsewhere lets it go")
    func doubleClick() {
        var stage = CaptureStage(columns: 80, rows: 8)
        stage.type("横山健 first, then")
        _ = stage.pane.handle(.doubleClick(Position(row: 1, column: 10)), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.selectedText == "first")
        stage.press(.character("x"))
        #expect(stage.pane.buffer.text == "横山健 x, then")
        _ = stage.pane.handle(.doubleClick(Position(row: 1, column: 2)), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.selectedText == "横山健")
        _ = stage.pane.handle(.click(Position(row: 1, column: 10)), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.selection == nil)
    }

    @Test("the wheel moves the note, and the caret only where it would be out of view")
    func wheel() {
        var stage = CaptureStage(columns: 80, rows: 6)
        stage.type((1...20).map(String.init).joined(separator: "\n"))
        func turn(_ lines: Int) {
            _ = stage.pane.handle(
                .scroll(Position(row: 1, column: 5), lines: lines), command: nil, in: stage.surroundings)
        }
        #expect(stage.pane.viewport.top.line == 16)
        turn(-3)
        #expect(stage.pane.viewport.top.line == 13)
        #expect(stage.pane.buffer.caret == Caret(line: 16, offset: 2))
        turn(-3)
        #expect(stage.pane.buffer.caret == Caret(line: 13, offset: 2))
        turn(-99)
        #expect(stage.pane.viewport.top.line == 0)
        turn(99)
        #expect(stage.pane.viewport.top.line == 16)
        #expect(stage.pane.buffer.caret == Caret(line: 16, offset: 2))
    }

    @Test("a click on a client or a draft chooses it, the wheel goes on in the list")
    func choices() {
        var stage = CaptureStage(columns: 80, rows: 8)
        stage.type("call the board")
        stage.perform(.client)
        _ = stage.pane.handle(.scroll(Position(row: 2, column: 5), lines: 2), command: nil, in: stage.surroundings)
        guard case .choosingClient(let list) = stage.pane.mode else { Issue.record("no list"); return }
        #expect(list.cursor == 2)
        _ = stage.pane.handle(.click(Position(row: 1, column: 5)), command: nil, in: stage.surroundings)
        #expect(stage.pane.mode != .writing, "the field is no choice")
        _ = stage.pane.handle(.click(Position(row: 3, column: 5)), command: nil, in: stage.surroundings)
        #expect(stage.pane.mode == .writing)
        #expect(stage.pane.party == CaptureStage.ben)
        #expect(stage.pane.buffer.text == "call the board")
    }
}
