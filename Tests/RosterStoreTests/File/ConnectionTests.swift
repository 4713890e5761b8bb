import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// How every connection stands after it was opened (`reliability.md` 1).
@Suite struct ConnectionTests {
    private static let everywhere = [
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"), ("trusted_schema", "0"),
        ("wal_autocheckpoint", "0"), ("secure_delete", "1"), ("cell_size_check", "1"), ("mmap_size", "0"),
        ("journal_size_limit", "4194304"), ("busy_timeout", "5000"),
    ]

    @Test(arguments: everywhere)
    func settingsReadBack(pragma: String, value: String) throws {
        let record = try Record()
        let reading = try Store.open(at: record.path, for: .reading, settings: .forTests)
        let writer = try #require(record.store.file.writer).connection()
        for queue in [record.store.file.reader, writer, reading.file.reader] {
            #expect(try setting(pragma, of: queue) == value)
        }
        let checkpointer = try Connection.checkpointer(record.path)
        #expect(try setting(pragma, of: checkpointer) == (pragma == "busy_timeout" ? "60000" : value))
    }

    private func setting(_ pragma: String, of queue: DatabaseQueue) throws -> String? {
        try queue.inDatabase { db in
            try Row.fetchOne(db, sql: "PRAGMA \(pragma)").map { ($0[0] as DatabaseValue).text }
        }
    }

    @Test func theFileSaysWhatItIs() throws {
        let record = try Record()
        #expect(try record.number("PRAGMA application_id") == 0x726F_7374)
        #expect(try record.number("PRAGMA user_version") == Migration.latest)
        #expect(
            try record.store.read { try Row.fetchAll($0, sql: "PRAGMA main.table_list") }
                .filter { $0["type"] == "table" && !($0["name"] as String).hasPrefix("sqlite_") }
                .allSatisfy { $0["strict"] == 1 })
    }

    @Test func theViewsCanBeRead() throws {
        let practice = try Practice()
        #expect(try practice.record.number("SELECT count(*) FROM v_items") == 4)
        #expect(try practice.record.number("SELECT open FROM v_roster WHERE client = 'Ada Moreau'") == 2)
        for view in ["v_overdue", "v_completion"] {
            #expect(try practice.record.number("SELECT count(*) FROM \(view)") >= 0)
        }
    }

    @Test func theLogGoesBackIntoTheFileWhenItHasGrown() throws {
        let record = try Record()
        let log = record.path + "-wal"
        let ada = try record.addClient("Ada Moreau")
        #expect(try #require(FileSystem.facts(log)).size > 0)
        try record.store.write { db in
            // 5 MB in one go.
            try db.execute(
                sql: """
                    INSERT INTO draft (key, client_id, text, changed) VALUES ('k', ?, printf('%.*c', 5000000, 'a'), 0)
                    """, arguments: [ada.number])
        }
        record.store.checkpointer.finish()
        #expect(FileSystem.facts(log)?.size == 0)
        #expect(try #require(FileSystem.facts(record.path)).size > 4 << 20)
        #expect(try record.findings() == [])
    }
}

extension DatabaseValue {
    fileprivate var text: String {
        switch storage {
        case .int64(let number): String(number)
        case .string(let text): text
        default: description
        }
    }
}
