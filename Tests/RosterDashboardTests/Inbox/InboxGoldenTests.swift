import RosterModel
import Testing

@testable import RosterDashboard

struct InboxGoldenTests {
    private static let sizes = [(120, 40), (80, 24), (40, 10)]

    @Test(
        "a row for each thing with what it is, whose it seems to be and why it waits; its text beside", arguments: sizes
    )
    func list(columns: Int, rows: Int) throws {
        var stage = InboxStage(columns: columns, rows: rows)
        stage.type("j k")
        try expectGolden(stage.grid, "inbox-\(columns)x\(rows)")
    }

    @Test("an empty inbox says what belongs there and how it comes", arguments: sizes)
    func empty(columns: Int, rows: Int) throws {
        try expectGolden(InboxStage([], columns: columns, rows: rows).grid, "inbox-empty-\(columns)x\(rows)")
    }

    @Test("clients and cohorts to assign to, the likeliest first", arguments: sizes)
    func assigning(columns: Int, rows: Int) throws {
        var stage = InboxStage(columns: columns, rows: rows)
        stage.type("jjja")
        try expectGolden(stage.grid, "inbox-assign-\(columns)x\(rows)")
    }

    @Test("the text alone", arguments: [(80, 24), (40, 10)])
    func text(columns: Int, rows: Int) throws {
        var stage = InboxStage(columns: columns, rows: rows)
        stage.press(.enter)
        try expectGolden(stage.grid, "inbox-text-\(columns)x\(rows)")
    }

    @Test("in the end it says what was decided")
    func end() throws {
        var stage = InboxStage(columns: 80, rows: 24)
        stage.type("yxxxxx")
        try expectGolden(stage.grid, "inbox-end-80x24")
    }

    @Test("what matches is shown, and the words are said above")
    func filter() throws {
        var stage = InboxStage(columns: 80, rows: 24)
        stage.type("/ubel")
        stage.press(.enter)
        try expectGolden(stage.grid, "inbox-filter-80x24")
    }

    @Test("no size breaks it")
    func anySize() {
        for (columns, rows) in Practice.sizes {
            var stage = InboxStage(columns: columns, rows: rows)
            for keys in ["jjv", "Gk", "a横", "\u{1B}", "e", "/x"] {
                for key in keys { stage.press(key == "\u{1B}" ? .escape : .character(key)) }
                expectCursorInside(stage.grid)
            }
            stage.point(.click(Position(row: rows / 2, column: columns / 2)))
            stage.point(.scroll(Position(row: rows / 2, column: columns / 2), lines: 3))
            expectCursorInside(stage.grid)
        }
    }
}
