import Testing

@testable import RosterDashboard

struct InsertionTests {
    @Test("a paste is only ever text")
    func pasteIsCleaned() {
        var buffer = TextBuffer()
        let outcome = buffer.handle(.paste("a\u{1B}[31mb\u{202E}c\r\nd\te"), columns: 40, rows: 10)
        #expect(!buffer.text.contains("\u{1B}"))
        #expect(!buffer.text.contains("\u{202E}"))
        #expect(buffer.lines.count == 2)
        #expect(buffer.lines[1] == "d e")
        guard case .changed(let report) = outcome else { Issue.record("not a change"); return }
        #expect(report.hiddenCharacters > 0)
    }

    @Test("a note takes 1 MiB; the rest of a paste is dropped and counted")
    func pasteIsCapped() {
        var buffer = TextBuffer("12345")
        let outcome = buffer.handle(.paste(String(repeating: "ä", count: 1 << 20)), columns: 40, rows: 10)
        #expect(buffer.byteCount == (1 << 20) - 1)
        #expect(outcome == .changed(InsertionReport(droppedBytes: (1 << 20) + 6)))
        #expect(
            buffer.handle(.key(.character("é")), columns: 40, rows: 10) == .changed(InsertionReport(droppedBytes: 2)))
    }

    @Test("ten thousand lines paste in one piece and can be typed in")
    func manyLines() {
        var buffer = TextBuffer()
        let paste = (0..<10_000).map { "- line \($0)" }.joined(separator: "\n")
        _ = buffer.handle(.paste(paste), columns: 40, rows: 10)
        #expect(buffer.lines.count == 10_000)
        #expect(buffer.caret == buffer.end)
        for _ in 0..<200 { _ = buffer.handle(.key(.character("x")), columns: 40, rows: 10) }
        #expect(buffer.text == paste + String(repeating: "x", count: 200))
        #expect(buffer.byteCount == buffer.text.utf8.count)
    }

    @Test("a mark joins the letter before it and the caret stays behind both")
    func combining() {
        var stage = EditorStage("|x")
        stage.press(.character("e"), .character("\u{301}"))
        #expect(stage.picture == "e\u{301}|x")
        #expect(stage.buffer.caret.offset == 1)
        stage.press(.backspace)
        #expect(stage.picture == "|x")
    }

    @Test("an emoji sequence that arrives scalar by scalar stays whole")
    func emojiSequence() {
        var stage = EditorStage("|")
        for scalar in "👩\u{200D}💻".unicodeScalars { stage.press(.character(Character(scalar))) }
        #expect(stage.buffer.text == "👩\u{200D}💻")
        #expect(stage.buffer.caret.offset == 1)
    }

    @Test("a joiner alone, a second joiner and control characters do not enter")
    func joiners() {
        var stage = EditorStage("|")
        stage.press(.character("\u{200D}"), .character("a"), .character("\u{200C}"), .character("\u{7}"))
        #expect(stage.buffer.text == "a")
    }

    @Test("right-to-left text keeps its logical order")
    func rightToLeft() {
        var stage = EditorStage("|")
        stage.type("שלח לתמר")
        stage.press(.wordLeft)
        #expect(stage.picture == "שלח |לתמר")
        stage.press(.left, .backspace)
        #expect(stage.picture == "של| לתמר")
    }
}
