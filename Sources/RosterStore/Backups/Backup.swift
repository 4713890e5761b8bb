import Failpoints
import GRDB
import Glibc

/// How far a backup has come, for whoever waits for it.
public enum BackupProgress: Equatable, Sendable {
    /// Parts of a whole, 0 to 1.
    case copying(Double)
    case checking
}

/// A copy of the database, made while others may write, and checked before it gets its name.
struct Backup {
    /// What a copy has to pass.
    enum Check {
        /// SQLite's own check, and that no row refers to one that isn't there.
        case everything
        /// Only that nothing is lost: indexes may be out of order and rows without what they refer to.
        case rows
        /// What is known to be damaged is kept as it is.
        case nothing
    }

    let original: String
    let path: String
    let check: Check
    var progress: (BackupProgress) throws -> Void = { _ in }

    init(of original: String, at path: String, check: Check = .everything) {
        self.original = original
        self.path = path
        self.check = check
    }

    private var part: String { path + ".part" }
    /// 1 MiB at a time.
    private static let pagesPerStep: CInt = 256

    /// Makes the file, 0600, from a connection that is inside a transaction: so it sees one state, whatever others
    /// write, and comes to an end.
    /// - Parameter replacing: a file of that name goes away; otherwise `StoreError.exists` is thrown.
    func make(from db: Database, replacing: Bool = false) throws {
        unlink(part)
        do {
            try makePart()
            try translating { try copy(db) }
            try FileSystem.sync(part)
            try Failpoint.hit("backup.part_written")
            try name(replacing)
        } catch {
            unlink(part)
            throw error
        }
        try FileSystem.sync(FileSystem.folder(of: path))
    }

    private func makePart() throws {
        let descriptor = Glibc.open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw cannotMake(errno) }
        // Whatever the umask. The file system of a stick may know no modes.
        _ = fchmod(descriptor, 0o600)
        _ = close(descriptor)
    }

    private func cannotMake(_ error: CInt) -> StoreError {
        switch error {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotOpen(path: path, reason: FileSystem.reason(error))
        }
    }

    private func copy(_ db: Database) throws {
        let copy = try Connection.copy(part)
        defer { try? copy.close() }
        try copy.inDatabase { copied in
            try db.backup(to: copied, pagesPerStep: Backup.pagesPerStep) { step in
                let total = Double(max(step.totalPageCount, 1))
                try progress(.copying(1 - Double(step.remainingPageCount) / total))
            }
            // One file that stands for itself, with no log that could be left behind when it is carried elsewhere.
            try copied.execute(sql: "PRAGMA journal_mode = DELETE")
            try progress(.checking)
            try passes(copied)
        }
    }

    private func passes(_ copy: Database) throws {
        var finding: String?
        switch check {
        case .everything: finding = try Soundness.firstFinding(in: copy)
        case .rows:
            if try Soundness.firstFinding(in: copy, references: false) != nil {
                try copy.execute(sql: "REINDEX")
                finding = try Soundness.firstFinding(in: copy, references: false)
            }
        case .nothing: break
        }
        if let finding { throw StoreError.damaged(path: original, detail: finding) }
    }

    /// The disk is that of the copy, but damage is that of the original.
    private func translating(_ body: () throws -> Void) throws {
        do {
            try StoreError.translating(at: path, body)
        } catch StoreError.damaged(path, let detail) {
            throw StoreError.damaged(path: original, detail: detail)
        }
    }

    private func name(_ replacing: Bool) throws {
        if !replacing {
            // Unlike a renaming, a link fails where there is something already.
            if link(part, path) == 0 {
                unlink(part)
                return
            }
            if errno == EEXIST || FileSystem.facts(path) != nil { throw StoreError.exists(path: path) }
        }
        // Some file systems have no links.
        guard rename(part, path) == 0 else {
            throw cannotMake(errno)
        }
    }
}
