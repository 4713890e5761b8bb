import Failpoints
import GRDB
import RosterModel

/// What happens around every transaction: the file can have become another one, or a newer one, since the last.
extension Store {
    /// How long a transaction waits for whoever has the file alone; writing is tried three times.
    private static let patience = Duration.seconds(10)

    /// What is not kept is rolled back whole: a commit would be seen by others, even of nothing.
    func transaction<Value>(
        _ kind: Database.TransactionKind, keeping: Bool, _ body: (Database) throws -> Value
    ) throws -> Value {
        let isWriting = kind != .deferred
        let queue = isWriting ? try file.writer?.connection() ?? file.reader : file.reader
        let lock = isWriting ? file.writerLock : file.readerLock
        return try queue.inDatabase { db in try transaction(kind, on: db, holding: lock, keeping: keeping, body) }
    }

    func transaction<Value>(
        _ kind: Database.TransactionKind, on db: Database, holding lock: UseLock, keeping: Bool,
        _ body: (Database) throws -> Value
    ) throws -> Value {
        try checkOpen()
        return try lock.holding(.shared, patience: Store.patience, of: path) {
            try checkIdentity()
            try db.beginTransaction(kind)
            // After some errors SQLite has rolled back by itself.
            defer { if db.isInsideTransaction { try? db.rollback() } }
            try checkVersion(db)
            let value = try body(db)
            if keeping { try commit(db) }
            return value
        }
    }

    private func commit(_ db: Database) throws {
        try Failpoint.hit("op.before_commit")
        try db.commit()
        try Failpoint.hit("op.after_commit")
    }

    /// Runs the body while nobody else, in this process or another, is inside a transaction: for a restore, a repair,
    /// and what leaves no trace. Waits up to half a minute for the others. The body gets the writing connection, in no
    /// transaction; it must not call the store, which would wait for it.
    /// - Throws: `StoreError.busy` where the others go on.
    func exclusively<Value>(_ body: (Database) throws -> Value) throws -> Value {
        guard let writer = file.writer else { throw StoreError.readOnly(path: path) }
        return try StoreError.translating(at: path) {
            try writer.connection().inDatabase { db in
                try checkOpen()
                return try file.writerLock.holding(.exclusive, patience: Opening.patience, of: path) {
                    try checkIdentity()
                    try checkVersion(db)
                    return try body(db)
                }
            }
        }
    }

    /// Whether the path still leads to the file that is open: what is written to one that was moved away is lost.
    func checkIdentity() throws {
        if FileSystem.facts(path)?.identity != file.identity { throw StoreError.replaced(path: path) }
    }

    /// Nobody waits for this program to end before migrating the file.
    private func checkVersion(_ db: Database) throws {
        let version = try Int.fetchOne(db.cached("PRAGMA user_version")) ?? 0
        if version > Migration.latest {
            throw StoreError.newer(path: path, version: version, known: Migration.latest)
        }
    }
}
