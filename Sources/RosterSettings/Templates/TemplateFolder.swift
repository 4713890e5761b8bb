import Foundation
import RosterModel

/// The folder of the coach's own texts for messages, each by the name that `[[nudges.cadence]]` gives it.
public struct TemplateFolder: Equatable, Sendable {
    public let path: String

    private static let sizeLimit = 64 << 10

    public init(path: String) {
        self.path = path
    }

    /// Reads the text of that name: a regular file below the folder, wherever links lead, of at most 64 KiB.
    public func read(_ name: String) throws(SettingsProblem) -> MessageTemplate {
        let file = try resolved(name)
        let bytes = try bytes(of: file, name)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw problem(name, "this is not text in UTF-8")
        }
        do throws(MessageTemplate.Problem) {
            return try MessageTemplate(text)
        } catch {
            throw SettingsProblem(file: shown(name), line: error.line, message: error.sentence)
        }
    }

    /// What is wrong with the text of that name; nil where it can be used.
    public func problem(with name: String) -> SettingsProblem? {
        do throws(SettingsProblem) {
            _ = try read(name)
            return nil
        } catch {
            return error
        }
    }

    // MARK: Below the folder

    private func resolved(_ name: String) throws(SettingsProblem) -> String {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard !name.isEmpty, name.utf8.count <= 255, !name.utf8.contains(0),
            parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." })
        else {
            throw problem(name, "a template is named by a file in \(path), as \"final.txt\"; this is no such name")
        }
        guard let folder = TemplateFolder.realPath(path) else {
            throw problem(name, "there is no folder \(path), where templates are looked for")
        }
        guard let file = TemplateFolder.realPath(Paths.join(path, name)) else {
            throw problem(name, errno == ENOENT ? "there is no such file" : TemplateFolder.unreadable)
        }
        guard file.hasPrefix(Paths.join(folder, "")) else {
            throw problem(name, "this leads out of the folder of the templates")
        }
        return file
    }

    private static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    // MARK: Reading

    private func bytes(of file: String, _ name: String) throws(SettingsProblem) -> [UInt8] {
        // Opening a pipe would wait for its other end.
        let descriptor = open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(name, TemplateFolder.unreadable) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw problem(name, TemplateFolder.unreadable) }
        guard info.st_mode & S_IFMT == S_IFREG else { throw problem(name, "it is not a file") }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16 << 10)
        while bytes.count <= TemplateFolder.sizeLimit {
            let count = Foundation.read(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw problem(name, TemplateFolder.unreadable)
            }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
        throw problem(name, "it is larger than 64 KiB, which no message is")
    }

    private static var unreadable: String { "it can't be read: \(String(cString: strerror(errno)))" }

    private func problem(_ name: String, _ message: String) -> SettingsProblem {
        SettingsProblem(file: shown(name), line: nil, message: message)
    }

    private func shown(_ name: String) -> String {
        Paths.join(path, Text.line(name, limit: 255))
    }
}

extension NudgesSection {
    /// What is wrong with the texts that the cadence names, each told once.
    public func templateProblems(in folder: TemplateFolder) -> [SettingsProblem] {
        Set(cadence.compactMap(\.template)).sorted().compactMap { folder.problem(with: $0) }
    }
}
