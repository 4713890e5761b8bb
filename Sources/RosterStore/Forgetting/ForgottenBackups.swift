import GRDB
import Glibc
import RosterModel

/// Forgets a client in the kept backups, each by itself: a copy is made of it, cleaned, checked and put in its place.
/// What can't be cleaned is removed: a promise that holds for all but the old ones is none.
struct ForgottenBackups {
    let database: String
    let folder: String
    /// The client's, and those of clients who were merged into that one.
    let uids: Set<String>

    private var part: String { folder + "/forget.part" }

    func clean() throws -> [ForgottenBackup] {
        let kept = KeptBackups.all(of: database).map(\.path).sorted()
        let cleaned = try kept.map { ForgottenBackup(path: $0, outcome: try clean($0)) }
        return try cleaned
            + unreadableRecords().map { ForgottenBackup(path: $0, outcome: try remove($0, "it is damaged")) }
    }

    /// A record that could not be read, set aside by a restore with its log; and the backups of early versions, which
    /// lay beside the record.
    private func unreadableRecords() -> [String] {
        let beside = FileSystem.folder(of: database)
        let name = database.split(separator: "/").last.map(String.init) ?? database
        return FileSystem.names(in: beside).filter {
            $0.hasPrefix(name + ".damaged-") || $0.hasPrefix(name + ".before-")
        }
        .sorted().map { "\(beside)/\($0)" }
    }

    private func clean(_ path: String) throws -> ForgottenBackup.Outcome {
        guard case .database(let id, _)? = FileHeader.read(path), id == Migration.applicationID else {
            return try remove(path, "it is no record of this program")
        }
        unlink(part)
        defer { unlink(part) }
        do {
            guard try cleanCopy(of: path) else { return .untouched }
        } catch let problem as Problem {
            return try remove(path, problem.reason)
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
            return try remove(path, "it is damaged")
        }
        try put(part, inPlaceOf: path)
        return .cleaned
    }

    private struct Problem: Error {
        let reason: String
    }

    /// Whether there was anything to clean.
    private func cleanCopy(of path: String) throws -> Bool {
        if let error = FileSystem.makeFile(part) {
            throw StoreError.cannotOpen(path: part, reason: FileSystem.reason(error))
        }
        let source = try Connection.frozen(path)
        defer { try? source.close() }
        let copy = try Connection.copy(part)
        defer { try? copy.close() }
        try source.backup(to: copy)
        return try copy.inDatabase { db in
            // In one file that nobody else knows, the way back may be in memory: on the disk it would be a trace.
            try db.execute(
                sql: "PRAGMA journal_mode = DELETE; PRAGMA journal_mode = MEMORY; PRAGMA temp_store = MEMORY")
            try check(db)
            guard let person = try ForgottenPerson(uids: uids, in: db) else { return false }
            try db.inTransaction(.immediate) {
                var rows = ForgottenRows(db, person, name: "")
                try rows.delete()
                try Forgetting.record(
                    rows.remnants, by: Origin(by: .coach, via: .cli), at: try lastMoment(db), kind: Forgetting.finished,
                    in: db)
                return .commit
            }
            try db.execute(sql: "VACUUM")
            try check(db)
            return true
        }
    }

    private func check(_ db: Database) throws {
        let version = try Migrator.version(db)
        guard version == Migration.latest else { throw Problem(reason: "it is of version \(version) of the record") }
        if let finding = try Soundness.firstFinding(in: db) { throw Problem(reason: "it is damaged (\(finding))") }
    }

    /// The backup's own: nothing that happened in it is later than its making.
    private func lastMoment(_ db: Database) throws -> Instant {
        Instant(seconds: try Int64.fetchOne(db, sql: "SELECT max(at) FROM operation") ?? 0)
    }

    // MARK: Files

    /// As old as it was: backups are told apart by their time.
    private func put(_ part: String, inPlaceOf path: String) throws {
        let descriptor = open(part, O_RDWR | O_CLOEXEC)
        defer { _ = close(descriptor) }
        guard descriptor >= 0, keepTime(of: path, on: descriptor), fsync(descriptor) == 0, rename(part, path) == 0
        else {
            throw StoreError.inputOutput(path: path, detail: FileSystem.reason(errno))
        }
        try syncFolder(of: path)
    }

    private func keepTime(of path: String, on descriptor: CInt) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return futimens(descriptor, [status.st_atim, status.st_mtim]) == 0
    }

    private func remove(_ path: String, _ reason: String) throws -> ForgottenBackup.Outcome {
        guard unlink(path) == 0 else { throw StoreError.inputOutput(path: path, detail: FileSystem.reason(errno)) }
        try syncFolder(of: path)
        return .removed(reason)
    }

    private func syncFolder(of path: String) throws {
        let folder = open(FileSystem.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { _ = close(folder) }
        guard folder >= 0, fsync(folder) == 0 else {
            throw StoreError.inputOutput(path: path, detail: FileSystem.reason(errno))
        }
    }
}
