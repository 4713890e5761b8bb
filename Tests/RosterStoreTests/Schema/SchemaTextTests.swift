import GRDB
import Testing

@testable import RosterStore

@Suite struct SchemaTextTests {
    private func columns(_ db: Database) throws -> [String] {
        let sql = """
            SELECT master.name || '.' || info.name FROM sqlite_master AS master, pragma_table_info(master.name) AS info
            WHERE master.type IN ('table', 'view') AND master.name NOT LIKE 'sqlite_%' ORDER BY 1
            """
        return try String.fetchAll(db, sql: sql)
    }

    @Test func everyColumnIsExplained() throws {
        let record = try Record()
        let lines = try record.store.schema().split(separator: "\n").map(String.init)
        var table: String?
        for (index, line) in lines.enumerated() {
            if line.hasPrefix("CREATE TABLE ") { table = String(line.split(separator: " ")[2]) }
            if line.hasPrefix(")") { table = nil }
            guard let table, line.hasPrefix("    "), !line.hasPrefix("     ") else { continue }
            let word = String(line.split(separator: " ")[0])
            if ["--", "CHECK", "UNIQUE"].contains(word) { continue }
            #expect(lines[index - 1].hasPrefix("    -- "), "\(table).\(word)")
        }
    }

    @Test func everyTableAndViewIsExplained() throws {
        let record = try Record()
        let names = try record.store.read { db in
            try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_master WHERE type <> 'index' AND name NOT LIKE 'sqlite_%'")
        }
        let explained = Set(SchemaNotes.all.map(\.name))
        #expect(Set(names) == explained)
    }

    @Test func noNoteIsOfAColumnThatIsNotThere() throws {
        let record = try Record()
        let there = Set(try record.store.read(columns))
        let noted = SchemaNotes.all.flatMap { table in table.columns.map { "\(table.name).\($0.name)" } }
        #expect(noted.filter { !there.contains($0) } == [])
    }

    @Test func whatIsPrintedMakesTheSameDatabase() throws {
        let record = try Record()
        let copy = try DatabaseQueue()
        try copy.inDatabase { try $0.execute(sql: try record.store.schema()) }
        let made = try copy.inDatabase(columns)
        #expect(try made == record.store.read(columns))
        #expect(try copy.inDatabase(Migrator.version) == Migration.latest)
        let indexes = "SELECT count(*) FROM sqlite_master WHERE type = 'index'"
        #expect(try copy.inDatabase { try Int.fetchOne($0, sql: indexes) } == record.number(indexes))
    }

    @Test func aNewFileWouldHaveThatSchema() throws {
        let record = try Record()
        #expect(try record.store.schema() == Store.latestSchema())
    }

    /// SQLite puts it on the line of the column before it.
    @Test func aColumnThatWasAddedLaterStandsOnALineOfItsOwn() throws {
        let record = try Record()
        try record.change(behindTheBack: "ALTER TABLE item ADD COLUMN weight INTEGER -- Grams.\n")
        try record.reopen()
        #expect(try record.store.schema().contains("\n    weight INTEGER"))
    }

    @Test(arguments: [
        ("CREATE TABLE a (b INT, c TEXT CHECK (c IN ('x,(', 'y')), CHECK (b > 0)) STRICT", ["b", "c", "CHECK"]),
        ("CREATE TABLE a (\n -- One, two (three.\n b INT,\n -- D's\n d)", ["b", "d"]),
        ("CREATE TABLE a (\"b,c\" INT, d)", ["\"b,c\"", "d"]),
    ])
    func theTextOfATableIsTakenApart(sql: String, names: [String]) {
        #expect(TableSQL(sql)?.parts.map(\.name) == names)
    }
}
