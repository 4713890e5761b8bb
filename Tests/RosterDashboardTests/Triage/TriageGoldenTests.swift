import RosterModel
import Testing

@testable import RosterDashboard

struct TriageGoldenTests {
    @Test("the queue with why each item is here", arguments: [(120, 40), (80, 24), (40, 10)])
    func queue(columns: Int, rows: Int) throws {
        var stage = TriageStage(columns: columns, rows: rows)
        stage.perform(.down, .select)
        try expectGolden(stage.grid, "triage-\(columns)x\(rows)")
    }

    @Test("a date is said as it is typed", arguments: [(120, 16), (40, 10)])
    func date(columns: Int, rows: Int) throws {
        var stage = TriageStage(columns: columns, rows: rows)
        stage.perform(.date)
        stage.type("next fri 9am")
        try expectGolden(stage.grid, "triage-date-\(columns)x\(rows)")
    }

    @Test("at the end it says what was decided and what goes out")
    func outcome() throws {
        var stage = TriageStage(TriageStage.overdue(12), columns: 80, rows: 24)
        for _ in 0..<4 { stage.perform(.selectClient, .done) }
        try expectGolden(stage.grid, "triage-end-80x24")
    }

    @Test("with nothing to decide it says so")
    func empty() throws {
        try expectGolden(TriageStage([], columns: 80, rows: 10).grid, "triage-empty-80x10")
    }

    @Test("no size breaks it")
    func anySize() {
        for columns in [1, 2, 3, 5, 20, 79, 300] {
            for rows in [1, 2, 3, 5, 40] {
                var stage = TriageStage(columns: columns, rows: rows)
                expectCursorInside(stage.grid)
                stage.perform(.last, .pageUp, .date)
                stage.type("fri 横山")
                expectCursorInside(stage.grid)
            }
        }
    }
}
