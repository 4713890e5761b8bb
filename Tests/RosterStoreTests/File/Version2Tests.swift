import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// A file that version 1 of the schema has made, with data in it, is brought up to date when it is opened.
@Suite struct Version2Tests {
    @Test func aFileOfVersion1KeepsAllItHas() throws {
        let practice = try Practice()
        let record = practice.record
        let folder = try TemporaryFolder()
        let path = folder.path + "/roster.db"
        #expect(FileSystem.makeFile(path) == nil)
        #expect(try Migrator(path: path, migrations: [.version1]).run() == 0)
        try copyRows(from: record.path, to: path)

        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        #expect(store.notices.contains(.migrated(from: 1, to: Migration.latest)))
        #expect(try store.roster(at: record.now) == record.store.roster(at: record.now))
        #expect(
            try store.items(at: record.now, includingClosed: .all)
                == record.store.items(at: record.now, includingClosed: .all))
        #expect(try store.undo(by: .coach, at: record.now) == record.undo())
        #expect(try indexes(of: store) == indexes(of: record.store))
        try store.close()
    }

    private func copyRows(from original: String, to path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; ATTACH ? AS original", arguments: [original])
            let sql = """
                SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                """
            // What later versions added was not there.
            for table in try String.fetchAll(db, sql: sql) {
                let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
                try db.execute(sql: "INSERT INTO main.\(table) (\(columns)) SELECT \(columns) FROM original.\(table)")
            }
            try db.execute(sql: withoutLaterColumns)
        }
        try queue.close()
    }

    /// The history knew clients without them.
    private let withoutLaterColumns = """
        UPDATE change SET
            before = json_remove(before, '$.nudges', '$.cadence', '$.quiet_after', '$.no_session_after',
                '$.email_fault', '$.phone_fault'),
            after = json_remove(after, '$.nudges', '$.cadence', '$.quiet_after', '$.no_session_after',
                '$.email_fault', '$.phone_fault')
        WHERE entity = 'client'
        """

    private func indexes(of store: Store) throws -> [String] {
        try store.read {
            try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'index' ORDER BY 1")
        }
    }
}
