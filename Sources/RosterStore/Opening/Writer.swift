import GRDB
import Synchronization

/// The connection that writes, opened when something is first written: what is only looked at needs none.
final class Writer: Sendable {
    private let path: String
    private let queue = Mutex<DatabaseQueue?>(nil)

    init(_ path: String) {
        self.path = path
    }

    func connection() throws -> DatabaseQueue {
        try queue.withLock { queue in
            if let queue { return queue }
            let opened = try Connection.writer(path)
            try Connection.keepLog(of: opened)
            queue = opened
            return opened
        }
    }

    /// The last connection to close puts the log back into the file, and only one that writes can do that.
    func close() throws {
        try queue.withLock { queue in
            if queue == nil, (FileSystem.facts(path + "-wal")?.size ?? 0) > 0 {
                // Where it can't be opened now, the log stays for the next one.
                queue = try? Connection.writer(path)
            }
            try queue?.close()
        }
    }
}
