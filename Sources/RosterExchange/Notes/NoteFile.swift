import Foundation
import RosterModel

/// Opens one file of a notes folder without trusting it.
struct NoteFile {
    var bytes: [UInt8]
    /// When it was last written.
    var saved: Instant

    enum Problem: Error, Equatable {
        case refused(String)
    }

    /// Opens the file below a folder that is open: a regular file only, never through a link, and never waiting for
    /// the other end of a FIFO.
    init(_ name: String, in folder: Int32) throws(Problem) {
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            throw .refused(errno == ELOOP ? "is a link" : "can't be read (\(String(cString: strerror(errno))))")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .refused("is no regular file")
        }
        saved = Instant(seconds: Int64(status.st_mtim.tv_sec))
        bytes = try Self.contents(of: file, size: Int(status.st_size))
        if bytes.contains(0) { throw .refused("is not text: it holds a NUL byte") }
    }

    private static func contents(of file: Int32, size: Int) throws(Problem) -> [UInt8] {
        let tooLarge = Problem.refused("is over 1 MiB")
        guard size <= NotesLimits.bytes else { throw tooLarge }
        // It may grow while it is read.
        var buffer = [UInt8](repeating: 0, count: NotesLimits.bytes + 1)
        var count = 0
        while count < buffer.count {
            let got = buffer.withUnsafeMutableBytes {
                read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            if got == 0 { return Array(buffer[..<count]) }
            if got > 0 {
                count += got
            } else if errno != EINTR {
                throw .refused("can't be read (\(String(cString: strerror(errno))))")
            }
        }
        throw tooLarge
    }
}
