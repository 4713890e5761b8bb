import Glibc

/// The lock of our own beside the database (`roster.db.lock`): shared while the file is in use, exclusive while it is
/// migrated or restored. The kernel drops it at any death.
final class FileLock: Sendable {
    enum Kind {
        case shared, exclusive

        fileprivate var flag: CInt { self == .shared ? LOCK_SH : LOCK_EX }
    }

    private let descriptor: CInt

    /// Nil where the file can't be opened; `errno` says why. With `creating`, it is made (0600) where it is missing;
    /// without, it is opened for reading only, which is enough to lock it.
    init?(path: String, creating: Bool) {
        // First, for its mode: whatever the umask.
        if creating { _ = FileSystem.makeFile(path) }
        let flags = creating ? O_RDWR | O_CREAT | O_CLOEXEC : O_RDONLY | O_CLOEXEC
        let descriptor = Glibc.open(path, flags, 0o600)
        // Before the property is set: closing nothing, `deinit` would overwrite `errno`.
        if descriptor < 0 { return nil }
        self.descriptor = descriptor
    }

    deinit {
        _ = Glibc.close(descriptor)
    }

    /// Takes the lock, or changes the one that is held, waiting up to that time. False when the time is over.
    /// A change from one kind to the other is not atomic: look again at what the lock protects.
    func acquire(_ kind: Kind, patience: Duration) -> Bool {
        let end = ContinuousClock.now + patience
        while flock(descriptor, kind.flag | LOCK_NB) != 0 {
            guard ContinuousClock.now < end else { return false }
            usleep(UInt32.random(in: 2_000...10_000))
        }
        return true
    }
}
