import Failpoints
import GRDB

/// Brings a file's schema up to date. Call it under the exclusive lock only.
struct Migrator {
    let path: String
    var migrations = Migration.all

    /// Each step in one transaction; after a look at the whole file, and a copy of it, where it is not a new one.
    /// Returns the version that was found.
    func run() throws -> Int {
        let queue = try Connection.writer(path)
        defer { try? queue.close() }
        let version = try queue.inDatabase(Migrator.version)
        let steps = migrations.filter { $0.version > version }
        guard !steps.isEmpty else { return version }
        if version == 0 {
            try queue.inDatabase(makeOurs)
        } else {
            try queue.inDatabase(checkSound)
            try BackupFolder.holding(of: path, patience: Opening.patience) { folder in
                let backup = folder.backup("before-version-\(migrations.last?.version ?? 0)")
                try queue.read { try backup.make(from: $0, replacing: true) }
            }
        }
        try queue.inDatabase { try Migrator.carryOut(steps, $0) }
        return version
    }

    /// Each in a transaction of its own.
    static func carryOut(_ steps: [Migration], _ db: Database) throws {
        for step in steps {
            try db.inTransaction(.immediate) {
                try db.execute(sql: step.sql)
                try db.execute(sql: "PRAGMA user_version = \(step.version)")
                try Failpoint.hit("migrate.mid")
                return .commit
            }
        }
    }

    static func version(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    /// The mark comes before WAL: so it stands in the file itself from the first moment, not only in a log beside it.
    private func makeOurs(_ db: Database) throws {
        try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
        try db.execute(sql: "PRAGMA journal_mode = WAL")
    }

    private func checkSound(_ db: Database) throws {
        let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
        if finding != "ok" { throw StoreError.damaged(path: path, detail: finding) }
    }
}
