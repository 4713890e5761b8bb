import RosterModel
import Testing

@testable import RosterDashboard

struct CaptureGoldenTests {
    private static let note = """
        - draft the hiring scorecard by friday #board
        - schedule two skip-levels x2
          one with finance
        - send the reading list @me tomorrow
        - 林欣怡 に連絡する by 4 Dec
        - לשלוח את הסיכום by 31 Feb and a line that goes on over the end of its row
        - @me
        """

    @Test("the note in colour and what it becomes", arguments: [(120, 14), (80, 12), (40, 10)])
    func note(columns: Int, rows: Int) throws {
        var stage = CaptureStage(columns: columns, rows: rows)
        _ = stage.pane.handle(.paste(Self.note), command: nil, in: stage.surroundings)
        try expectGolden(stage.grid, "capture-\(columns)x\(rows)")
    }

    @Test(
        "what is selected has its own ground, and what is recognised its colour",
        arguments: [(120, 14), (80, 12), (40, 10)])
    func selected(columns: Int, rows: Int) throws {
        var stage = CaptureStage(columns: columns, rows: rows)
        _ = stage.pane.handle(.paste(Self.note), command: nil, in: stage.surroundings)
        stage.press(.controlHome, .wordRight, .shift(.down), .shift(.down), .shift(.down), .shift(.wordRight))
        try expectGolden(stage.grid, "capture-selected-\(columns)x\(rows)")
    }

    @Test("an empty pane says what belongs there")
    func empty() throws {
        try expectGolden(CaptureStage(columns: 80, rows: 8).grid, "capture-empty-80x8")
    }

    @Test("a cohort's items are all members' or one's")
    func cohort() throws {
        var stage = CaptureStage(party: CaptureStage.founders, columns: 120, rows: 8)
        stage.receive(.captureSubjectLoaded(CaptureStage.foundersSubject))
        stage.type("write the pitch\npair up on prices @ben\nbook the room @me")
        try expectGolden(stage.grid, "capture-cohort-120x8")
    }

    @Test("the clients to choose from, as one types")
    func clients() throws {
        var stage = CaptureStage(columns: 80, rows: 10)
        stage.type("call the board")
        stage.perform(.client)
        stage.type("o")
        try expectGolden(stage.grid, "capture-clients-80x10")
    }

    @Test("no size breaks it")
    func anySize() {
        for columns in [1, 2, 3, 5, 20, 79, 80, 300] {
            for rows in [1, 2, 3, 5, 40] {
                var stage = CaptureStage(columns: columns, rows: rows)
                _ = stage.pane.handle(.paste(Self.note), command: nil, in: stage.surroundings)
                stage.press(.up, .pageUp, .pageDown, .wordLeft)
                expectCursorInside(stage.grid)
                stage.perform(.drafts)
                expectCursorInside(stage.grid)
            }
        }
    }
}
