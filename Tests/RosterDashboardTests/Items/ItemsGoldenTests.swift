import RosterModel
import Testing

@testable import RosterDashboard

struct ItemsGoldenTests {
    @Test("every item that is not closed, the most urgent first", arguments: [(120, 40), (80, 24), (40, 10)])
    func list(columns: Int, rows: Int) throws {
        var stage = ItemsStage(columns: columns, rows: rows)
        stage.type("j ")
        try expectGolden(stage.grid, "items-\(columns)x\(rows)")
    }

    @Test("a filter that asks for closed ones shows them", arguments: [(80, 24)])
    func closed(columns: Int, rows: Int) throws {
        var stage = ItemsStage(columns: columns, rows: rows)
        stage.type("/status:closed")
        stage.press(.enter)
        try expectGolden(stage.grid, "items-closed-\(columns)x\(rows)")
    }

    @Test("what is not understood is said beside the filter", arguments: [(80, 10), (40, 10)])
    func filter(columns: Int, rows: Int) throws {
        var stage = ItemsStage(columns: columns, rows: rows)
        stage.type("/ada stat:x")
        try expectGolden(stage.grid, "items-filter-\(columns)x\(rows)")
    }

    @Test("an empty list says what belongs there and the key that fills it")
    func empty() throws {
        try expectGolden(ItemsStage([], columns: 80, rows: 10).grid, "items-empty-80x10")
    }

    @Test("no size breaks it")
    func anySize() {
        for (columns, rows) in Practice.sizes {
            var stage = ItemsStage(columns: columns, rows: rows)
            expectCursorInside(stage.grid)
            stage.type("Gt横山")
            expectCursorInside(stage.grid)
            stage.press(.escape, .pageUp)
            stage.type("/owner:横")
            expectCursorInside(stage.grid)
            stage.point(.click(Position(row: rows / 2, column: columns / 2)))
        }
    }
}
