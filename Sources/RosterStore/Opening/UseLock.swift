import Synchronization

/// One connection's own hold on the lock's file: shared while the connection is inside a transaction and only then, so
/// that somebody else can have the file alone in between, however long it stays open here.
final class UseLock: Sendable {
    private let path: String
    /// Opened at the first use, or when somebody has made it: a reader makes none.
    private let lock = Mutex<FileLock?>(nil)

    /// - Parameter lock: where it is open already.
    init(path: String, lock: FileLock? = nil) {
        self.path = path
        self.lock.withLock { $0 = lock }
    }

    /// Runs the body with the lock held. Throws `StoreError.busy` where others keep it for longer than `patience`.
    /// Not to be called inside itself: a connection does one thing at a time.
    func holding<Value>(_ kind: FileLock.Kind, patience: Duration, of file: String, _ body: () throws -> Value) throws
        -> Value
    {
        // Without a lock's file nobody has ever written here, or the folder is closed to us: nothing to wait for.
        guard let lock = opened() else { return try body() }
        guard lock.acquire(kind, patience: patience) else { throw StoreError.busy(path: file) }
        defer { lock.release() }
        return try body()
    }

    private func opened() -> FileLock? {
        lock.withLock { lock in
            if lock == nil { lock = FileLock(path: path, creating: false) }
            return lock
        }
    }
}
