import Foundation
import RosterExchange

/// A file that an export makes: 0600, for it holds what clients said, and whole or not at all. What was there stays
/// until the new one is complete.
struct OutputFile {
    private let path: String
    private let kind: Kind
    private let overwrites: Bool

    private enum Kind {
        case file
        /// A device or a FIFO is written to as it is.
        case stream
    }

    /// - Parameter record: the coach's record, which no export is written over.
    /// - Throws: a `Failure` where the file is there already and `overwriting` is false, and where it can be no file.
    init(_ path: String, overwriting: Bool, record: String) throws {
        // The file that a link leads to, not the link, is what is written over.
        let real = Self.resolved(path)
        let siblings = ["", "-wal", "-shm", ".lock", ".runner"].map { Self.resolved(record) + $0 }
        guard !siblings.contains(real) else {
            throw Failure(.cannotCreate, "\(path) is the record itself; name another file with --output")
        }
        var status = stat()
        let isThere = stat(real, &status) == 0
        switch (isThere, status.st_mode & S_IFMT) {
        case (true, S_IFDIR): throw Failure(.cannotCreate, "\(path) is a folder; name a file in it with --output")
        case (true, S_IFREG) where !overwriting:
            throw Failure(.cannotCreate, "\(path) is there already; name another file, or write over it with --force")
        case (true, S_IFREG), (false, _): kind = .file
        default: kind = .stream
        }
        self.path = real
        overwrites = overwriting
    }

    func write(_ body: (inout ByteStream) throws -> Void) throws {
        switch kind {
        case .stream:
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw failure(.cannotCreate) }
            try fill(descriptor, body)
        case .file:
            // A name that nothing has: what somebody else keeps as .part is not touched.
            let part = "\(path).\(getpid()).part"
            let descriptor = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw failure(.cannotCreate) }
            do {
                try fill(descriptor, body)
                try giveName(part)
            } catch {
                unlink(part)
                throw error
            }
        }
    }

    /// Closes it too.
    private func fill(_ descriptor: Int32, _ body: (inout ByteStream) throws -> Void) throws {
        defer { close(descriptor) }
        var stream = ByteStream { bytes in
            do {
                try Console.write(bytes, to: descriptor)
            } catch {
                throw failure(.inputOutput)
            }
        }
        try body(&stream)
        try stream.finish()
        // On a pipe there is nothing to sync.
        guard kind == .stream || fsync(descriptor) == 0 else { throw failure(.inputOutput) }
    }

    /// Without `--force` nothing is written over, not even what came to be there in the meantime.
    private func giveName(_ part: String) throws {
        if overwrites {
            guard rename(part, path) == 0 else { throw failure(.cannotCreate) }
            return
        }
        if link(part, path) == 0 {
            unlink(part)
            return
        }
        if errno == EEXIST { throw failure(.cannotCreate) }
        // Some file systems have no links.
        guard access(path, F_OK) != 0, rename(part, path) == 0 else { throw failure(.cannotCreate) }
    }

    private func failure(_ code: Failure.Code) -> Failure {
        let isFull = errno == ENOSPC || errno == EDQUOT
        let reason = String(cString: strerror(errno))
        let advice = isFull ? "make room and try again" : "choose another place with --output"
        return Failure(code, "\(path) can't be written (\(reason)); nothing of it was kept, \(advice)")
    }

    private static func resolved(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
}
