import Glibc
import RosterModel

/// What Roster asks of the file system, by names and never by opening the database: closing any descriptor of it would
/// drop the locks that SQLite holds for the process.
enum FileSystem {
    struct Facts {
        var size: Int64
        /// The permission bits.
        var mode: Int
        var owner: UInt32
        var isFolder: Bool
        /// Neither a folder nor a device, a pipe or a socket.
        var isRegular: Bool
        var modified: Instant
        /// Which file this is, whatever it is called.
        var identity: Identity
    }

    struct Identity: Hashable {
        var device: UInt64
        var inode: UInt64
    }

    /// Nil where there is no such file (or it can't be seen).
    static func facts(_ path: String) -> Facts? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return Facts(
            size: Int64(status.st_size), mode: Int(status.st_mode & 0o7777), owner: status.st_uid,
            isFolder: status.st_mode & S_IFMT == S_IFDIR, isRegular: status.st_mode & S_IFMT == S_IFREG,
            modified: Instant(seconds: Int64(status.st_mtim.tv_sec)),
            identity: Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)))
    }

    /// The path from the root, without links, of a file that may not be there yet.
    static func canonical(_ path: String) -> String {
        if let real = real(path) { return real }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.last else { return "/" }
        let folder = parts.dropLast().joined(separator: "/")
        let parent = canonical(path.hasPrefix("/") ? "/" + folder : (folder.isEmpty ? "." : folder))
        return (parent == "/" ? "" : parent) + "/" + name
    }

    private static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    static func folder(of path: String) -> String {
        let folder = path.split(separator: "/", omittingEmptySubsequences: true).dropLast().joined(separator: "/")
        return "/" + folder
    }

    /// Makes the folder and those above it, each 0700 whatever the umask. Nil on success, else the system's reason.
    static func makeFolder(_ path: String) -> CInt? {
        if let facts = facts(path) { return facts.isFolder ? nil : ENOTDIR }
        if path != "/", let error = makeFolder(folder(of: path)) { return error }
        // Another process may have made it in the meantime.
        guard mkdir(path, 0o700) == 0 else { return errno == EEXIST ? nil : errno }
        return chmod(path, 0o700) == 0 ? nil : errno
    }

    /// Makes an empty file, 0600 whatever the umask. Nil on success and where it exists already.
    static func makeFile(_ path: String) -> CInt? {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return errno == EEXIST ? nil : errno }
        defer { _ = close(descriptor) }
        return fchmod(descriptor, 0o600) == 0 ? nil : errno
    }

    /// Whether anything has that name, also a link that leads nowhere.
    static func isThere(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// What lies in a folder; nothing where it can't be read.
    static func names(in folder: String) -> [String] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var names: [String] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Waits until a file, or the names in a folder, are on the disk. Never one that SQLite has open here.
    static func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        defer { if descriptor >= 0 { _ = close(descriptor) } }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw StoreError.inputOutput(path: path, detail: reason(errno))
        }
    }

    static func isWritable(_ path: String) -> Bool {
        access(path, W_OK) == 0
    }

    static func reason(_ error: CInt) -> String {
        String(cString: strerror(error))
    }
}
