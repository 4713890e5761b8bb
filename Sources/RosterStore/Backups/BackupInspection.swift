import GRDB
import Glibc

/// A look at a file that is to be restored: it may be anything.
struct BackupInspection {
    let file: String
    /// The record that it is for.
    let record: String

    /// Copies it, if it can be used, to a file of its own that is sound and of the latest version.
    /// - Returns: the version that it had.
    /// - Throws: `StoreError.unusable`; the file is as it was, and nothing lies beside it that did not before.
    func copy(to part: String) throws -> Int {
        try look()
        // First, for its mode: whatever the umask.
        if let error = FileSystem.makeFile(part) {
            throw StoreError.cannotOpen(path: part, reason: FileSystem.reason(error))
        }
        let source = try open()
        defer { try? source.close() }
        let copy = try translating { try Connection.copy(part) }
        defer { try? copy.close() }
        return try translating {
            try source.read { db in try copy.inDatabase { try db.backup(to: $0) } }
            return try copy.inDatabase(check)
        }
    }

    private func look() throws {
        guard let facts = FileSystem.facts(file) else {
            throw unusable(errno == ENOENT ? .missing : .unreadable(FileSystem.reason(errno)))
        }
        if facts.isFolder { throw unusable(.folder) }
        if !facts.isRegular { throw unusable(.noFile) }
        if facts.identity == FileSystem.facts(record)?.identity { throw unusable(.theRecord) }
        guard let content = FileHeader.read(file) else { throw unusable(.unreadable(FileSystem.reason(errno))) }
        switch content {
        case .empty: throw unusable(.empty)
        case .noDatabase: throw unusable(.noDatabase)
        case .database(let id, _) where id != Migration.applicationID: throw unusable(.foreign(applicationID: id))
        case .database(_, let bytes) where facts.size < bytes && !hasLog:
            throw unusable(.damaged("it has \(facts.size) of \(bytes) bytes"))
        case .database: return
        }
    }

    private var hasLog: Bool { (FileSystem.facts(file + "-wal")?.size ?? 0) > 0 }

    /// One that was copied with its log is read with it.
    private func open() throws -> DatabaseQueue {
        try translating { try hasLog ? Connection.reader(file) : Connection.frozen(file) }
    }

    private func check(_ copy: Database) throws -> Int {
        try copy.execute(sql: "PRAGMA journal_mode = DELETE")
        if let finding = try Soundness.firstFinding(in: copy) { throw unusable(.damaged(finding)) }
        let version = try Migrator.version(copy)
        if version > Migration.latest { throw unusable(.newer(version: version, known: Migration.latest)) }
        try bringUpToDate(copy, from: version)
        if let finding = try SchemaCheck.findings(in: copy).first { throw unusable(.altered(finding)) }
        // The pages of the record can't become others while it is in use.
        if try Int.fetchOne(copy, sql: "PRAGMA page_size") != Migration.pageSize {
            try copy.execute(sql: "PRAGMA page_size = \(Migration.pageSize); VACUUM")
        }
        return version
    }

    private func bringUpToDate(_ copy: Database, from version: Int) throws {
        do {
            // Version 0 has no tables yet, so whatever is there is not Roster's.
            try Migrator.carryOut(Migration.all.filter { $0.version > version }, copy)
        } catch let error as DatabaseError {
            throw unusable(.altered(error.message ?? "its tables can't be brought up to date"))
        }
    }

    private func unusable(_ fault: BackupFault) -> StoreError { .unusable(backup: file, fault) }

    private func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try StoreError.translating(at: file, body)
        } catch StoreError.notADatabase(file) {
            throw unusable(.noDatabase)
        } catch StoreError.damaged(file, let detail) {
            throw unusable(.damaged(detail))
        } catch StoreError.cannotOpen(file, let reason) {
            throw unusable(.unreadable(reason))
        }
    }
}
