import RosterModel
import Testing

@testable import RosterDashboard

struct MarkingTests {
    private typealias Stage = MarkingStage

    @Test(
        "one key is one operation, on one item or on several",
        arguments: [
            (Character("d"), Operation.mark(TriageStage.ids(1, 2), Mark(.done))),
            ("s", .mark(TriageStage.ids(1, 2), Mark(.stuck))),
            ("x", .mark(TriageStage.ids(1, 2), Mark(.skipped))),
            ("O", .mark(TriageStage.ids(1, 2), Mark(.open))),
            ("r", .setDeadline(TriageStage.ids(1, 2), .nextSession)),
            ("+", .checkOff(TriageStage.ids(1, 2), by: 1)),
            ("D", .drop(TriageStage.ids(1, 2))),
        ])
    func decides(key: Character, operation: RosterModel.Operation) throws {
        var stage = Stage()
        stage.marking.selected = Set(TriageStage.ids(1, 2))
        let command = try #require(ItemCommand(key: .character(key)))
        #expect(stage.perform(command, on: [Stage.scorecard, Stage.skipLevels]) == [.perform(operation)])
        #expect(stage.marking.selected.isEmpty, "the next key is about the cursor's item again")
        #expect(stage.perform(.repeatLast) != [], "a dot repeats it")
    }

    @Test("every command has a key of its own and a name of its own")
    func table() {
        let keys = ItemCommand.allCases.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        #expect(Set(ItemCommand.allCases.map(\.name)).count == ItemCommand.allCases.count)
    }

    @Test("a dot repeats the last decision, a date too; notes and texts are not repeated")
    func repeats() {
        var stage = Stage()
        #expect(stage.perform(.repeatLast) == [])
        #expect(stage.marking.notice == "There is no decision to repeat yet.")
        _ = stage.perform(.date)
        stage.type("fri")
        let friday = DeadlineChange.moment(CaptureStage.at("2026-11-27", 18))
        #expect(stage.press(.enter) == [.perform(.setDeadline(TriageStage.ids(1), friday))])
        _ = stage.perform(.comment)
        stage.type("by phone")
        _ = stage.press(.enter)
        #expect(
            stage.perform(.repeatLast, on: [Stage.skipLevels]) == [.perform(.setDeadline(TriageStage.ids(2), friday))])
    }

    @Test("select adds an item, and takes it away again")
    func selects() {
        var stage = Stage()
        #expect(stage.perform(.select) == [])
        #expect(stage.marking.selected == Set(TriageStage.ids(1)))
        _ = stage.perform(.select)
        #expect(stage.marking.selected.isEmpty)
    }

    @Test("without an item every key says so", arguments: ItemCommand.allCases)
    func nothing(command: ItemCommand) {
        var stage = Stage()
        #expect(stage.perform(command, on: []) == [])
        #expect(stage.marking.notice == "There is no item here.")
    }

    @Test("a note goes on all of them, as it was asked")
    func comments() {
        var stage = Stage()
        _ = stage.perform(.comment, on: [Stage.scorecard, Stage.skipLevels])
        stage.type("asked  by phone")
        #expect(stage.press(.enter) == [.perform(.comment(TriageStage.ids(1, 2), "asked by phone"))])
        #expect(stage.marking.prompt == nil)
    }

    @Test("one item is edited at a time, in a form")
    func edits() {
        var stage = Stage()
        #expect(stage.perform(.edit) == [])
        #expect(stage.marking.editing == Stage.scorecard)
        #expect(stage.marking.prompt == nil)
        stage.marking.editing = nil
        _ = stage.perform(.edit, on: [Stage.scorecard, Stage.skipLevels])
        #expect(stage.marking.editing == nil)
        #expect(stage.marking.notice == "One item at a time: Space takes a mark away.")
    }

    @Test("a date is said as it is typed, in the client's zone; what is none stays to be mended")
    func dates() {
        var line = TriageStage.mixed[0]
        line.timeZone = "Europe/Paris"
        var stage = Stage()
        _ = stage.perform(.date, on: [ItemTarget(line)])
        stage.type("31 Feb")
        #expect(stage.press(.enter) == [])
        #expect(stage.marking.notice?.hasPrefix("That is not a date") == true)
        stage.press(.control("u"))
        stage.type("fri")
        #expect(stage.row.row(0).map(\.text).joined().contains("Fri 27 Nov 18:00"))
        #expect(stage.row.cursor == Position(row: 0, column: 13))
        #expect(
            stage.press(.enter) == [
                .perform(.setDeadline(TriageStage.ids(1), .moment(CaptureStage.at("2026-11-27", 12))))
            ])
    }

    @Test("Esc puts a question away")
    func escape() {
        var stage = Stage()
        _ = stage.perform(.date)
        stage.type("fri")
        #expect(stage.press(.escape) == [])
        #expect(stage.marking.prompt == nil)
    }
}
