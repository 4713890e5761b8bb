import Foundation
import GRDB
import RosterModel
import Testing

@testable import RosterStore

@Suite struct MigratorTests {
    private let record: Record
    private let next = Migration(version: Migration.latest + 1, sql: "ALTER TABLE client ADD COLUMN colour TEXT")
    private let broken = Migration(
        version: Migration.latest + 1, sql: "ALTER TABLE client ADD COLUMN colour TEXT; DROP TABLE nothing")

    init() throws {
        record = try Record()
        _ = try record.addClient("Ada Moreau")
        try record.store.close()
    }

    private func version(of path: String) throws -> Int? {
        let queue = try DatabaseQueue(path: path)
        defer { try? queue.close() }
        return try queue.inDatabase { db in
            #expect(try String.fetchOne(db, sql: "SELECT name FROM client") == "Ada Moreau")
            #expect(try String.fetchOne(db, sql: "PRAGMA integrity_check") == "ok")
            return try Int.fetchOne(db, sql: "PRAGMA user_version")
        }
    }

    @Test func aBackupIsMadeBeforeTheSchemaChanges() throws {
        #expect(try Migrator(path: record.path, migrations: Migration.all + [next]).run() == Migration.latest)
        #expect(try version(of: record.path) == Migration.latest + 1)
        let backups = try backups()
        #expect(backups.count == 1)
        for backup in backups {
            #expect(try version(of: backup) == Migration.latest)
            #expect(FileSystem.facts(backup)?.mode == 0o600)
        }
    }

    @Test func aStepThatFailsLeavesTheSchemaAsItWas() throws {
        #expect(throws: (any Error).self) {
            try Migrator(path: record.path, migrations: Migration.all + [broken]).run()
        }
        #expect(try version(of: record.path) == Migration.latest)
        let store = try Store.open(at: record.path, for: .writing, settings: .forTests)
        #expect(try store.clients(at: record.now).count == 1)
    }

    @Test func theLatestIsLeftAlone() throws {
        let before = try record.folder.bytes(of: "roster.db")
        #expect(try Migrator(path: record.path).run() == Migration.latest)
        #expect(try record.folder.bytes(of: "roster.db") == before)
        #expect(try backups().isEmpty)
    }

    /// Databases beside the record, wherever they are put.
    private func backups() throws -> [String] {
        let files = try FileManager.default.subpathsOfDirectory(atPath: record.folder.path)
        return files.filter { $0.contains("before-version") && !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
            .map { "\(record.folder.path)/\($0)" }
    }
}
