import Glibc

/// The lock of our own beside the database (`roster.db.lock`): shared while somebody is inside a transaction, exclusive
/// while the file is migrated, restored or vacuumed. The kernel drops it at any death.
final class FileLock: Sendable {
    enum Kind {
        case shared, exclusive

        fileprivate var flag: CInt { self == .shared ? LOCK_SH : LOCK_EX }
    }

    private let descriptor: CInt

    /// Nil where the file can't be opened; `errno` says why. With `creating`, it is made (0600) where it is missing;
    /// without, it is opened for reading only, which is enough to share it.
    init?(path: String, creating: Bool) {
        // First, for its mode: whatever the umask.
        if creating { _ = FileSystem.makeFile(path) }
        let flags = creating ? O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK : O_RDONLY | O_CLOEXEC | O_NONBLOCK
        let descriptor = Glibc.open(path, flags, 0o600)
        // Before the property is set: closing nothing, `deinit` would overwrite `errno`.
        if descriptor < 0 { return nil }
        self.descriptor = descriptor
    }

    deinit {
        _ = Glibc.close(descriptor)
    }

    /// Takes the lock, or changes the one that is held, waiting up to that time. False when the time is over; then none
    /// is held. A change from one kind to the other is not atomic: look again at what the lock protects.
    func acquire(_ kind: Kind, patience: Duration) -> Bool {
        let end = ContinuousClock.now + patience
        while !attempt(kind) {
            guard ContinuousClock.now < end else {
                release()
                return false
            }
            usleep(UInt32.random(in: 2_000...10_000))
        }
        return true
    }

    func release() {
        _ = flock(descriptor, LOCK_UN)
        bell(ringing: false)
    }

    /// The kernel shares a lock again and again while somebody waits to have it alone. So whoever waits rings, and
    /// nobody else comes in.
    private func attempt(_ kind: Kind) -> Bool {
        switch kind {
        case .shared: if isRungByOthers() { return false }
        case .exclusive: bell(ringing: true)
        }
        guard flock(descriptor, kind.flag | LOCK_NB) == 0 else { return false }
        if kind == .shared { bell(ringing: false) }
        return true
    }

    // MARK: The bell

    // A lock of the open file (F_OFD_…, linux/fcntl.h) on the first byte, beside the one of the whole file: kept by
    // this descriptor alone, and gone with the process. Swift does not import these numbers.
    private static let setLock: CInt = 37
    private static let getLock: CInt = 36

    private func bell(ringing: Bool) {
        var range = FileLock.firstByte(ringing ? F_WRLCK : F_UNLCK)
        // Where another one rings already, its ringing does.
        _ = fcntl(descriptor, FileLock.setLock, &range)
    }

    private func isRungByOthers() -> Bool {
        var range = FileLock.firstByte(F_RDLCK)
        return fcntl(descriptor, FileLock.getLock, &range) == 0 && range.l_type != Int16(F_UNLCK)
    }

    private static func firstByte(_ type: CInt) -> Glibc.flock {
        Glibc.flock(l_type: Int16(type), l_whence: Int16(SEEK_SET), l_start: 0, l_len: 1, l_pid: 0)
    }
}
