import Dispatch
import Failpoints
import GRDB

/// Puts the log back into the file when it has grown, in the one way that loses nothing on any SQLite: TRUNCATE, which
/// takes the writer's lock first, on a connection of its own (`reliability.md` 1.1). In the background.
final class Checkpointer: Sendable {
    /// Bytes of the log from which it is worth it.
    static let limit: Int64 = 4 << 20

    private let path: String
    private let queue = DispatchQueue(label: "roster.checkpoint", qos: .utility)

    init(path: String) {
        self.path = path
    }

    func runIfNeeded() {
        guard (FileSystem.facts(path + "-wal")?.size ?? 0) > Checkpointer.limit else { return }
        queue.async { [path] in
            guard (FileSystem.facts(path + "-wal")?.size ?? 0) > Checkpointer.limit else { return }
            // Where it fails, nothing is lost: the log grows on, and the next writer tries again.
            guard let connection = try? Connection.checkpointer(path) else { return }
            // Whoever has the file alone needs no help with its log.
            try? UseLock(path: Opening.lock(of: path)).holding(.shared, patience: .zero, of: path) {
                try Failpoint.hit("checkpoint.before")
                try connection.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
            }
            try? connection.close()
        }
    }

    /// Waits until what is under way has ended.
    func finish() {
        queue.sync {}
    }
}
