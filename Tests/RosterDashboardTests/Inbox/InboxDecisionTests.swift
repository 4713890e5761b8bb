import RosterModel
import Testing

@testable import RosterDashboard

struct InboxDecisionTests {
    @Test("a key decides at once, and the cursor is on the next entry")
    func dismiss() {
        var stage = InboxStage()
        stage.press(.down)
        #expect(stage.type("x") == [.perform(.dismiss(InboxStage.ids(5)))])
        #expect(stage.shown == [6, 4, 3, 2, 1])
        #expect(stage.cursor == 4)
    }

    @Test("at the end of the list the cursor goes to the one before")
    func last() {
        var stage = InboxStage()
        stage.type("Gx")
        #expect(stage.cursor == 2)
    }

    @Test("what is marked is decided in one step")
    func several() {
        var stage = InboxStage()
        stage.type("j  ")
        #expect(stage.type("x") == [.perform(.dismiss(InboxStage.ids(5, 4)))])
        #expect(stage.view.selected.isEmpty)
        #expect(stage.cursor == 3)
    }

    @Test("V marks all of one kind that seem to be of the same, and takes the marks off again")
    func alike() {
        let alike = (1...3).map {
            InboxStage.entry($0, .unmatchedNote, $0 == 2 ? "Ada" : "Benny", "note", "/n/\($0).md")
        }
        var stage = InboxStage(alike)
        stage.type("V")
        #expect(stage.view.selected == Set(InboxStage.ids(1, 3)))
        stage.type("V")
        #expect(stage.view.selected.isEmpty)
    }

    @Test("the items of a note that came by itself are confirmed; nothing else is")
    func confirm() {
        var stage = InboxStage()
        #expect(stage.type("y") == [.perform(.confirm(InboxStage.ids(6)))])
        #expect(stage.type("y") == [])
        #expect(stage.view.notice == "Only the items of a note that came by itself are confirmed; a assigns the rest.")
    }

    @Test("what is refused comes back, with the cursor on it")
    func refused() {
        var stage = InboxStage()
        stage.type("x")
        stage.press(.end)
        stage.receive(.failed("the file is busy", .dismiss(InboxStage.ids(6))))
        #expect(stage.shown == [6, 5, 4, 3, 2, 1])
        #expect(stage.cursor == 6)
        #expect(stage.view.tally.isEmpty)
    }

    @Test("what is undone comes back with the next reading, with the cursor on it")
    func undone() {
        var stage = InboxStage()
        stage.type("jx")
        stage.receive(.performed(.dismiss(InboxStage.ids(5)), Receipt(summary: "dismissed")))
        #expect(stage.receive(.recordChanged) == [.loadInbox])
        stage.receive(.inboxLoaded(InboxStage.entries.filter { $0.id.number != 5 }))
        stage.press(.end)
        stage.receive(.inboxLoaded(InboxStage.entries))
        #expect(stage.cursor == 5)
    }

    @Test("a reading from before the decision does not bring it back")
    func late() {
        var stage = InboxStage()
        stage.type("x")
        stage.receive(.inboxLoaded(InboxStage.entries))
        #expect(stage.shown == [5, 4, 3, 2, 1])
    }

    @Test("what was decided is counted, but for what was taken back")
    func tally() {
        var stage = InboxStage()
        stage.type("yxx")
        stage.receive(.inboxLoaded(InboxStage.entries.filter { $0.id.number != 5 }))
        stage.receive(.performed(.confirm(InboxStage.ids(6)), Receipt(summary: "")))
        stage.receive(.performed(.dismiss(InboxStage.ids(5, 4)), Receipt(summary: "")))
        stage.receive(.inboxLoaded(InboxStage.entries.filter { $0.id.number != 6 && $0.id.number != 4 }))
        #expect(stage.view.tally.map(\.heading) == ["confirmed", "dismissed"])
        #expect(stage.view.tally.map(\.count) == [1, 1])
    }
}
