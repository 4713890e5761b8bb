import Foundation

/// A folder that is open, and the files written into it. Closed to others (`reliability.md` 6.14), and no link is
/// followed out of it (4.8).
final class OutboxFolder {
    /// What the system said.
    struct Problem: Error, CustomStringConvertible {
        var code: Int32

        var description: String {
            switch code {
            case ENOSPC, EDQUOT: "the disk is full"
            case EACCES, EPERM: "you may not write there"
            case EROFS: "it is read-only"
            case ENOTDIR: "it is no folder"
            default: String(cString: strerror(code))
            }
        }
    }

    private let descriptor: Int32

    /// Makes the folder, and those above it, where they are missing.
    init(_ path: String) throws(Problem) {
        let absolute = path.hasPrefix("/") ? path : "./" + path
        try Self.make(absolute)
        descriptor = open(absolute, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Problem(code: errno) }
    }

    deinit {
        close(descriptor)
    }

    /// Writes a file, down to the disk.
    func write(_ bytes: [UInt8], to name: String) throws(Problem) {
        // What is left of an attempt that was killed.
        unlinkat(descriptor, name, 0)
        let file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Problem(code: errno) }
        var problem = fchmod(file, 0o600) == 0 ? nil : Problem(code: errno)
        var written = 0
        while problem == nil, written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
            if count > 0 {
                written += count
            } else if count == 0 || errno != EINTR {
                problem = Problem(code: count == 0 ? EIO : errno)
            }
        }
        if problem == nil, fsync(file) != 0 { problem = Problem(code: errno) }
        if close(file) != 0, problem == nil { problem = Problem(code: errno) }
        if let problem {
            unlinkat(descriptor, name, 0)
            throw problem
        }
    }

    func rename(_ name: String, to final: String) throws(Problem) {
        guard renameat(descriptor, name, descriptor, final) == 0, fsync(descriptor) == 0 else {
            throw Problem(code: errno)
        }
    }

    func remove(_ name: String) {
        unlinkat(descriptor, name, 0)
    }

    private static func make(_ path: String) throws(Problem) {
        if mkdir(path, 0o700) == 0 {
            guard chmod(path, 0o700) == 0 else { throw Problem(code: errno) }
            return
        }
        if errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex else {
            throw Problem(code: errno)
        }
        try make(String(path[..<slash]))
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw Problem(code: errno) }
    }
}
