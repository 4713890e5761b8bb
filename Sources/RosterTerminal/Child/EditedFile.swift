import Glibc
import RosterDashboard

/// A text in a file of its own while an editor has it: in a folder that only the user can look into, so that what
/// editors put beside a file (copies, what was not saved yet) is as private and goes with it.
struct EditedFile {
    let folder: String
    var path: String { folder + "/note.md" }

    /// The folder is named for this process, so that the next one knows whose it was.
    static func create(in parent: String, text: String) throws(EditorError) -> EditedFile {
        let name = String(UInt64.random(in: .min ... .max), radix: 36)
        let file = EditedFile(folder: "\(parent)/editor-\(getpid())-\(name)")
        guard mkdir(file.folder, 0o700) == 0 else {
            throw .failed("no place for the editor in \(parent): \(lastReason())")
        }
        // Never a file that was there, nor through a link.
        let descriptor = open(file.path, O_CREAT | O_EXCL | O_NOFOLLOW | O_WRONLY | O_CLOEXEC, 0o600)
        let isWritten = descriptor >= 0 && writeAll(text, to: descriptor)
        let reason = lastReason()
        if descriptor >= 0 { close(descriptor) }
        guard isWritten else {
            file.remove()
            throw .failed("the text could not be written to \(file.path): \(reason)")
        }
        return file
    }

    /// What is in it now. By its name, as editors replace the file they save.
    func read() -> Content {
        // A pipe in its place would never end.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return errno == ENOENT ? .missing : .unreadable(lastReason()) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            return .unreadable("it is no plain file any more")
        }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 65536)
        // An editor ends the last line.
        while bytes.count <= TextLimit.note.bytes + 2 {
            let count = Glibc.read(descriptor, &part, part.count)
            if count < 0 { return .unreadable(lastReason()) }
            if count == 0 { return .text(bytes) }
            bytes += part.prefix(count)
        }
        return .tooLong
    }

    enum Content {
        case text([UInt8])
        case missing, tooLong
        case unreadable(String)
    }

    /// Whether there is more than the note: what an editor that was killed had not saved.
    var hasMore: Bool { names.contains { $0 != "note.md" } }

    func remove() {
        for name in names { unlink("\(folder)/\(name)") }
        rmdir(folder)
    }

    private var names: [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
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
