import RosterModel
import Testing

@testable import RosterDashboard

struct SessionGoldenTests {
    @Test(
        "the agenda while it has the keys, over the note or beside it",
        arguments: [(120, 40), (80, 24), (80, 12), (40, 10)])
    func agenda(columns: Int, rows: Int) throws {
        var stage = SessionStage(columns: columns, rows: rows)
        stage.type("draft the hiring scorecard by friday\nsend Ada the reading list @me tomorrow\tj")
        try expectGolden(stage.stage.grid, "session-agenda-\(columns)x\(rows)")
    }

    @Test("the note while it is written, in a small window of its own", arguments: [(100, 20), (80, 12)])
    func alone(columns: Int, rows: Int) throws {
        var stage = SessionStage(columns: columns, rows: rows, isAlone: true)
        stage.type("draft the hiring scorecard by friday")
        try expectGolden(stage.stage.grid, "session-alone-\(columns)x\(rows)")
    }

    @Test("what was marked, with the reason being asked for")
    func marked() throws {
        var stage = SessionStage(columns: 80, rows: 24)
        stage.type("\tjd")
        stage.answer { card in
            card.change(11) {
                $0.status = .done
                $0.closed = RosterFixture.now
            }
        }
        stage.type("jr")
        stage.answer("due Sat 5 Dec 18:00: Send the 360 to five peers") { card in
            card.change(14) {
                $0.carried = 1
                $0.deadline.at = CaptureStage.at("2026-12-05", 18)
            }
        }
        try expectGolden(stage.stage.grid, "session-marked-80x24")
    }
}
