import Glibc
import RosterStore

/// The lock of whoever sends: one process at a time on one record. The kernel drops it at any death, so it needs no
/// clock to tell who is alive (`reliability.md` 1.7).
public final class RunnerLock: Sendable {
    private let descriptor: CInt

    /// Opens it, without taking it yet.
    /// - Parameter record: the path by which the record is known.
    public init(record: String) throws {
        let path = Store.runnerLock(of: record)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor < 0 { throw RunnerLockError(path: path, reason: String(cString: strerror(errno))) }
    }

    deinit {
        close(descriptor)
    }

    /// Whether it is ours now. Another one may let go of it at any time: ask again.
    public func take() -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }
}

/// The lock's file can't be made beside the record.
public struct RunnerLockError: Error, Equatable, Sendable, CustomStringConvertible {
    public let path: String
    public let reason: String

    public var description: String { "\(path) can't be made (\(reason)), so nothing is sent" }
}
