import RosterModel
import Testing

@testable import RosterDashboard

struct NudgesGoldenTests {
    private static let sizes = [(120, 40), (80, 24), (40, 10)]

    @Test(
        "what is ahead and what ended, each with when, whose, what and its text; the one under the cursor whole beside",
        arguments: sizes)
    func list(columns: Int, rows: Int) throws {
        try expectGolden(NudgesStage(columns: columns, rows: rows).grid, "nudges-\(columns)x\(rows)")
    }

    @Test("without nudges it says how they come and where they go", arguments: sizes)
    func empty(columns: Int, rows: Int) throws {
        let stage = NudgesStage(
            NudgeBoard(), runner: RunnerState(work: .off), outbox: "~/.local/share/roster/outbox", columns: columns,
            rows: rows)
        try expectGolden(stage.grid, "nudges-empty-\(columns)x\(rows)")
    }

    @Test("a channel that pauses and a silent runner are told at the top, with what to do", arguments: sizes)
    func troubles(columns: Int, rows: Int) throws {
        let now = Practice.now
        let runner = RunnerState(
            work: .silent(since: now.adding(seconds: -3 * 3600)),
            troubles: [
                ChannelTrouble(
                    channel: .email, why: "the server refused the password", since: now.adding(minutes: -21),
                    nextAttempt: nil),
                ChannelTrouble(
                    channel: .sms, why: "no connection to the API", since: now.adding(minutes: -5),
                    nextAttempt: now.adding(minutes: 1)),
            ], concerns: 2)
        var stage = NudgesStage(runner: runner, columns: columns, rows: rows)
        stage.type("jjj")
        try expectGolden(stage.grid, "nudges-troubles-\(columns)x\(rows)")
    }

    @Test("the text alone, with when, to whom, why and how often it was tried", arguments: [(80, 24), (40, 10)])
    func text(columns: Int, rows: Int) throws {
        var stage = NudgesStage(columns: columns, rows: rows)
        stage.type("jj")
        stage.press(.enter)
        try expectGolden(stage.grid, "nudges-text-\(columns)x\(rows)")
    }

    @Test("no size breaks it")
    func anySize() {
        for (columns, rows) in Practice.sizes {
            var stage = NudgesStage(outbox: "/tmp/outbox", columns: columns, rows: rows)
            for keys in ["jj", "vG", "\u{1B}", " x", "/横"] {
                for key in keys { stage.press(key == "\u{1B}" ? .escape : .character(key)) }
                expectCursorInside(stage.grid)
            }
            stage.point(.click(Position(row: rows / 2, column: columns / 2)))
            stage.point(.scroll(Position(row: rows / 2, column: columns / 2), lines: 3))
            expectCursorInside(stage.grid)
        }
    }
}
