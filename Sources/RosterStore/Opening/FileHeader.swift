import Glibc
import Synchronization

/// The first 100 bytes of a database, read before SQLite opens it: SQLite makes `-wal` and `-shm` beside any file in WAL
/// mode that it opens, and a file that isn't ours is to be left alone altogether.
/// https://www.sqlite.org/fileformat2.html#the_database_header
struct FileHeader: Equatable {
    enum Content: Equatable {
        case empty
        case noDatabase
        case database(applicationID: Int64, bytes: Int64)
    }

    /// Read with a descriptor of our own, so never while this process has the file open with SQLite (see `OpenFiles`).
    /// Nil where it can't be opened; `errno` says why.
    static func read(_ path: String) -> Content? {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { _ = close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = Glibc.read(descriptor, &bytes, bytes.count)
        guard count >= 0 else { return nil }
        return content(of: bytes.prefix(count))
    }

    static func content(of bytes: ArraySlice<UInt8>) -> Content {
        if bytes.isEmpty { return .empty }
        guard bytes.count == 100, Array(bytes.prefix(16)) == Array("SQLite format 3\0".utf8) else { return .noDatabase }
        // A page size of 65,536 is written as 1.
        let pageSize = bytes[16...17].reduce(0) { $0 << 8 | Int64($1) }
        let pageCount = bytes[28...31].reduce(0) { $0 << 8 | Int64($1) }
        return .database(
            applicationID: bytes[68...71].reduce(0) { $0 << 8 | Int64($1) },
            bytes: (pageSize == 1 ? 65_536 : pageSize) * pageCount)
    }
}

/// The databases that this process has open: closing any other descriptor of one drops the locks that SQLite holds.
enum OpenFiles {
    private static let counts = Mutex<[FileSystem.Identity: Int]>([:])

    /// Counts the file as open. Where it was not yet, `check` looks at it first, with the door held shut.
    static func open(_ identity: FileSystem.Identity, after check: () throws -> Void) rethrows {
        try counts.withLock { counts in
            if counts[identity] == nil { try check() }
            counts[identity, default: 0] += 1
        }
    }

    static func close(_ identity: FileSystem.Identity) {
        counts.withLock { counts in
            let left = counts[identity, default: 1] - 1
            counts[identity] = left > 0 ? left : nil
        }
    }
}
