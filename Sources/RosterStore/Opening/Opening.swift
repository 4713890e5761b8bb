import GRDB
import Glibc
import RosterModel

extension Store {
    /// Opens the file. A relative path is taken from the working folder. Throws `StoreError`, and then nothing was
    /// written to a file that was there already.
    public static func open(at path: String, for access: Access, settings: Settings = Settings()) throws -> Store {
        let path = FileSystem.canonical(path)
        return try StoreError.translating(at: path) {
            switch access {
            case .reading: try Opening(path: path, settings: settings).forReading()
            case .writing: try Opening(path: path, settings: settings).forWriting()
            }
        }
    }
}

/// The steps from a path to an open store.
struct Opening {
    let path: String
    let settings: Store.Settings

    /// How long to wait while another process migrates or restores the file, or until the others let go of it.
    static let patience = Duration.seconds(30)

    private var lockPath: String { Opening.lock(of: path) }

    static func lock(of path: String) -> String { path + ".lock" }

    // MARK: Reading

    func forReading() throws -> Store {
        guard let facts = FileSystem.facts(path) else { throw unseen() }
        let lock = UseLock(path: lockPath)
        return try lock.holding(.shared, patience: Opening.patience, of: path) {
            try counted(facts) {
                let reader = try Connection.reader(path)
                do {
                    let version = try reader.read(Migrator.version)
                    try checkReadable(version)
                    let file = Store.File(
                        identity: facts.identity, reader: reader, writer: nil, readerLock: lock, writerLock: lock)
                    return try store(.reading, Privacy.looks(at: path), file)
                } catch {
                    try? reader.close()
                    throw error
                }
            }
        }
    }

    /// Why a file can't be seen: `errno` of asking for it.
    private func unseen() -> StoreError {
        errno == ENOENT ? .missing(path: path) : .cannotOpen(path: path, reason: FileSystem.reason(errno))
    }

    private func store(_ access: Store.Access, _ notices: [StoreNotice], _ file: Store.File) throws -> Store {
        try Store(path: path, access: access, settings: settings, notices: notices, file: file)
    }

    private func checkReadable(_ version: Int) throws {
        if version == 0 { throw StoreError.missing(path: path) }
        if version > Migration.latest {
            throw StoreError.newer(path: path, version: version, known: Migration.latest)
        }
        if version < Migration.latest {
            throw StoreError.outdated(path: path, version: version, known: Migration.latest)
        }
    }

    // MARK: Writing

    func forWriting() throws -> Store {
        try prepareFolder()
        try refuseForeignFile()
        guard let lock = FileLock(path: lockPath, creating: true) else { throw cannotMake(lockPath, errno) }
        try take(.shared, of: lock)
        defer { lock.release() }
        if let error = FileSystem.makeFile(path) { throw cannotMake(path, error) }
        guard let facts = FileSystem.facts(path) else { throw cannotMake(path, errno) }
        guard FileSystem.isWritable(path) else { throw StoreError.readOnly(path: path) }
        return try counted(facts) { try open(facts, lock) }
    }

    /// There, and on a disk where writing is safe.
    func prepareFolder() throws {
        let folder = FileSystem.folder(of: path)
        if let error = FileSystem.makeFolder(folder) { throw cannotMake(folder, error) }
        if !settings.allowsNetworkFileSystem, let kind = NetworkFileSystem.kind(ofFolder: folder) {
            throw StoreError.networkFileSystem(path: path, kind: kind)
        }
    }

    private func open(_ facts: FileSystem.Facts, _ lock: FileLock) throws -> Store {
        let notices = Privacy.tighten(path)
        let (reader, migrated) = try readerOfLatest(lock)
        do {
            let file = Store.File(
                identity: facts.identity, reader: reader, writer: Writer(path), readerLock: UseLock(path: lockPath),
                writerLock: UseLock(path: lockPath, lock: lock))
            return try store(.writing, notices + [migrated].compactMap(\.self), file)
        } catch {
            try? reader.close()
            throw error
        }
    }

    /// A reader of the file, whose schema is the latest by then, and what was done for that.
    private func readerOfLatest(_ lock: FileLock) throws -> (DatabaseQueue, StoreNotice?) {
        let end = ContinuousClock.now + Opening.patience
        var migrated: StoreNotice?
        while true {
            if let reader = try readerIfLatest() { return (reader, migrated) }
            if lock.acquire(.exclusive, patience: .milliseconds(100)) {
                // Another process may have done it while this one waited: the migrator looks again.
                let found = try Migrator(path: path).run()
                try take(.shared, of: lock)
                if found > 0, found < Migration.latest { migrated = .migrated(from: found, to: Migration.latest) }
            } else {
                // Whoever holds it may have done it.
                guard ContinuousClock.now < end else { throw StoreError.busy(path: path) }
                try take(.shared, of: lock)
            }
        }
    }

    /// Nil where the file is new or its schema an older one.
    private func readerIfLatest() throws -> DatabaseQueue? {
        if FileSystem.facts(path)?.size == 0 { return nil }
        let reader = try Connection.reader(path)
        do {
            let version = try reader.read(Migrator.version)
            if version == Migration.latest { return reader }
            if version > Migration.latest {
                throw StoreError.newer(path: path, version: version, known: Migration.latest)
            }
            try reader.close()
            return nil
        } catch {
            try? reader.close()
            throw error
        }
    }

    // MARK: Both

    /// Before anything is made beside it.
    private func refuseForeignFile() throws {
        guard let facts = FileSystem.facts(path) else { return }
        try OpenFiles.open(facts.identity) { try checkHeader() }
        OpenFiles.close(facts.identity)
    }

    private func counted(_ facts: FileSystem.Facts, _ open: () throws -> Store) throws -> Store {
        try OpenFiles.open(facts.identity) { try checkHeader() }
        do {
            return try open()
        } catch {
            OpenFiles.close(facts.identity)
            throw error
        }
    }

    private func checkHeader() throws {
        let facts = FileSystem.facts(path)
        guard facts?.isFolder != true else {
            throw StoreError.cannotOpen(path: path, reason: FileSystem.reason(EISDIR))
        }
        // Reading a pipe would wait for ever, and a device has no end.
        guard facts?.isRegular != false else {
            throw StoreError.cannotOpen(path: path, reason: "it is a pipe, a socket or a device and no file")
        }
        guard let content = FileHeader.read(path) else {
            throw StoreError.cannotOpen(path: path, reason: FileSystem.reason(errno))
        }
        switch content {
        case .empty: return
        case .noDatabase: throw StoreError.notADatabase(path: path)
        case .database(let id, let bytes):
            if id != Migration.applicationID { throw StoreError.foreign(path: path, applicationID: id) }
            try checkLength(bytes)
        }
    }

    /// A file that lost its end. While there is a log, pages may still be on their way from there.
    private func checkLength(_ expected: Int64) throws {
        guard let size = FileSystem.facts(path)?.size, size < expected else { return }
        if (FileSystem.facts(path + "-wal")?.size ?? 0) == 0 {
            throw StoreError.damaged(path: path, detail: "it has \(size) of \(expected) bytes")
        }
    }

    private func take(_ kind: FileLock.Kind, of lock: FileLock) throws {
        if !lock.acquire(kind, patience: Opening.patience) { throw StoreError.busy(path: path) }
    }

    private func cannotMake(_ path: String, _ error: CInt) -> StoreError {
        let isThere = FileSystem.facts(self.path) != nil
        return switch error {
        case EROFS where isThere, EACCES where isThere, EPERM where isThere: .readOnly(path: self.path)
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotOpen(path: path, reason: FileSystem.reason(error))
        }
    }
}
