import GRDB
import GRDBSQLite
import RosterModel

/// Facts about the file, for whoever looks why something is as it is.
public struct Diagnosis: Equatable, Sendable {
    /// Of the SQLite library that is used: `3.40.1`.
    public var sqliteVersion: String
    /// Whether that library can lose rows when checkpoints race writers (3.7.0 to 3.51.2, `reliability.md` 1.1). Roster
    /// checkpoints in a way that does not meet it.
    public var hasCheckpointBug: Bool
    /// `wal` in a record.
    public var journalMode: String
    public var schemaVersion: Int
    /// Bytes of the file, and of the log that is not yet put back into it.
    public var size: Int64
    public var logSize: Int64
    /// Nil where there is none yet.
    public var newestBackup: KeptBackup?
    /// The day of the newest daily backup: that day the record was checked, and was sound.
    public var lastChecked: Day?
}

extension Store {
    public func diagnosis() throws -> Diagnosis {
        let (mode, version) = try read { db in
            (try String.fetchOne(db, sql: "PRAGMA journal_mode") ?? "", try Migrator.version(db))
        }
        let backups = KeptBackups.all(of: path)
        let days = backups.compactMap { backup -> Day? in if case .daily(let day) = backup.kind { day } else { nil } }
        return Diagnosis(
            sqliteVersion: String(cString: sqlite3_libversion()),
            hasCheckpointBug: (3_007_000...3_051_002).contains(sqlite3_libversion_number()), journalMode: mode,
            schemaVersion: version, size: FileSystem.facts(path)?.size ?? 0,
            logSize: FileSystem.facts(path + "-wal")?.size ?? 0, newestBackup: backups.first, lastChecked: days.max())
    }
}
