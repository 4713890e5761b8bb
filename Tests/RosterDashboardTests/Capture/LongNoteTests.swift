import RosterModel
import Testing

@testable import RosterDashboard

/// A note that takes longer to read than a key may.
struct LongNoteTests {
    private static let lines = (1...10_000).map { "- call number \($0) by friday" }

    private func pasted(_ lines: [String] = LongNoteTests.lines) -> CaptureStage {
        var stage = CaptureStage()
        _ = stage.take()
        stage.effects = stage.pane.handle(
            .paste(lines.joined(separator: "\n")), command: nil, in: stage.surroundings)
        return stage
    }

    private func note(in effects: [Effect]) -> NoteToRead? {
        for case .readNote(let note) in effects { return note }
        return nil
    }

    @Test("it is read beside the screen, one reading at a time, and again where it has changed since")
    func beside() throws {
        var stage = pasted()
        let first = try #require(note(in: stage.take()))
        #expect(stage.pane.reading.result.items.isEmpty)
        stage.type("s")
        #expect(note(in: stage.take()) == nil)
        stage.receive(.noteRead(first.reading))
        #expect(stage.pane.reading.result.items.count == 10_000)
        let second = try #require(note(in: stage.take()))
        stage.receive(.noteRead(second.reading))
        #expect(stage.pane.reading.result.items.last?.text == "call number 10000 by fridays")
        #expect(stage.take() == [])
    }

    @Test("what is recognised stays where it is while the note is read again")
    func colours() throws {
        var stage = pasted()
        let first = try #require(note(in: stage.take()))
        stage.receive(.noteRead(first.reading))
        stage.press(.control("a"), .enter, .up)
        stage.type("- one more")
        let lines = stage.pane.buffer.lines
        let kinds = [9_998, 9_999, 10_000].map { line in
            stage.pane.reading.tokens(onLine: line, of: lines).map(\.kind)
        }
        #expect(lines[9_999] == "- one more")
        #expect(kinds == [[.marker, .deadline], [.marker], [.marker, .deadline]])
    }

    @Test("short again, it is read at once, and what was under way is not taken any more")
    func shortened() throws {
        var stage = pasted()
        let first = try #require(note(in: stage.take()))
        stage.press(.alt("a"), .character("x"))
        #expect(note(in: stage.take()) == nil)
        #expect(stage.pane.reading.result.items.map(\.text) == ["x"])
        stage.receive(.noteRead(first.reading))
        #expect(stage.pane.reading.result.items.map(\.text) == ["x"])
    }

    @Test("a paste into the middle is one step to undo")
    func undo() {
        var stage = CaptureStage()
        stage.type("first\nlast")
        stage.press(.up, .end)
        _ = stage.pane.handle(
            .paste("\n" + Self.lines.joined(separator: "\n")), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.lines.count == 10_002)
        stage.press(.control("_"))
        #expect(stage.pane.buffer.text == "first\nlast")
        #expect(stage.pane.buffer.caret == Caret(line: 0, offset: 5))
    }

    @Test("a line of a megabyte can be moved and typed in")
    func longLine() {
        var stage = pasted([String(repeating: "word ", count: 200_000)])
        #expect(stage.pane.buffer.byteCount == 1_000_000)
        stage.press(.up, .home, .end, .left, .pageUp, .down, .backspace)
        stage.type("x")
        #expect(stage.pane.buffer.byteCount == 1_000_000)
        expectCursorInside(stage.grid)
    }
}
