import RosterModel
import Testing

@testable import RosterDashboard

struct NudgesViewTests {
    @Test("the next stands first, and what ended last comes first below it")
    func order() {
        let stage = NudgesStage()
        #expect(stage.shown == [1, 2, 3, 4, 9, 8, 7, 6, 5])
        #expect(stage.cursor == 1)
    }

    @Test("x cancels the one under the cursor, n sends it now; the next one is under the cursor")
    func acting() {
        var stage = NudgesStage()
        #expect(stage.type("x") == [.perform(.cancelNudges(NudgesStage.ids(1)))])
        #expect(stage.cursor == 2)
        #expect(stage.type("n") == [.perform(.sendNow(NudgesStage.ids(2)))])
        #expect(stage.shown == [3, 4, 9, 8, 7, 6, 5])
    }

    @Test("several that are marked are one step")
    func marked() {
        var stage = NudgesStage()
        #expect(stage.type("  x") == [.perform(.cancelNudges(NudgesStage.ids(1, 2)))])
        #expect(stage.view.selected.isEmpty)
    }

    @Test("what the record refuses comes back at its place")
    func refused() {
        var stage = NudgesStage()
        stage.type("x")
        stage.receive(.failed("It is going out.", .cancelNudges(NudgesStage.ids(1))))
        #expect(stage.shown.first == 1)
    }

    @Test("what was cancelled stands among what ended once the record says so")
    func cancelled() {
        var stage = NudgesStage()
        stage.type("x")
        stage.receive(.performed(.cancelNudges(NudgesStage.ids(1)), Receipt(summary: "1 nudge cancelled")))
        var gone = NudgesStage.ahead[0]
        gone.line.nudge.state = .cancelled
        stage.receive(
            .nudgesLoaded(NudgeBoard(ahead: Array(NudgesStage.ahead.dropFirst()), ended: [gone] + NudgesStage.ended)))
        #expect(stage.shown == [2, 3, 4, 1, 9, 8, 7, 6, 5])
        #expect(stage.cursor == 2)
    }

    @Test(
        "what has ended can't be cancelled or sent, and it is said why",
        arguments: [
            (4, "It went out yesterday 15:00: what was sent can’t be unsent."),
            (5, "It failed Sat 10:00; R on the item sends another one."),
            (6, "It was cancelled Fri 10:00; u takes that back."),
            (8, "It may have arrived, and is being looked into."),
        ])
    func obstacles(steps: Int, sentence: String) {
        for key in "xn" {
            var stage = NudgesStage()
            stage.type(String(repeating: "j", count: steps))
            #expect(stage.type(String(key)) == [])
            #expect(stage.view.notice == sentence)
        }
    }

    @Test("words narrow it: of client, state, channel, reason and text, without case and accents")
    func filter() {
        for (words, shown) in [("okafor", [3, 7]), ("sms sent", [9]), ("deadline", [1, 2, 9, 6]), ("halfway 健", [2])] {
            var stage = NudgesStage()
            stage.type("/" + words)
            stage.press(.enter)
            #expect(stage.shown == shown.map(Int64.init), "\(words)")
        }
    }

    @Test("Esc goes back step by step: from the text, then the marks, then the filter, then the view")
    func leaving() {
        var stage = NudgesStage()
        stage.type("/ada")
        stage.press(.enter)
        stage.type(" v")
        stage.press(.escape)
        #expect(!stage.view.isTextAlone && !stage.view.selected.isEmpty)
        stage.press(.escape)
        #expect(stage.view.selected.isEmpty && stage.shown == [1, 9, 6])
        stage.press(.escape)
        #expect(stage.shown.count == 9 && !stage.view.isFinished)
        stage.press(.escape)
        #expect(stage.view.isFinished)
    }

    @Test("a click selects, a double click opens the text, the wheel moves")
    func mouse() {
        var stage = NudgesStage(columns: 80, rows: 24)
        let list = stage.view.layout(in: stage.surroundings).list
        stage.point(.click(Position(row: list.row + 2, column: 3)))
        #expect(stage.cursor == 2)
        // A heading is nothing to select.
        stage.point(.click(Position(row: list.row, column: 3)))
        #expect(stage.cursor == 2)
        stage.point(.scroll(Position(row: list.row, column: 3), lines: 3))
        #expect(stage.cursor == 9)
        stage.point(.doubleClick(Position(row: list.row + 1, column: 3)))
        #expect(stage.view.isTextAlone && stage.cursor == 1)
    }

    @Test("a change of the record reads it anew, and the cursor stays on its nudge")
    func readAnew() {
        var stage = NudgesStage()
        stage.type("j")
        #expect(stage.receive(.recordChanged) == [.loadNudges])
        stage.receive(.nudgesLoaded(NudgeBoard(ahead: [NudgesStage.ahead[1]], ended: NudgesStage.ended)))
        #expect(stage.cursor == 2)
    }

    @Test("nothing that came from outside reaches the screen as a control")
    func clean() {
        var stage = NudgesStage(columns: 80, rows: 24)
        stage.type("jjv")
        let text = (0..<24).map { stage.grid.row($0).map(\.text).joined() }.joined()
        #expect(!text.unicodeScalars.contains { $0.value < 32 || $0.value == 0x7F })
    }
}
