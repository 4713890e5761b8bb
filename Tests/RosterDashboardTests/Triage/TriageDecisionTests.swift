import RosterModel
import Testing

@testable import RosterDashboard

struct TriageDecisionTests {
    private typealias Stage = TriageStage

    @Test(
        "one key decides, and the cursor goes on to the next item",
        arguments: [
            (TriageCommand.done, Operation.mark(TriageStage.ids(3), Mark(.done))),
            (.stuck, .mark(TriageStage.ids(3), Mark(.stuck))),
            (.skip, .mark(TriageStage.ids(3), Mark(.skipped))),
            (.nextSession, .setDeadline(TriageStage.ids(3), .nextSession)),
            (.nudge, .remind(TriageStage.ids(3))),
            (.days(1), .setDeadline(TriageStage.ids(3), .days(1))),
            (.days(9), .setDeadline(TriageStage.ids(3), .days(9))),
        ])
    func decides(command: TriageCommand, operation: RosterModel.Operation) {
        var stage = Stage()
        stage.perform(command)
        #expect(stage.take() == [.perform(operation)])
        #expect(stage.queue == [1, 2, 4, 8, 5])
        #expect(stage.cursor == 1)
        #expect(stage.triage.decidedCount == 1)
    }

    @Test("a check-off decides an item when it was the last one needed")
    func checkOff() {
        var stage = Stage()
        stage.perform(.checkOff)
        #expect(stage.take() == [.perform(.checkOff(Stage.ids(3), by: 1))])
        #expect(stage.queue == [1, 2, 4, 8, 5])
        var two = Stage(
            Stage.mixed.map { line in
                var copy = line
                if copy.item.target == 5 { copy.item.progress = 1 }
                return copy
            })
        two.perform(.checkOff)
        #expect(two.queue == [3, 1, 2, 4, 8, 5])
        #expect(two.cursor == 1)
    }

    @Test("Space and V select several, and the next key is one operation on all of them")
    func several() {
        var stage = Stage()
        stage.perform(.select)
        #expect(stage.cursor == 1)
        stage.perform(.selectClient, .done)
        #expect(stage.take() == [.perform(.mark(Stage.ids(3, 1, 2), Mark(.done)))])
        #expect(stage.queue == [4, 8, 5])
        #expect(stage.cursor == 4)
        #expect(stage.triage.selected.isEmpty)
    }

    @Test("selecting twice unselects")
    func unselects() {
        var stage = Stage()
        stage.perform(.select, .up, .select, .selectClient, .selectClient)
        #expect(stage.triage.selected.isEmpty)
    }

    @Test("a dot repeats the last decision; before the first there is nothing to repeat")
    func repeats() {
        var stage = Stage()
        stage.perform(.repeatLast)
        #expect(stage.take() == [])
        #expect(stage.triage.notice != nil)
        stage.perform(.days(3), .repeatLast)
        #expect(
            stage.take() == [
                .perform(.setDeadline(Stage.ids(3), .days(3))), .perform(.setDeadline(Stage.ids(1), .days(3))),
            ])
    }

    @Test("at the last item the cursor goes to the one before it")
    func lastItem() {
        var stage = Stage()
        stage.perform(.last, .skip)
        #expect(stage.cursor == 8)
    }

    @Test("twelve decisions in twelve keys, then it says what was decided")
    func twelve() {
        var stage = Stage(Stage.overdue(12))
        stage.perform(.done, .done, .skip, .nextSession, .days(2), .stuck)
        stage.perform(.done, .done, .done, .done, .repeatLast, .repeatLast)
        #expect(stage.take().count == 12)
        #expect(stage.triage.isDone)
        #expect(
            stage.triage.tally.map(\.heading) == [
                "done", "skipped", "moved to the next session",
                "given another date", "stuck",
            ])
        #expect(stage.triage.tally.map(\.count) == [8, 1, 1, 1, 1])
        stage.perform(.done, .select, .date, .up)
        #expect(stage.take() == [], "nothing is left to act on")
    }

    @Test("who was written to about items has decided about them")
    func written() {
        var stage = Stage()
        let message = PersonalMessage(text: "How is it going?", items: Stage.ids(3, 11))
        stage.receive(.performed(.message(Client.ID(2), message), Receipt(operation: 1, summary: "queued")))
        #expect(stage.queue == [1, 2, 4, 8, 5])
        #expect(stage.triage.tally.map(\.heading) == ["written to"])
        stage.receive(.undone(Receipt(summary: "undid", items: Stage.ids(3))))
        #expect(stage.queue == [3, 1, 2, 4, 8, 5])
    }

    @Test("leaving ends it")
    func leaves() {
        var stage = Stage()
        stage.perform(.leave)
        #expect(stage.triage.isFinished)
    }
}
