import GRDB
import Glibc

/// A copy of the database beside it, made while others may write, and checked before it gets its name.
struct Backup {
    let original: String

    init(of path: String) {
        original = path
    }

    /// Makes `roster.db.NAME`, 0600. One of that name is replaced.
    func make(from queue: DatabaseQueue, name: String) throws {
        let final = original + "." + name
        let part = final + ".part"
        unlink(part)
        if let error = FileSystem.makeFile(part) {
            throw StoreError.cannotOpen(path: part, reason: FileSystem.reason(error))
        }
        do {
            try copy(queue, to: part)
            try sync(part)
        } catch {
            unlink(part)
            throw error
        }
        guard rename(part, final) == 0 else {
            throw StoreError.cannotOpen(path: final, reason: FileSystem.reason(errno))
        }
        try sync(FileSystem.folder(of: final))
    }

    private func copy(_ queue: DatabaseQueue, to part: String) throws {
        let copy = try DatabaseQueue(path: part)
        defer { try? copy.close() }
        try queue.backup(to: copy)
        let finding = try copy.inDatabase { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") } ?? "no answer"
        if finding != "ok" { throw StoreError.damaged(path: original, detail: finding) }
    }

    /// The copy is closed by now, and nobody else knows it.
    private func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        defer { _ = close(descriptor) }
        guard descriptor >= 0, fsync(descriptor) == 0 else {
            throw StoreError.inputOutput(path: path, detail: FileSystem.reason(errno))
        }
    }
}
