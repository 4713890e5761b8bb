import RosterModel
import Testing

@testable import RosterDashboard

struct TriageUndoTests {
    private typealias Stage = TriageStage

    @Test("what is undone comes back at its place, with the cursor on it, and is no longer counted")
    func undo() {
        var stage = Stage()
        stage.perform(.done, .skip, .undo)
        #expect(stage.take().last == .undo)
        stage.receive(.undone(Receipt(operation: 9, summary: "undid: skipped", items: Stage.ids(1))))
        #expect(stage.queue == [1, 2, 4, 8, 5])
        #expect(stage.cursor == 1)
        #expect(stage.triage.decidedCount == 1)
        stage.receive(.undone(Receipt(operation: 10, summary: "undid: done", items: Stage.ids(3))))
        #expect(stage.queue == [3, 1, 2, 4, 8, 5])
        #expect(stage.cursor == 3)
        #expect(stage.triage.tally.isEmpty)
    }

    @Test("redo takes it away again")
    func redo() {
        var stage = Stage()
        stage.perform(.done, .undo)
        stage.receive(.undone(Receipt(operation: 9, summary: "", items: Stage.ids(3))))
        stage.perform(.redo)
        #expect(stage.take().last == .redo)
        stage.receive(.redone(Receipt(operation: 10, summary: "", items: Stage.ids(3))))
        #expect(stage.queue == [1, 2, 4, 8, 5])
        #expect(stage.triage.tally.map(\.count) == [1])
    }

    @Test("undo of something else changes nothing here")
    func undoOther() {
        var stage = Stage()
        stage.perform(.done)
        stage.receive(.undone(Receipt(operation: 9, summary: "", items: Stage.ids(77))))
        #expect(stage.queue == [1, 2, 4, 8, 5])
    }

    @Test("what the record refuses comes back, with the reason")
    func refused() {
        var stage = Stage()
        stage.perform(.done)
        guard case .perform(let operation)? = stage.take().last else { Issue.record("no operation"); return }
        stage.receive(.failed("The disk is full.", operation))
        #expect(stage.queue == [3, 1, 2, 4, 8, 5])
        #expect(stage.cursor == 3)
        #expect(stage.triage.notice == "The disk is full.")
    }

    @Test("undone after the items were read anew, it is still at its place")
    func undoAfterReload() {
        var stage = Stage()
        stage.perform(.done)
        var after = stage.items
        after[2].item.status = .done
        stage.receive(.itemsLoaded(after))
        #expect(stage.triage.total == 6)
        stage.receive(.undone(Receipt(operation: 9, summary: "", items: Stage.ids(3))))
        stage.receive(.itemsLoaded(stage.items))
        #expect(stage.queue == [3, 1, 2, 4, 8, 5])
    }
}
