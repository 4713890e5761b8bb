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

    @Test("the wheel takes the caret along")
    func wheel() {
        var stage = CaptureStage(columns: 80, rows: 8)
        stage.type("1\n2\n3\n4")
        _ = stage.pane.handle(.scroll(Position(row: 1, column: 5), lines: -3), command: nil, in: stage.surroundings)
        #expect(stage.pane.buffer.caret == Caret(line: 0, offset: 1))
    }
}
