import RosterModel
import Testing

@testable import RosterDashboard

@Suite("Reading a note whole") struct NoteReadingTests {
    /// With the cursor on the first note.
    private func stage(columns: Int = 80, rows: Int = 16) -> ClientStage {
        var stage = ClientStage(columns: columns, rows: rows)
        while stage.noteCursor == nil { stage.type("j") }
        return stage
    }

    @Test("Enter shows all of it, and Enter or Esc goes back to where one was", arguments: [Key.enter, .escape])
    func opens(back: Key) {
        var stage = stage()
        stage.press(.enter)
        #expect(Golden.picture(of: stage.grid).contains("client: Ada Moreau"))
        stage.press(back)
        #expect(stage.view.reader == nil)
        #expect(!stage.view.isFinished)
        #expect(stage.noteCursor == 21)
    }

    @Test("it is scrolled to its end and no further", arguments: [(120, 40), (80, 16), (40, 10), (20, 5)])
    func scrolls(columns: Int, rows: Int) {
        var stage = stage(columns: columns, rows: rows)
        stage.press(.enter)
        stage.type("G")
        #expect(Golden.picture(of: stage.grid).contains("the budget"))
        let end = stage.view.reader?.top
        stage.press(.pageDown)
        stage.type("99j")
        #expect(stage.view.reader?.top == end)
        stage.press(.pageUp)
        stage.type("g")
        #expect(Golden.picture(of: stage.grid).contains("---"))
        #expect(stage.view.reader?.top == TextRow(line: 0, index: 0))
    }

    @Test("marks do not act on what it hides, also where items are selected")
    func marks() {
        var stage = ClientStage(columns: 80, rows: 16)
        stage.type(" ")
        while stage.noteCursor == nil { stage.type("j") }
        stage.press(.enter)
        #expect(stage.type("d") == [])
        #expect(stage.view.notice == "There is no item here.")
    }

    @Test("on an item Enter says that there is no note")
    func none() {
        var stage = ClientStage()
        stage.press(.enter)
        #expect(stage.view.reader == nil)
        #expect(stage.view.notice == "There is no note here.")
    }

    @Test("a note that is gone is closed")
    func gone() {
        var stage = stage()
        stage.press(.enter)
        var card = ClientStage.ada
        card.pastSessions = []
        _ = stage.view.receive(.cardLoaded(card), in: stage.surroundings)
        #expect(stage.view.reader == nil)
    }

    @Test("a double click opens one, and the wheel scrolls it")
    func mouse() throws {
        var stage = ClientStage()
        let row = try #require(
            (0..<40).first { stage.grid.row($0).map(\.text).joined().contains("9 Nov        3 of 4") })
        stage.point(.doubleClick(Position(row: row, column: 70)))
        #expect(stage.view.reader?.note.number == 21)
        stage.point(.scroll(Position(row: 5, column: 5), lines: 2))
        #expect(stage.view.reader?.note.number == 21)
    }

    @Test("a very long note scrolls without being wrapped whole")
    func long() {
        let text = (1...10_000).map { "line \($0) of it" }.joined(separator: "\n") + String(repeating: "\n", count: 5)
        var reader = NoteReader(ClientStage.note(1, "2026-11-09", text), title: "")
        reader.move(.last, times: 1, columns: 40, rows: 10)
        #expect(reader.rowsInView(columns: 40, rows: 10).last == "line 10000 of it")
        #expect(reader.linesBelow(columns: 40, rows: 10) == 0)
        reader.move(.up, times: 9_990, columns: 40, rows: 10)
        #expect(reader.rowsInView(columns: 40, rows: 1) == ["line 1 of it"])
    }
}
