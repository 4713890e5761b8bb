import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// The record as it was, from the history.
@Suite struct PastTests {
    private let practice: Practice
    private let record: Record

    init() throws {
        practice = try Practice()
        record = practice.record
    }

    private func listing() throws -> [ItemLine] { try record.store.items(at: record.now, includingClosed: .all) }

    @Test(arguments: OperationCase.all)
    func beforeAnOperationItIsAsItWas(_ one: OperationCase) throws {
        let operation = try one.operation(practice)
        let (before, then) = (try listing(), record.now)
        record.now = record.now.adding(minutes: 1)
        try record.perform(operation)
        #expect(try record.store.items(asOf: then, includingClosed: .all) == before)
        #expect(try record.store.items(asOf: record.now, includingClosed: .all) == listing())
    }

    @Test func everyMomentOfALongStoryComesBack() throws {
        var shown: [(Instant, [ItemLine])] = []
        func look() throws { shown.append((record.now, try listing())) }
        try look()
        for step in 0..<6 {
            record.now = record.now.adding(minutes: 600)
            switch step {
            case 0: try record.perform(.mark([practice.items[0]], Mark(.done, comment: "easy")))
            case 1: try record.perform(.editClient(practice.ada, ClientEdit(name: "Ada M.")))
            case 2: try record.undo()
            case 3: try record.perform(.mergeClients(into: practice.ben, from: practice.ada))
            case 4: try record.perform(.drop([practice.bens]))
            default: try record.perform(.cancelSession(practice.session))
            }
            try look()
        }
        for (moment, lines) in shown {
            #expect(try record.store.items(asOf: moment, includingClosed: .all) == lines)
            let open = lines.filter { $0.item.closed == nil }
            #expect(try record.store.items(asOf: moment) == open)
        }
    }

    @Test func rowsOfOtherProgramsAreTakenAsTheyAre() throws {
        let then = record.now
        record.now = record.now.adding(minutes: 1)
        try record.perform(.mark([practice.items[0]], Mark(.done)))
        try record.change(behindTheBack: "UPDATE item SET text = 'Another' WHERE id = \(practice.bens)")
        let texts = try record.store.items(asOf: then).map(\.item.text)
        #expect(texts.contains("Another") && texts.contains("Draft the scorecard"))
    }

    @Test func beforeItsFirstOperationThereIsNothingToLookBackTo() throws {
        let begins = record.now
        #expect(throws: StoreError.beforeTheRecord(begins: begins)) {
            try record.store.items(asOf: begins.adding(seconds: -1))
        }
        let empty = try Record()
        #expect(throws: StoreError.beforeTheRecord(begins: nil)) { try empty.store.items(asOf: empty.now) }
    }

    @Test func lookingBackWritesNothing() throws {
        record.now = record.now.adding(minutes: 1)
        try record.perform(.mark([practice.items[0]], Mark(.done)))
        let reading = try Store.open(at: record.path, for: .reading, settings: .forTests)
        let before = try record.folder.contents().filter { !$0.key.hasSuffix("-shm") }
        _ = try reading.items(asOf: record.now.adding(minutes: -1), includingClosed: .all)
        #expect(try record.folder.contents().filter { !$0.key.hasSuffix("-shm") } == before)
    }

    @Test func itGoesOverTheHistoryOnceByItsIndexes() throws {
        let plan = try record.store.read { db in
            let sql = "EXPLAIN QUERY PLAN " + Past.laterChanges(of: "'item', 'client'")
            return try Row.fetchAll(db, sql: sql, arguments: [5]).map { $0["detail"] as String }
        }
        #expect(plan == ["SEARCH main.change USING INTEGER PRIMARY KEY (rowid>?)"])
    }
}
