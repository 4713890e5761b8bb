import RosterModel
import Testing

@testable import RosterDashboard

struct ClientGoldenTests {
    @Test("the brief before a session", arguments: [(120, 40), (80, 24), (40, 10)])
    func brief(columns: Int, rows: Int) throws {
        var stage = ClientStage(columns: columns, rows: rows)
        stage.type("j")
        try expectGolden(stage.grid, "client-\(columns)x\(rows)")
    }

    @Test("further down: sessions, contact and history", arguments: [(80, 24), (40, 10)])
    func end(columns: Int, rows: Int) throws {
        var stage = ClientStage(columns: columns, rows: rows)
        stage.type("G")
        try expectGolden(stage.grid, "client-end-\(columns)x\(rows)")
    }

    @Test("a note whole", arguments: [(120, 40), (80, 24), (40, 10)])
    func note(columns: Int, rows: Int) throws {
        var stage = ClientStage(columns: columns, rows: rows)
        while stage.noteCursor == nil { stage.type("j") }
        stage.press(.enter)
        try expectGolden(stage.grid, "client-note-\(columns)x\(rows)")
    }

    @Test("of a new client it says what is missing")
    func new() throws {
        try expectGolden(ClientStage(ClientStage.new, columns: 80, rows: 24).grid, "client-new-80x24")
    }

    @Test("a cohort's items say whose they are")
    func cohort() throws {
        try expectGolden(ClientStage(ClientStage.founders, columns: 80, rows: 24).grid, "client-cohort-80x24")
    }

    @Test("no size breaks it")
    func anySize() {
        for (columns, rows) in Practice.sizes {
            for card in [ClientStage.ada, ClientStage.new, ClientStage.founders] {
                var stage = ClientStage(card, columns: columns, rows: rows)
                expectCursorInside(stage.grid)
                stage.type("G99k5jt横山")
                expectCursorInside(stage.grid)
                stage.press(.escape, .pageDown, .pageUp)
                stage.point(.click(Position(row: rows / 2, column: columns / 2)))
                stage.point(.scroll(Position(row: 0, column: 0), lines: -3))
                expectCursorInside(stage.grid)
            }
        }
    }
}
