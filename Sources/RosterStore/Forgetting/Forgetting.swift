import Failpoints
import GRDB
import RosterModel

extension Store {
    /// What would go with a client. Nothing is changed.
    public func forgetting(_ id: Client.ID) throws -> Forgotten {
        try write(keeping: false) { db in try Forgetting.deleteRows(of: id, in: db).report }
    }

    /// Erases a client for good: from the record, its history, its free pages and log, and from the kept backups. No
    /// operation: it can't be taken back, and the history keeps only that it happened.
    ///
    /// The backups come first: as long as the record has the client, the whole can be done again after a death.
    /// - Throws: `StoreError.unknownClient`, or what is in the way.
    public func forget(_ id: Client.ID, by origin: Origin, at now: Instant) throws -> Forgotten {
        try BackupFolder.holding(of: path, patience: Opening.patience) { folder in
            let uids = try read { db in
                guard try Client.fetch(id, db) != nil else { throw StoreError.unknownClient(id) }
                return try ForgottenPerson(id, in: db).uids
            }
            let backups = try ForgottenBackups(database: path, folder: folder.path, uids: uids).clean()
            var forgotten = try exclusively { db in
                let forgotten = try Forgetting.forget(id, by: origin, at: now, in: db)
                try Failpoint.hit("forget.before_vacuum")
                try Forgetting.leaveNoTrace(in: db, at: path)
                return forgotten
            }
            forgotten.backups = backups
            return forgotten
        }
    }

    /// Clears away what a forgetting has left that was killed between deleting and clearing away.
    /// - Returns: whether there was one.
    @discardableResult
    public func finishForgetting() throws -> Bool {
        let isUnfinished = try read { db in
            let sql = "SELECT 1 FROM operation WHERE kind = ?"
            return try Bool.fetchOne(db, sql: sql, arguments: [Forgetting.unfinished]) ?? false
        }
        if isUnfinished { try exclusively { db in try Forgetting.leaveNoTrace(in: db, at: path) } }
        return isUnfinished
    }
}

/// The steps that make a client's rows vanish from a file.
enum Forgetting {
    /// The kinds of operation by which the history knows that a client was forgotten: as long as rows were deleted and
    /// their bytes may still be there, and when they are gone too.
    static let unfinished = "forgetting"
    static let finished = "forget"
    static let kinds = [unfinished, finished]

    static func deleteRows(of id: Client.ID, in db: Database) throws -> ForgottenRows {
        guard let client = try Client.fetch(id, db) else { throw StoreError.unknownClient(id) }
        var rows = ForgottenRows(db, try ForgottenPerson(id, in: db), name: client.name)
        try rows.delete()
        return rows
    }

    /// One transaction.
    static func forget(_ id: Client.ID, by origin: Origin, at now: Instant, in db: Database) throws -> Forgotten {
        // What is sorted and looked up meanwhile is not for a file in /tmp.
        try db.execute(sql: "PRAGMA temp_store = MEMORY")
        var forgotten: Forgotten?
        try db.inTransaction(.immediate) {
            let rows = try deleteRows(of: id, in: db)
            try record(rows.remnants, by: origin, at: now, kind: unfinished, in: db)
            forgotten = rows.report
            return .commit
        }
        guard let forgotten else { throw StoreError.unknownClient(id) }
        return forgotten
    }

    /// That it happened, without a name or number.
    static func record(
        _ remnants: [Journal.Change], by origin: Origin, at now: Instant, kind: String, in db: Database
    ) throws {
        let entry = HistoryWriting.Entry(at: now, origin: origin, kind: kind, summary: "a client was forgotten")
        _ = try HistoryWriting.write(entry, remnants, db)
    }

    /// Deleted bytes are overwritten at once (`secure_delete`), but the log keeps pages as they were until it is put
    /// back into the file, and pages keep room between their rows.
    static func leaveNoTrace(in db: Database, at path: String) throws {
        try db.execute(sql: "PRAGMA temp_store = DEFAULT; VACUUM")
        try emptyLog(at: path)
        try db.execute(sql: "UPDATE operation SET kind = ? WHERE kind = ?", arguments: [finished, unfinished])
        try emptyLog(at: path)
    }

    private static func emptyLog(at path: String) throws {
        let connection = try Connection.checkpointer(path)
        defer { try? connection.close() }
        let isBusy = try connection.inDatabase { db in
            try Bool.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") ?? true
        }
        if isBusy { throw StoreError.busy(path: path) }
    }
}
