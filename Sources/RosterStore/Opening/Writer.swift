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

    func close() throws {
        try queue.withLock { try $0?.close() }
    }
}
