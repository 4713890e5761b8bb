import Glibc

extension Terminal {
    /// The text after the user changed it in `$VISUAL`, `$EDITOR` or, without either, `vi`. It lies meanwhile in a
    /// file of mode 0600 in `folder`, named for what it is, which is removed afterwards. Draw again afterwards.
    /// Where the terminal goes before the editor ends, what was saved in it by then is the text.
    public func edit(_ text: String, folder: String) throws(EditorError) -> String {
        let file = try EditedFile.create(in: folder, text: text)
        defer { file.remove() }
        let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
        // Through the shell, as the variable may hold arguments; the path goes beside it, not into it.
        switch run(["/bin/sh", "-c", "\(editor) \"$1\"", editor, file.path]) {
        case .exited(code: 0): return try file.read()
        case .exited(let code): throw .failed("“\(editor)” ended with code \(code); the text is unchanged")
        case .killed(let signal): throw .failed("“\(editor)” was ended by signal \(signal); the text is unchanged")
        case .notStarted(let reason): throw .failed("the editor could not be started: \(reason)")
        case .abandoned: return try file.saved(since: text)
        }
    }
}

/// Why there is no edited text.
public enum EditorError: Error, Equatable, Sendable {
    /// A sentence for a person.
    case failed(String)
    /// The terminal went away or the process was told to end, and nothing was saved; the event loop ends by itself.
    case abandoned
}

/// A text in a file of its own while an editor has it.
private struct EditedFile {
    let path: String

    static func create(in folder: String, text: String) throws(EditorError) -> EditedFile {
        let name = String(UInt64.random(in: .min ... .max), radix: 36)
        let file = EditedFile(path: "\(folder)/note-\(name).md")
        // Never a file that was there, nor through a link.
        let descriptor = open(file.path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed("no file for the editor in \(folder): \(lastReason())") }
        defer { close(descriptor) }
        guard writeAll(text, to: descriptor) else {
            let reason = lastReason()
            file.remove()
            throw .failed("the text could not be written to \(file.path): \(reason)")
        }
        return file
    }

    /// By its name, as editors replace the file they save.
    func read() throws(EditorError) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .failed("the edited text could not be read: \(lastReason())") }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            guard count > 0 else { break }
            bytes += part.prefix(count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What an editor that has not ended left, where that is anything new: it may be in the middle of writing.
    func saved(since text: String) throws(EditorError) -> String {
        let now = try read()
        guard !now.isEmpty, now != text else { throw .abandoned }
        return now
    }

    func remove() {
        unlink(path)
    }

    private static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}

private func lastReason() -> String {
    String(cString: strerror(errno))
}
