import RosterModel
import Testing

@testable import RosterDashboard

struct AbsurdMouseTests {
    private static let places = [
        Position(row: 40, column: 120), Position(row: 999_998, column: 999_998), Position(row: .max, column: .max),
        Position(row: -1, column: -1), Position(row: 0, column: 999_998), Position(row: 999_998, column: 0),
    ]

    @Test(
        "a report from outside of the screen changes nothing and breaks nothing, whatever is open",
        arguments: ["", "\n", "i", "o", "c", "?", ":", ":client ", "/ada", "t", ":messages\n"])
    func outside(keys: String) {
        var stage = StateStage()
        for character in keys { stage.press(character == "\n" ? .enter : .character(character)) }
        let (context, cursor) = (stage.state.context, stage.state.roster.cursor)
        _ = stage.take()
        for place in Self.places {
            stage.receive(.terminal(.click(place)))
            stage.receive(.terminal(.doubleClick(place)))
            for lines in [1, -1, 1_000_000, -1_000_000] {
                stage.receive(.terminal(.scroll(place, lines: lines)))
            }
            expectCursorInside(stage.grid)
        }
        #expect(stage.state.context == context)
        #expect(cursor != nil && stage.take().allSatisfy(\.isLoad))
    }

    @Test("the wheel scrolls the help, and a click on its hints is their key")
    func help() {
        var stage = StateStage(columns: 40, rows: 10)
        stage.press(.character("?"))
        stage.receive(.terminal(.scroll(Position(row: 4, column: 4), lines: 3)))
        #expect(stage.state.help?.scrolling.top == 3)
        stage.receive(.terminal(.click(Position(row: 9, column: 14))))
        #expect(stage.state.help?.scrolling.top == 4)
        stage.receive(.terminal(.click(Position(row: 9, column: 2))))
        #expect(stage.state.help == nil)
    }
}
