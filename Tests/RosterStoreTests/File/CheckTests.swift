import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// What another program did behind the back of the store is found and mended, and nothing is deleted.
@Suite struct CheckTests {
    private let practice: Practice
    private var record: Record { practice.record }

    init() throws {
        practice = try Practice()
    }

    struct Mischief: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let sql: String
        let findings: [Flaw]
        /// Whether the repair is an operation: what follows from the rest is not in the history.
        var isUndone = true
    }

    private static let mischief = [
        Mischief(
            testDescription: "a row changed", sql: "UPDATE item SET text = 'Other' WHERE id = 1",
            findings: [Flaw(kind: .history, sentence: "item 1 was changed by another program")]),
        Mischief(
            testDescription: "a row added",
            sql: """
                INSERT INTO client (uid, name) VALUES ('01940000-0000-7000-8000-000000000000', 'Zed')
                """,
            findings: [Flaw(kind: .history, sentence: "client 3 was changed by another program")]),
        Mischief(
            testDescription: "a row deleted", sql: "DELETE FROM item WHERE id = 4",
            findings: [Flaw(kind: .history, sentence: "item 4 was deleted by another program")]),
        Mischief(
            testDescription: "a parent deleted", sql: "DELETE FROM note WHERE id = 2",
            findings: [
                Flaw(kind: .reference, sentence: "item 4 refers to note 2, which isn't there"),
                Flaw(kind: .history, sentence: "note 2 was deleted by another program"),
            ]),
        Mischief(
            testDescription: "a parent that never was",
            sql: """
                INSERT INTO comment (item_id, client_id, at, by, via, text) VALUES (1, 77, 0, 'client', 'sms', 'Hello');
                """,
            findings: [
                Flaw(kind: .reference, sentence: "comment 1 refers to client 77, which isn't there"),
                Flaw(kind: .history, sentence: "comment 1 was changed by another program"),
            ]),
        Mischief(
            testDescription: "a mark of undo", sql: "UPDATE operation SET undone = 1 WHERE id = 2",
            findings: [
                Flaw(kind: .undo, sentence: "operation 2 is marked as taken back and is not, or the other way round")
            ], isUndone: false),
        Mischief(
            testDescription: "a number", sql: "UPDATE sqlite_sequence SET seq = 1 WHERE name = 'item'",
            findings: [Flaw(kind: .number, sentence: "the number 4 of item would be given a second time")],
            isUndone: false),
    ]

    @Test func aSoundRecordHasNoFindings() throws {
        #expect(try record.store.check() == [])
        try record.undo()
        try record.undo()
        try record.redo()
        #expect(try record.store.check() == [])
    }

    @Test(arguments: mischief)
    func whatOthersDidIsFoundAndMended(_ mischief: Mischief) throws {
        try record.change(behindTheBack: "PRAGMA foreign_keys = OFF; \(mischief.sql)")
        let before = try record.dump()
        #expect(try record.store.check() == mischief.findings)
        // Looking changes nothing.
        #expect(try record.dump() == before)
        let (backup, receipt) = try record.store.repair(by: .coach, at: record.now)
        #expect(receipt.report?.changed.isEmpty == false)
        #expect(try record.store.check() == [])
        #expect(FileSystem.facts(backup)?.mode == 0o600)
        guard mischief.isUndone else { return }
        // Nothing that was there is gone.
        let after = try Set(record.dump())
        #expect(Set(before).isSubset(of: after))
        #expect(try record.store.history(limit: 1).first?.summary.hasPrefix("the record repaired") == true)
        try record.undo()
        if mischief.findings.contains(where: { $0.kind == .reference }) {
            // What others refer to stays.
            #expect(try record.store.check() == [])
        } else {
            #expect(try record.dump() == before)
        }
    }

    @Test func whatNobodyKnowsGetsAPlaceholder() throws {
        try record.change(
            behindTheBack: """
                PRAGMA foreign_keys = OFF;
                INSERT INTO comment (item_id, client_id, at, by, via, text) VALUES (50, 7, 0, 'client', 'sms', 'Hello');
                UPDATE item SET note_id = 60, session_id = 70 WHERE id = 1
                """)
        _ = try record.store.repair(by: .coach, at: record.now)
        #expect(try record.store.check() == [])
        #expect(try record.text("SELECT name FROM client WHERE id = 7") == "Recovered client 7")
        #expect(try record.text("SELECT text FROM item WHERE id = 50") == "Recovered item 50")
        #expect(try record.text("SELECT text FROM note WHERE id = 60") == "Recovered note 60")
        #expect(try record.text("SELECT status FROM session WHERE id = 70") == "cancelled")
    }

    @Test func anIndexOutOfStepIsBuiltAnew() throws {
        // The index loses its rows: the same table, while it had no such index.
        try record.change(
            behindTheBack: """
                PRAGMA writable_schema = ON;
                CREATE TABLE keep AS SELECT * FROM sqlite_master WHERE name = 'client_name';
                DELETE FROM sqlite_master WHERE name = 'client_name';
                PRAGMA writable_schema = RESET;
                INSERT INTO client (uid, name) VALUES ('01940000-0000-7000-8000-000000000000', 'Zed');
                PRAGMA writable_schema = ON;
                INSERT INTO sqlite_master SELECT * FROM keep;
                PRAGMA writable_schema = RESET;
                DROP TABLE keep
                """)
        let kinds = try record.store.check().map(\.kind)
        #expect(kinds.contains(.index) && !kinds.contains(.damage))
        _ = try record.store.repair(by: .coach, at: record.now)
        #expect(try record.store.check() == [])
        #expect(try record.number("SELECT count(*) FROM client") == 3)
    }

    @Test func whatIsTooDamagedIsLeftAsItIs() throws {
        try record.change(
            behindTheBack: """
                PRAGMA writable_schema = ON;
                UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'note')
                    WHERE name = 'item'
                """)
        try record.reopen()
        #expect(try record.store.check().contains { $0.kind == .damage })
        let error = #expect(throws: StoreError.self) { try record.store.repair(by: .coach, at: record.now) }
        guard case .damaged(record.path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(FileSystem.names(in: record.path + ".backups") == [])
    }
}
