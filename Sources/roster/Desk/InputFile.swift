import Foundation
import RosterModel

/// Reading what a command was given: a file, or standard input (`-`).
enum InputFile {
    /// At most `limit` bytes. Throws a `Failure` where there is no such file, or more in it.
    static func read(_ path: String, limit: Int, tooLong: Failure) throws -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable(path) }
        defer { if path != "-" { close(descriptor) } }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count <= limit {
            let count = chunk.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count > 0 {
                bytes += chunk[..<count]
            } else if errno != EINTR {
                throw unreadable(path)
            }
        }
        throw tooLong
    }

    /// The absolute path by which a file is known.
    static func absolute(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    static func name(_ path: String) -> String {
        URL(fileURLWithPath: path).lastPathComponent
    }

    private static func unreadable(_ path: String) -> Failure {
        let name = path == "-" ? "standard input" : path
        return Failure(.noInput, "\(name) can't be read (\(String(cString: strerror(errno)))); check that it is there")
    }
}
