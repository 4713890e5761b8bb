import GRDB
import GRDBSQLite
import Glibc
import RosterModel

extension Store {
    /// Looks at a record as it lies there, whatever is wrong with it.
    public static func examine(_ path: String) -> RecordFacts {
        let path = FileSystem.canonical(path)
        var facts = RecordFacts(path: path, sqlite: Int(sqlite3_libversion_number()))
        facts.network = NetworkFileSystem.kind(ofFolder: FileSystem.folder(of: path))
        facts.size = FileSystem.facts(path)?.size ?? 0
        facts.logSize = FileSystem.facts(path + "-wal")?.size ?? 0
        facts.isWritable = FileSystem.isWritable(path) && FileSystem.isWritable(FileSystem.folder(of: path))
        facts.lastBackup = latestBackup(of: path)
        do {
            let store = try Store.open(at: path, for: .reading)
            facts.notices = store.notices
            try store.look(into: &facts)
            try store.close()
        } catch {
            facts.trouble = error as? StoreError ?? .cannotOpen(path: path, reason: "\(error)")
        }
        return facts
    }

    private func look(into facts: inout RecordFacts) throws {
        try read { db in
            let finding = try String.fetchOne(db, sql: "PRAGMA quick_check(1)") ?? "no answer"
            facts.finding = finding == "ok" ? nil : finding
            let changed = try Int64.fetchOne(db, sql: "SELECT max(at) FROM operation")
            facts.lastChange = changed.map { Day(ordinal: Int($0) / 86_400) }
        }
    }

    /// The daily one is named for its day; the others are of the day (UTC) on which they were made.
    private static func latestBackup(of path: String) -> Day? {
        KeptBackups.all(of: path).map { backup in
            if case .daily(let day) = backup.kind { day } else { Day(ordinal: Int(backup.made.seconds / 86_400)) }
        }.max()
    }
}
