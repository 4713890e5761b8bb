import GRDB
import Glibc
import RosterModel
import Testing

@testable import RosterStore

@Suite struct RestoreTests {
    private let practice: Practice
    private let backup: String
    private let before: [String]
    private var record: Record { practice.record }

    init() throws {
        practice = try Practice()
        let record = practice.record
        before = try record.dump()
        backup = try record.store.backup(to: record.folder.path + "/backup.db", at: record.now)
        _ = try record.addClient("Chloé Lindqvist")
        try record.perform(.mark(practice.items, Mark(.done)))
    }

    @discardableResult
    private func restore(_ file: String? = nil) throws -> Restored {
        try Store.restore(file ?? backup, to: record.path, settings: .forTests, at: record.now)
    }

    @Test func whoHasTheRecordOpenGoesOnWithWhatWasRestored() throws {
        #expect(try record.store.hasChanged())
        let restored = try restore()
        #expect(try record.store.hasChanged())
        #expect(try record.dump() == before)
        #expect(try record.findings() == [])
        // And what was there comes back the same way.
        let after = try restore(restored.kept)
        #expect(after.kept != nil && after.kept != restored.kept)
        #expect(try record.store.clients(at: record.now).count == 3)
    }

    @Test func undoGoesOnFromWhatWasRestored() throws {
        try restore()
        #expect(try record.undo().summary == "undid: 1 item captured for Ben Okafor")
        #expect(try record.redo().items == [practice.bens])
    }

    @Test func aNumberIsNotUsedASecondTime() throws {
        let last = try #require(try record.capture(.client(practice.ada), "- One more", source: .commandLine("n")).last)
        try restore()
        let next = try #require(try record.capture(.client(practice.ada), "- Another", source: .commandLine("m")).last)
        #expect(next > last)
    }

    @Test func whatIsBeingTypedStays() throws {
        let chloe = Client.ID(3)
        let typed = Draft(key: "pane-2", party: .client(chloe), text: "- Typed since", changed: record.now)
        let more = Draft(key: "pane-1", party: .client(practice.ada), text: "- Typed on", changed: record.now)
        for draft in [typed, more] { try record.perform(.keepDraft(draft)) }
        try restore()
        let drafts = try record.store.drafts()
        #expect(Set(drafts.map(\.text)) == ["- Typed since", "- Typed on"])
        // Whom it was for is not there yet.
        #expect(drafts.first { $0.key == "pane-2" }?.party == nil)
    }

    @Test func intoNothingItMakesTheRecord() throws {
        let path = record.folder.path + "/new/roster.db"
        let restored = try Store.restore(backup, to: path, settings: .forTests, at: record.now)
        #expect(restored == Restored())
        let store = try Store.open(at: path, for: .reading, settings: .forTests)
        #expect(try Record.dump(of: store) == before)
    }

    @Test(arguments: ["lost its end", "is no database"])
    func aRecordThatCannotBeReadIsKeptAndReplaced(what: String) throws {
        let other = try Store.open(at: record.path, for: .writing, settings: .forTests)
        try record.store.close()
        try other.close()
        let bytes = try record.folder.bytes(of: "roster.db")
        let rest = what == "is no database" ? Array(repeating: 7, count: 9000) : Array(bytes.dropLast(8192))
        try record.folder.write(rest, to: "roster.db")
        let restored = try restore()
        #expect(restored.keptIsDamaged)
        let kept = try #require(restored.kept?.split(separator: "/").last)
        #expect(try record.folder.bytes(of: String(kept)) == rest)
        let store = try Store.open(at: record.path, for: .writing, settings: .forTests)
        #expect(store.notices == [])
        #expect(try Record.dump(of: store) == before)
        #expect(FileSystem.facts(record.path)?.mode == 0o600)
    }

    @Test func aRecordWithDamageInsideIsKeptAsItIs() throws {
        try record.change(behindTheBack: "PRAGMA foreign_keys = OFF; DELETE FROM client WHERE id = \(practice.ada)")
        let restored = try restore()
        #expect(restored.keptIsDamaged)
        #expect(try record.dump() == before)
        #expect(try record.findings() == [])
    }

    // MARK: What can't be restored

    @Test(
        arguments: [
            ("missing", BackupFault.missing), ("folder", .folder), ("pipe", .noFile), ("empty", .empty),
            ("text", .noDatabase), ("foreign", .foreign(applicationID: 0)), ("roster.db", .theRecord),
            ("newer", .newer(version: 99, known: Migration.latest)),
            ("trigger", .altered("the trigger evil is not Roster's")),
            ("column", .altered("the table client is not as Roster makes it")),
            ("orphans", .damaged("a row of comment refers to a client that isn't there")),
        ])
    func whatCannotBeUsedIsRefused(name: String, fault: BackupFault) throws {
        let path = record.folder.path + "/" + name
        try makeBackup(name, path)
        let before = try record.dump(withHistory: true)
        let files = FileSystem.names(in: record.folder.path)
        #expect(throws: StoreError.unusable(backup: path, fault)) { try restore(path) }
        #expect(try record.dump(withHistory: true) == before)
        #expect(
            Set(FileSystem.names(in: record.folder.path)).subtracting(files).subtracting(["roster.db.backups"]) == [])
        #expect(FileSystem.names(in: record.path + ".backups") == [])
    }

    private func makeBackup(_ name: String, _ path: String) throws {
        let changes = [
            "newer": "PRAGMA user_version = 99", "column": "ALTER TABLE client ADD COLUMN more TEXT",
            "trigger": "CREATE TRIGGER evil AFTER INSERT ON client BEGIN DELETE FROM item; END",
            "orphans": """
            PRAGMA foreign_keys = OFF;
            INSERT INTO comment (item_id, client_id, at, by, via, text) VALUES (1, 99, 0, 'coach', 'cli', 'Hello')
            """,
        ]
        switch name {
        case "folder": mkdir(path, 0o700)
        case "pipe": mkfifo(path, 0o600)
        case "empty": try record.folder.write([], to: name)
        case "text": try record.folder.write(Array(repeating: 65, count: 5000), to: name)
        case "foreign": try change(path, "CREATE TABLE t (x)")
        default:
            guard let sql = changes[name] else { return }
            try record.folder.write(record.folder.bytes(of: "backup.db"), to: name)
            try change(path, sql)
        }
    }

    private func change(_ path: String, _ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
    }

    /// Any byte of it may be wrong: it is refused, or what comes in is sound.
    @Test func aDamagedOneNeverComesIn() throws {
        let bytes = try record.folder.bytes(of: "backup.db")
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<25 {
            var damaged = bytes
            for _ in 0..<200 {
                damaged[Int.random(in: 0..<bytes.count, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            try record.folder.write(damaged, to: "damaged.db")
            do {
                try restore(record.folder.path + "/damaged.db")
            } catch StoreError.unusable {}
            #expect(try record.findings() == [])
        }
    }
}
