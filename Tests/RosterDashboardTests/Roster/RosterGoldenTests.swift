import RosterModel
import Testing

@testable import RosterDashboard

struct RosterGoldenTests {
    @Test("every client with where each stands, and the card", arguments: [(160, 40), (120, 40), (80, 24), (40, 10)])
    func roster(columns: Int, rows: Int) throws {
        try expectGolden(StateStage(columns: columns, rows: rows).grid, "roster-\(columns)x\(rows)")
    }

    @Test("the same in ASCII")
    func ascii() throws {
        try expectGolden(StateStage(columns: 120, rows: 24, isASCII: true).grid, "roster-ascii-120x24")
    }

    @Test("the keys on the card, with an item marked")
    func card() throws {
        var stage = StateStage(columns: 120, rows: 24)
        stage.press(.tab, .character(" "))
        try expectGolden(stage.grid, "roster-card-120x24")
    }

    @Test("the filter while it is typed")
    func filter() throws {
        var stage = StateStage(columns: 80, rows: 24)
        stage.press(.character("/"))
        stage.type("quiet:yes")
        try expectGolden(stage.grid, "roster-filter-80x24")
    }

    @Test("the keys that hold on the roster")
    func help() throws {
        var stage = StateStage(columns: 120, rows: 40)
        stage.press(.character("?"))
        try expectGolden(stage.grid, "roster-help-120x40")
    }

    @Test("an empty roster says how it is filled")
    func empty() throws {
        try expectGolden(StateStage(columns: 80, rows: 24, roster: Roster()).grid, "roster-empty-80x24")
    }

    @Test("what happened is said on the bottom line")
    func said() throws {
        var stage = StateStage(columns: 80, rows: 24)
        stage.receive(.performed(UpdateTests.done, UpdateTests.receipt))
        try expectGolden(stage.grid, "roster-said-80x24")
    }

    @Test("the pane over the lower half, the client above in view", arguments: [(120, 40), (80, 24), (40, 10)])
    func capture(columns: Int, rows: Int) throws {
        var stage = StateStage(columns: columns, rows: rows)
        stage.press(.character("c"))
        stage.receive(.captureSubjectLoaded(CaptureStage.adaSubject))
        stage.type("draft the hiring scorecard by friday")
        stage.press(.enter)
        stage.type("send Ada the reading list @me tomorrow")
        try expectGolden(stage.grid, "roster-capture-\(columns)x\(rows)")
    }
}
