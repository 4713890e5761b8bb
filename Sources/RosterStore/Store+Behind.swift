import GRDB

extension Store {
    /// One consistent snapshot on a connection of its own, for what takes long: other readings do not wait for it.
    func readBehind<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StoreError.translating(at: path) {
            let reader = try Connection.reader(path)
            // Nothing was written, so there is nothing to lose.
            defer { try? reader.close() }
            return try reader.inDatabase { db in
                try transaction(.deferred, on: db, holding: UseLock(path: Opening.lock(of: path)), keeping: false, body)
            }
        }
    }
}
