import GRDB

extension StoreError {
    /// Runs the body, and turns what SQLite throws into the facts that a person can do something about.
    static func translating<Value>(at path: String, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw StoreError(error, at: path)
        }
    }

    /// By the primary result code: https://www.sqlite.org/rescode.html
    init(_ error: DatabaseError, at path: String) {
        let detail = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
        case .SQLITE_FULL: self = .diskFull(path: path)
        // The shared memory beside the log couldn't grow: no room either.
        case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: self = .diskFull(path: path)
        case .SQLITE_READONLY, .SQLITE_PERM: self = .readOnly(path: path)
        case .SQLITE_CORRUPT: self = .damaged(path: path, detail: detail)
        case .SQLITE_NOTADB: self = .notADatabase(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_AUTH, .SQLITE_NOLFS: self = .cannotOpen(path: path, reason: detail)
        default: self = .inputOutput(path: path, detail: detail)
        }
    }
}
