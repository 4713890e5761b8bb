import Foundation
import Testing

@testable import RosterStore

@Suite struct QueryTests {
    private let record: Record

    init() throws {
        record = try Record()
        _ = try record.addClient("Ada Moreau")
        _ = try record.addClient("Ben Okafor")
    }

    private func steps(_ sql: String, onlyOneResult: Bool = false) throws -> [QueryStep] {
        var steps: [QueryStep] = []
        try record.store.query(sql, onlyOneResult: onlyOneResult) { steps.append($0) }
        return steps
    }

    @Test func aResultIsItsColumnsAndThenItsRows() throws {
        #expect(
            try steps("SELECT id, name FROM client ORDER BY id") == [
                .columns(["id", "name"]), .row([.integer(1), .text("Ada Moreau")]),
                .row([.integer(2), .text("Ben Okafor")]),
            ])
    }

    @Test(arguments: [
        ("NULL", QueryValue.null), ("9223372036854775807", .integer(.max)), ("0.5", .real(0.5)), ("'é'", .text("é")),
        ("x'00ff'", .blob([0, 255])), ("x''", .blob([])), ("CAST(x'ff' AS TEXT)", .text("\u{FFFD}")),
        ("'a' || char(0) || 'b'", .text("a\0b")),
    ])
    func everyKindOfValue(sql: String, value: QueryValue) throws {
        #expect(try steps("SELECT \(sql) AS v") == [.columns(["v"]), .row([value])])
    }

    @Test func oneStatementAfterTheOther() throws {
        #expect(
            try steps("SELECT 1 AS a; ; -- nothing\n SELECT 2 AS b;") == [
                .columns(["a"]), .row([.integer(1)]), .columns(["b"]), .row([.integer(2)]),
            ])
    }

    @Test func aMistakeInTheLastStatementStopsTheFirst() throws {
        var seen = 0
        #expect(throws: QueryError.sqlite("no such column: nme")) {
            try record.store.query("SELECT 1; SELECT nme FROM client") { _ in seen += 1 }
        }
        #expect(seen == 0)
    }

    @Test func whereOneResultIsWantedTwoAreRefused() {
        #expect(throws: QueryError.severalResults) { try steps("SELECT 1; SELECT 2", onlyOneResult: true) }
    }

    @Test(arguments: ["", "  ", ";", "-- only a comment"]) func nothingToAnswer(sql: String) {
        #expect(throws: QueryError.empty) { try steps(sql) }
    }

    @Test(arguments: [
        "INSERT INTO client (uid, name) VALUES ('x', 'y')", "UPDATE client SET name = 'x'", "DELETE FROM client",
        "DROP TABLE client", "CREATE TABLE x (a)", "CREATE TEMP TABLE x (a)", "CREATE TEMP VIEW x AS SELECT 1",
        "ALTER TABLE client ADD COLUMN x", "REINDEX", "ANALYZE", "VACUUM", "VACUUM INTO 'FOLDER/other.db'",
        "ATTACH 'FOLDER/other.db' AS other", "ATTACH ':memory:' AS other", "DETACH main", "BEGIN IMMEDIATE",
        "BEGIN EXCLUSIVE", "PRAGMA query_only = OFF", "PRAGMA journal_mode = DELETE", "PRAGMA user_version = 9",
        "PRAGMA wal_checkpoint", "PRAGMA wal_checkpoint(TRUNCATE)", "PRAGMA writable_schema = ON", "PRAGMA optimize",
        "PRAGMA incremental_vacuum", "PRAGMA locking_mode = EXCLUSIVE", "PRAGMA temp_store_directory = '/'",
        "UPDATE sqlite_master SET sql = ''", "SELECT 1; DELETE FROM client",
    ])
    func whatWouldChangeAnythingIsRefused(sql: String) throws {
        let before = try files()
        let sql = sql.replacing("FOLDER", with: record.folder.path)
        #expect(throws: QueryError.self) { try steps(sql) }
        #expect(try files() == before)
    }

    @Test(arguments: [
        "SELECT * FROM v_roster", "SELECT * FROM v_items", "SELECT * FROM v_overdue", "SELECT * FROM v_completion",
        "PRAGMA table_info(item)", "SELECT name FROM pragma_table_info('item')", "SELECT value FROM json_each('[1]')",
        "EXPLAIN QUERY PLAN SELECT * FROM v_items", "PRAGMA integrity_check", "PRAGMA foreign_key_check",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 9) SELECT sum(i) FROM n",
        "BEGIN; SELECT count(*) FROM item; COMMIT", "VALUES (1), (2)",
    ])
    func whatReadsIsAnswered(sql: String) throws {
        let before = try files()
        #expect(try !steps(sql).isEmpty)
        #expect(try files() == before)
    }

    @Test(arguments: ["SELECT load_extension('x')", "SELECT zeroblob(100000000)", "SELECT 1\0; SELECT 2"])
    func whatMayNotBe(sql: String) {
        #expect(throws: QueryError.self) { try steps(sql) }
    }

    @Test func rowsComeOneByOne() throws {
        struct Enough: Error {}
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        var count = 0
        #expect(throws: Enough.self) {
            try record.store.query(endless) { _ in
                count += 1
                if count > 1000 { throw Enough() }
            }
        }
        // Nothing of it is left behind.
        _ = try record.addClient("Chloé Lindqvist")
    }

    /// All that lies beside the record, and what is in it.
    private func files() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: record.folder.path)
            .filter { !$0.hasSuffix("-shm") }
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                (name, try Data(contentsOf: URL(fileURLWithPath: record.folder.path + "/" + name)))
            })
    }
}
