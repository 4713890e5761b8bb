import RosterModel
import Testing

@testable import RosterStore

@Suite struct OperationTests {
    @Test(arguments: OperationCase.all)
    func eachChangesItsRowsAndSaysSo(_ one: OperationCase) throws {
        let practice = try Practice()
        let record = practice.record
        let receipt = try record.perform(one.operation(practice))
        #expect(receipt.summary == one.summary)
        #expect(try record.lastChanges() == one.changes)
        #expect(try record.number("SELECT max(id) FROM operation") == receipt.operation.map { Int($0) })
        #expect(try record.store.history(limit: 1).first?.summary == one.summary)
        #expect(try record.findings() == [])
    }

    @Test(arguments: OperationCase.all)
    func aDryRunSaysTheSameAndKeepsNothing(_ one: OperationCase) throws {
        let practice = try Practice()
        let record = practice.record
        let operation = try one.operation(practice)
        let before = try record.dump(withHistory: true)
        let receipt = try record.store.perform(operation, by: .coach, at: record.now, dryRun: true)
        #expect(receipt.summary == one.summary)
        #expect(receipt.operation == nil)
        #expect(try record.dump(withHistory: true) == before)
    }

    @Test(arguments: OperationCase.all)
    func undoGivesWhatWasAndRedoWhatCame(_ one: OperationCase) throws {
        let practice = try Practice()
        let record = practice.record
        let operation = try one.operation(practice)
        let before = (rows: try record.dump(), plan: try record.plan())
        try record.perform(operation)
        let after = (rows: try record.dump(), plan: try record.plan())
        #expect(after != before)
        // Without a second colon, but for that the same words.
        #expect(try record.undo().summary.plain == "undid: \(one.summary)".plain)
        #expect(try record.dump() == before.rows)
        #expect(try record.plan() == before.plan)
        #expect(try record.redo().summary.plain == "redid: \(one.summary)".plain)
        #expect(try record.dump() == after.rows)
        #expect(try record.plan() == after.plan)
    }

    // MARK: Nothing to do

    private static let without: [OperationCase] = [
        OperationCase("the same name", "Ada Moreau changed", "") {
            .editClient($0.ada, ClientEdit(name: "Ada Moreau"))
        },
        OperationCase("the same status", "Ada Moreau active again", "") { .setClientStatus($0.ada, .active) },
        OperationCase("booked already", "Ada Moreau is booked for Mon 30 Nov 10:00 already", "") {
            .addSession(.client($0.ada), starts: moment("2026-11-30 10:00"), minutes: 30)
        },
        OperationCase("cancelled already", "the session with Ben Okafor was cancelled already", "") {
            .cancelSession($0.cancelled)
        },
        OperationCase("captured again", "nothing has changed in the note of Ada Moreau", "") {
            .capture($0.record.note(.client($0.ada), Practice.note, source: .file("/notes/ada.md")))
        },
        OperationCase("done already", "done already: Book the room", "") { .mark([$0.items[2]], Mark(.done)) },
        OperationCase("no check-offs", "checked off 0/3: Walk", "") { .checkOff([$0.items[1]], by: 0) },
        OperationCase("the same text", "changed: Walk", "") { .editItem([$0.items[1]], ItemEdit(text: "Walk")) },
        OperationCase("the same members", "Founders stays as it is", "") {
            .changeMembers($0.founders, add: [$0.ada], remove: [])
        },
        OperationCase("no items", "0 items done already", "") { _ in .mark([], Mark(.done)) },
    ]

    @Test(arguments: without)
    func whatChangesNothingIsNotInTheHistory(_ one: OperationCase) throws {
        let practice = try Practice()
        let operation = try one.operation(practice)
        let before = try practice.record.dump(withHistory: true)
        let receipt = try practice.record.perform(operation)
        #expect(receipt.operation == nil)
        #expect(receipt.summary == one.summary)
        #expect(try practice.record.dump(withHistory: true) == before)
    }

    @Test func aDraftIsKeptAndDiscardedWithoutHistory() throws {
        let practice = try Practice()
        let record = practice.record
        let count = try record.number("SELECT count(*) FROM operation")
        let draft = Draft(key: "pane-2", party: .cohort(practice.founders), text: "- Half", changed: record.now)
        #expect(try record.perform(.keepDraft(draft)).operation == nil)
        #expect(try record.store.drafts().contains(draft))
        #expect(try record.perform(.discardDraft(key: "pane-2")).operation == nil)
        #expect(try record.store.drafts().map(\.key) == ["pane-1"])
        #expect(try record.number("SELECT count(*) FROM operation") == count)
    }

    @Test func anItemWithAllItsCheckOffsIsDoneByTheNextOne() throws {
        let practice = try Practice()
        let record = practice.record
        let walk = practice.items[1]
        try record.perform(.checkOff([walk], by: 2))
        try record.perform(.editItem([walk], ItemEdit(target: 2)))
        #expect(try record.item(walk).status == .open)
        try record.perform(.checkOff([walk], by: 1))
        #expect(try record.item(walk).status == .done)
        try record.perform(.checkOff([walk], by: -1))
        #expect(try record.item(walk).status == .open)
        #expect(try record.item(walk).progress == 1)
    }
}

extension String {
    fileprivate var plain: String { filter { !":,“”".contains($0) } }
}
