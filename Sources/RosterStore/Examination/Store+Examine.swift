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

    /// Those of each day lie in `roster.db.backups`, named for it.
    private static func latestBackup(of path: String) -> Day? {
        guard let listing = opendir(path + ".backups") else { return nil }
        defer { closedir(listing) }
        var latest: Day?
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasSuffix(".db"), let day = Day(iso: name.prefix(10)) else { continue }
            latest = max(latest ?? day, day)
        }
        return latest
    }
}
