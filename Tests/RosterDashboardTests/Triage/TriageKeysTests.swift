import RosterModel
import Testing

@testable import RosterDashboard

struct TriageKeysTests {
    @Test(
        "the keys of triage",
        arguments: [
            ("d", TriageCommand.done), ("s", .stuck), ("x", .skip), ("r", .nextSession), ("t", .date), ("1", .days(1)),
            ("9", .days(9)), ("n", .nudge), ("m", .message), ("e", .edit), ("a", .note), (" ", .select),
            ("V", .selectClient), ("u", .undo), (".", .repeatLast), ("+", .checkOff), ("j", .down), ("k", .up),
            ("g", .first), ("G", .last),
        ])
    func keys(key: String, command: TriageCommand) {
        #expect(TriageCommand(key: .character(Character(key))) == command)
    }

    @Test("no key and no name stands for two commands")
    func unique() {
        let keys = TriageCommand.all.flatMap(\.keys) + [Key.character("0")]
        #expect(Set(keys).count == keys.count)
        #expect(Set(TriageCommand.all.map(\.name)).count == TriageCommand.all.count)
        let capture = CaptureCommand.allCases.flatMap(\.keys) + EditCommand.allCases.flatMap(\.keys)
        #expect(Set(capture).count == capture.count)
    }

    @Test("twelve items, opened with o, take thirteen keys")
    func thirteenKeys() {
        var stage = TriageStage(TriageStage.overdue(12))
        stage.type("dxrs3...d1.+")
        #expect(stage.take().count == 12)
        #expect(stage.triage.isDone)
    }

    @Test("a key that can't be used now says why")
    func obstacles() {
        var stage = TriageStage([])
        for (key, reason) in [
            ("d", "Nothing is left to decide."), (".", "There is no decision to repeat yet."),
            ("n", "Nothing is left to decide."),
        ] {
            stage.type(key)
            #expect(stage.triage.notice == reason)
        }
        #expect(stage.take() == [])
    }

    @Test("a click takes the cursor to the row, the wheel moves it")
    func mouse() {
        var stage = TriageStage()
        let row = TriageLayout(stage.surroundings.area).list.row
        _ = stage.triage.handle(.click(Position(row: row + 2, column: 30)), command: nil, in: stage.surroundings)
        #expect(stage.cursor == 2)
        _ = stage.triage.handle(
            .scroll(Position(row: row, column: 3), lines: -1), command: nil, in: stage.surroundings)
        #expect(stage.cursor == 1)
    }
}
