import RosterModel
import Testing

@testable import RosterStore

@Suite struct UndoTests {
    @Test func whatWasTakenBackIsGoneOnceSomethingElseIsDone() throws {
        let record = try Record()
        let a = try record.addClient("A")
        try record.perform(.setClientStatus(a, .paused))
        try record.undo()
        try record.perform(.editClient(a, ClientEdit(name: "C")))
        try record.undo()
        #expect(try record.redo().summary == "redid: C changed")
        #expect(throws: StoreError.nothingToRedo) { try record.redo() }
        let client = try #require(try record.store.clients(at: record.now).first?.client)
        #expect(client.name == "C")
        #expect(client.status == .active)
    }

    @Test func operationsAreTakenBackLatestFirstAndDoneAgainEarliestFirst() throws {
        let record = try Record()
        for name in ["A", "B", "C"] { _ = try record.addClient(name) }
        #expect(
            try (0..<3).map { _ in try record.undo().summary } == [
                "undid: C added", "undid: B added", "undid: A added",
            ])
        #expect(throws: StoreError.nothingToUndo) { try record.undo() }
        #expect(
            try (0..<3).map { _ in try record.redo().summary } == [
                "redid: A added", "redid: B added", "redid: C added",
            ])
        #expect(throws: StoreError.nothingToRedo) { try record.redo() }
        #expect(try record.undo().summary == "undid: C added")
    }

    @Test func anEmptyRecordHasNothingToTakeBack() throws {
        let record = try Record()
        #expect(throws: StoreError.nothingToUndo) { try record.undo() }
        #expect(throws: StoreError.nothingToRedo) { try record.redo() }
    }

    @Test func bothSurviveARestart() throws {
        let practice = try Practice()
        let record = practice.record
        let before = try record.dump()
        try record.perform(.mark(practice.items, Mark(.done)))
        let after = try record.dump()
        try record.reopen()
        try record.undo()
        #expect(try record.dump() == before)
        try record.reopen()
        try record.redo()
        #expect(try record.dump() == after)
        #expect(try record.store.history(limit: 3).map(\.isUndone) == [false, false, false])
    }

    @Test func undoIsAnOperationOfItsOwn() throws {
        let record = try Record()
        let added = try #require(try record.perform(.addClient(ClientDetails(name: "A"))).operation)
        let undone = try record.undo()
        #expect(try #require(undone.operation) > added)
        #expect(undone.clients == [Client.ID(1)])
        let lines = try record.store.history()
        #expect(lines.map(\.summary) == ["undid: A added", "A added"])
        #expect(lines.map(\.isUndone) == [false, true])
    }

    @Test func aNumberIsNeverUsedTwice() throws {
        let record = try Record()
        let a = try record.addClient("A")
        try record.undo()
        #expect(try record.addClient("B") > a)
    }

    // MARK: In the way

    @Test func nothingIsUndoneWhereSomethingElseChangedTheSameRows() throws {
        let practice = try Practice()
        let record = practice.record
        try record.perform(.mark(practice.items, Mark(.stuck)))
        try record.change(behindTheBack: "UPDATE item SET text = 'Draft it' WHERE id = \(practice.items[0])")
        let before = try record.dump(withHistory: true)
        #expect(
            throws: StoreError.undoBlocked(
                operation: "3 items marked stuck",
                because: ["item #\(practice.items[0]) “Draft the scorecard” was changed since"])
        ) { try record.undo() }
        #expect(try record.dump(withHistory: true) == before)
    }

    @Test func nothingIsUndoneWhereWhatWasMadeIsInUse() throws {
        let practice = try Practice()
        let record = practice.record
        let ids = try record.capture(.client(practice.ben), "- New", source: .commandLine("n"))
        try record.change(
            behindTheBack: """
                INSERT INTO comment (item_id, client_id, at, by, via, text)
                VALUES (\(ids[0]), \(practice.ben), 0, 'client', 'sms', 'Hello')
                """)
        let before = try record.dump(withHistory: true)
        let error = #expect(throws: StoreError.self) { try record.undo() }
        guard case .undoBlocked(_, let because) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(because.first?.contains("item #\(ids[0]) “New”") == true)
        #expect(try record.dump(withHistory: true) == before)
    }

    @Test func nothingIsDoneAgainWhereItsPlaceIsTaken() throws {
        let record = try Record()
        _ = try record.addClient("A") { $0.email = "a@example.com" }
        try record.undo()
        try record.change(
            behindTheBack: "INSERT INTO client (uid, name, email) VALUES ('other', 'B', 'a@example.com')")
        #expect(
            throws: StoreError.undoBlocked(
                operation: "A added", because: ["client A is used or taken by something else now"])
        ) { try record.redo() }
    }

    // MARK: Drafts

    @Test func undoOfACaptureGivesTheDraftBackToThePane() throws {
        let practice = try Practice()
        let record = practice.record
        let drafts = try record.store.drafts()
        _ = try record.capture(.client(practice.ada), "- Something new", source: .pane("pane-1"))
        #expect(try record.store.drafts().isEmpty)
        try record.undo()
        #expect(try record.store.drafts() == drafts)
        try record.redo()
        #expect(try record.store.drafts().isEmpty)
    }

    @Test func aDraftThatWasWrittenOnStaysAndIsInNobodysWay() throws {
        let practice = try Practice()
        let record = practice.record
        _ = try record.capture(.client(practice.ada), "- Something new", source: .pane("pane-1"))
        let other = Draft(key: "pane-1", party: nil, text: "- Quite another thing", changed: record.now)
        try record.perform(.keepDraft(other))
        try record.undo()
        #expect(try record.store.drafts() == [other])
        try record.redo()
        #expect(try record.store.drafts() == [other])
    }
}
