import Failpoints
import GRDB
import Glibc
import RosterModel

/// What a restore did.
public struct Restored: Equatable, Sendable {
    /// What was there before: a backup, or the files of a record that could not be read any more. Nil where there was
    /// nothing in it.
    public var kept: String?
    /// Whether what was there is damaged, and kept as it is.
    public var keptIsDamaged = false
    /// The version of the file, where it was made by an older Roster and brought up to date.
    public var broughtUpFrom: Int?
}

extension Store {
    /// Puts a backup in the record's place, while others may have the record open: they go on with what was restored.
    /// What was there is kept. Drafts stay, and no number of an item is used a second time.
    /// - Throws: `StoreError.unusable`, or what is in the way; then the record is as it was.
    public static func restore(
        _ file: String, to path: String, settings: Settings, at now: Instant
    ) throws -> Restored {
        let path = FileSystem.canonical(path)
        let inspection = BackupInspection(file: FileSystem.canonical(file), record: path)
        try Opening(path: path, settings: settings).prepareFolder()
        return try BackupFolder.holding(of: path, patience: Opening.patience) { folder in
            let restoring = Restoring(path: path, folder: folder, settings: settings, now: now)
            defer { unlink(restoring.part) }
            let version = try inspection.copy(to: restoring.part)
            var restored = try restoring.run()
            if version < Migration.latest { restored.broughtUpFrom = version }
            return restored
        }
    }
}

/// The steps from a sound copy to the record.
struct Restoring {
    let path: String
    let folder: BackupFolder
    let settings: Store.Settings
    let now: Instant

    /// What is to be restored, sound and of the latest version.
    var part: String { folder.path + "/restore.part" }

    private var moment: String { BackupFolder.name(of: now, in: settings.coachZone) }

    func run() throws -> Restored {
        do {
            let store = try Store.open(at: path, for: .writing, settings: settings)
            defer { try? store.close() }
            return try copy(into: store)
        } catch StoreError.damaged(path, _) {
            return try replaceAndOpen()
        } catch StoreError.notADatabase(path) {
            return try replaceAndOpen()
        }
    }

    // MARK: Into the live file

    /// Whoever has it open sees the new state at the next look. Renaming a file over it would restore nothing: the log
    /// beside it would be played back over that.
    private func copy(into store: Store) throws -> Restored {
        let restored = try store.exclusively { db in
            let restored = try keep(db)
            let source = try Connection.copy(part)
            defer { try? source.close() }
            try source.inDatabase { copy in
                // Drafts and numbers of a record that can't be read any more are lost with it.
                if !restored.keptIsDamaged { try carryOver(from: db, to: copy) }
                try copy.backup(to: db, pagesPerStep: Restoring.half(of: copy)) { _ in
                    try Failpoint.hit("restore.mid")
                }
            }
            return restored
        }
        store.checkpointer.runIfNeeded()
        return restored
    }

    private static func half(of db: Database) throws -> CInt {
        max(1, (try CInt.fetchOne(db, sql: "PRAGMA page_count") ?? 2) / 2)
    }

    private func keep(_ db: Database) throws -> Restored {
        let name = folder.free("before-restore-\(moment)")
        do {
            guard try !isEmpty(db) else { return Restored() }
            let backup = folder.backup(name)
            try db.inTransaction(.deferred) {
                try backup.make(from: db)
                return .commit
            }
            return Restored(kept: backup.path)
        } catch StoreError.damaged {
            return try keepDamaged(db, name)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            return try keepDamaged(db, name)
        }
    }

    private func keepDamaged(_ db: Database, _ name: String) throws -> Restored {
        let backup = folder.backup(name, check: .nothing)
        try backup.make(from: db)
        return Restored(kept: backup.path, keptIsDamaged: true)
    }

    private func isEmpty(_ db: Database) throws -> Bool {
        let sql =
            "SELECT EXISTS (SELECT 1 FROM operation) OR EXISTS (SELECT 1 FROM client) OR EXISTS (SELECT 1 FROM draft)"
        return try Bool.fetchOne(db, sql: sql) == false
    }

    // MARK: What stays

    private func carryOver(from db: Database, to copy: Database) throws {
        try copy.inTransaction {
            try carryDrafts(from: db, to: copy)
            try carryNumbers(from: db, to: copy)
            return .commit
        }
    }

    /// What is being typed belongs to now, not to the day of the backup.
    private func carryDrafts(from db: Database, to copy: Database) throws {
        for draft in try Row.fetchAll(db, sql: "SELECT * FROM draft ORDER BY id") {
            try copy.execute(
                sql: """
                    INSERT INTO draft (key, client_id, cohort_id, text, changed)
                    VALUES (:key, (SELECT id FROM client WHERE id = :client), (SELECT id FROM cohort WHERE id = :cohort),
                        :text, :changed)
                    ON CONFLICT (key) DO UPDATE SET client_id = excluded.client_id, cohort_id = excluded.cohort_id,
                        text = excluded.text, changed = excluded.changed
                    """,
                arguments: [
                    "key": draft["key"], "client": draft["client_id"], "cohort": draft["cohort_id"],
                    "text": draft["text"], "changed": draft["changed"],
                ])
        }
    }

    /// `#142` was said to a client: it means nothing else afterwards.
    private func carryNumbers(from db: Database, to copy: Database) throws {
        for row in try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence") {
            let (name, last): (String, Int64) = (row["name"], row["seq"])
            guard try copy.tableExists(name) else { continue }
            try Numbering.raise(name, to: last, copy)
        }
    }

    // MARK: Instead of a file that can't be read

    private func replaceAndOpen() throws -> Restored {
        let restored = try replace()
        // A backup has no log; from here on it is the record.
        try Store.open(at: path, for: .writing, settings: settings).close()
        return restored
    }

    /// The record's files get other names, log first: a log must never lie beside a file that it is not of. Whoever has
    /// the old one open is told at the next look (`StoreError.replaced`).
    private func replace() throws -> Restored {
        guard let lock = FileLock(path: Opening.lock(of: path), creating: true),
            lock.acquire(.exclusive, patience: Opening.patience)
        else { throw StoreError.busy(path: path) }
        defer { lock.release() }
        let kept = freeName()
        for end in ["-wal", "-shm", ""] where FileSystem.isThere(path + end) { try move(path + end, to: kept + end) }
        try FileSystem.sync(part)
        try move(part, to: path)
        try FileSystem.sync(FileSystem.folder(of: path))
        return Restored(kept: kept, keptIsDamaged: true)
    }

    private func freeName() -> String {
        let name = path + ".damaged-" + moment
        var (free, number) = (name, 1)
        while FileSystem.isThere(free) {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    private func move(_ from: String, to: String) throws {
        guard rename(from, to) == 0 else { throw StoreError.inputOutput(path: to, detail: FileSystem.reason(errno)) }
    }
}
