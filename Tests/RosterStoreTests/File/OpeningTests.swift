import GRDB
import Glibc
import RosterModel
import Testing

@testable import RosterStore

/// What can't be opened says why, and its bytes stay as they are.
@Suite struct OpeningTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let make: @Sendable (TemporaryFolder) throws -> Void
        let reading: @Sendable (String) -> StoreError
        let writing: @Sendable (String) -> StoreError

        init(
            _ name: String, _ error: @escaping @Sendable (String) -> StoreError,
            make: @escaping @Sendable (TemporaryFolder) throws -> Void
        ) {
            testDescription = name
            self.make = make
            reading = error
            writing = error
        }
    }

    /// A sound and empty record, closed.
    private static func record(_ folder: TemporaryFolder, _ sql: String = "") throws {
        let path = folder.path + "/roster.db"
        try Store.open(at: path, for: .writing, settings: .forTests).close()
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { try $0.execute(sql: "\(sql); PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
        // A log that is empty says nothing: whether one is there depends on who closed last.
        for end in ["-wal", "-shm", ".lock"] { unlink(path + end) }
    }

    private static let cases: [Case] = [
        Case("text", { .notADatabase(path: $0) }) {
            try $0.write(Array(String(repeating: "My clients\n", count: 50).utf8), to: "roster.db")
        },
        Case("a few bytes", { .notADatabase(path: $0) }) { try $0.write(Array("SQLite".utf8), to: "roster.db") },
        Case("another program's", { .foreign(path: $0, applicationID: 77) }) { folder in
            let queue = try DatabaseQueue(path: folder.path + "/roster.db")
            try queue.inDatabase { try $0.execute(sql: "PRAGMA application_id = 77; CREATE TABLE t (x)") }
            try queue.close()
        },
        Case("one that does not say whose", { .foreign(path: $0, applicationID: 0) }) { folder in
            let queue = try DatabaseQueue(path: folder.path + "/roster.db")
            try queue.inDatabase { try $0.execute(sql: "CREATE TABLE t (x)") }
            try queue.close()
        },
        Case("a newer one", { .newer(path: $0, version: 99, known: Migration.latest) }) {
            try record($0, "PRAGMA user_version = 99")
        },
        Case(
            "one that lost its end",
            { path in
                let size = FileSystem.facts(path)?.size ?? 0
                return .damaged(path: path, detail: "it has \(size) of \(size + 8192) bytes")
            }
        ) { folder in
            try record(folder)
            try folder.write(folder.bytes(of: "roster.db").dropLast(8192), to: "roster.db")
        },
        Case("a folder", { .cannotOpen(path: $0, reason: "Is a directory") }) {
            mkdir($0.path + "/roster.db", 0o700)
        },
    ]

    @Test(arguments: cases)
    func whatIsRefusedStaysAsItIs(_ one: Case) throws {
        let folder = try TemporaryFolder()
        try one.make(folder)
        let path = folder.path + "/roster.db"
        let isFolder = FileSystem.facts(path)?.isFolder == true
        let before = isFolder ? [] : try folder.bytes(of: "roster.db")
        #expect(throws: one.reading(path)) { try Store.open(at: path, for: .reading, settings: .forTests) }
        #expect(throws: one.writing(path)) { try Store.open(at: path, for: .writing, settings: .forTests) }
        if !isFolder { #expect(try folder.bytes(of: "roster.db") == before) }
    }

    @Test func foreignFilesGetNothingBesideThem() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("My clients".utf8), to: "roster.db")
        _ = try? Store.open(at: folder.path + "/roster.db", for: .writing, settings: .forTests)
        #expect(try folder.contents().keys.sorted() == ["roster.db"])
    }

    @Test func whatIsMissingIsNotMadeByReading() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/none/roster.db"
        #expect(throws: StoreError.missing(path: path)) { try Store.open(at: path, for: .reading) }
        #expect(try folder.contents().isEmpty)
        try folder.write([], to: "roster.db")
        let empty = folder.path + "/roster.db"
        #expect(throws: StoreError.missing(path: empty)) { try Store.open(at: empty, for: .reading) }
        #expect(try folder.contents().keys.sorted() == ["roster.db"])
    }

    @Test func whatCannotBeMadeSaysWhy() throws {
        let folder = try TemporaryFolder()
        try folder.write([1], to: "file")
        let inFile = folder.path + "/file/roster.db"
        #expect(throws: StoreError.cannotOpen(path: folder.path + "/file", reason: "Not a directory")) {
            try Store.open(at: inFile, for: .writing, settings: .forTests)
        }
        let path = folder.path + "/roster.db"
        mkdir(path + ".lock", 0o700)
        #expect(throws: StoreError.cannotOpen(path: path + ".lock", reason: "Is a directory")) {
            try Store.open(at: path, for: .writing, settings: .forTests)
        }
    }

    /// Root writes everywhere, unless the kernel says otherwise.
    @Test(.enabled(if: geteuid() != 0)) func aReadOnlyFolderCanBeReadAndNotWritten() throws {
        let folder = try TemporaryFolder()
        try Self.record(folder)
        let path = folder.path + "/roster.db"
        chmod(folder.path, 0o500)
        chmod(path, 0o400)
        defer { chmod(folder.path, 0o700) }
        let before = try folder.bytes(of: "roster.db")
        #expect(throws: StoreError.readOnly(path: path)) {
            try Store.open(at: path, for: .writing, settings: .forTests)
        }
        let reading = try Store.open(at: path, for: .reading, settings: .forTests)
        #expect(try reading.cohorts().isEmpty)
        #expect(try folder.bytes(of: "roster.db") == before)
    }

    @Test func readingWritesNothing() throws {
        let practice = try Practice()
        let record = practice.record
        let before = try record.folder.bytes(of: "roster.db")
        let log = try record.folder.bytes(of: "roster.db-wal")
        let reading = try Store.open(at: record.path, for: .reading, settings: .forTests)
        #expect(try reading.roster(at: record.now) == record.store.roster(at: record.now))
        try reading.close()
        #expect(try record.folder.bytes(of: "roster.db") == before)
        #expect(try record.folder.bytes(of: "roster.db-wal") == log)
    }

    @Test func aPathMayHaveAnyCharacters() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/Ada’s 100% ?#&/roster.db"
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        try store.perform(.addClient(ClientDetails(name: "A")), by: .coach, at: moment("2026-11-23 10:00"))
        try store.close()
        let reading = try Store.open(at: path, for: .reading, settings: .forTests)
        #expect(try reading.clients(at: moment("2026-11-23 10:00")).map(\.client.name) == ["A"])
    }
}
