import Foundation
import GRDB
import RosterModel
import Testing

@testable import RosterStore

@Suite struct BackupTests {
    private let practice: Practice
    private var record: Record { practice.record }
    private var folder: String { record.path + ".backups" }

    init() throws {
        practice = try Practice()
    }

    private func dump(of path: String) throws -> [String] {
        let store = try Store.open(at: path, for: .reading, settings: .forTests)
        defer { try? store.close() }
        return try Record.dump(of: store, withHistory: true)
    }

    @Test func aBackupIsTheRecordInOneFileThatIsTheOwnersAlone() throws {
        let path = try record.store.backup(to: record.folder.path + "/copy.db", at: record.now)
        #expect(try dump(of: path) == record.dump(withHistory: true))
        #expect(FileSystem.facts(path)?.mode == 0o600)
        #expect(try record.folder.contents(besides: "roster.db").keys.sorted() == ["copy.db"])
    }

    @Test func oneMadeByHandIsKeptBesideTheRecordUnderItsMoment() throws {
        let first = try record.store.backup(at: moment("2026-11-23 09:41"))
        let second = try record.store.backup(at: moment("2026-11-23 09:41"))
        #expect(first == folder + "/2026-11-23T094100.db")
        #expect(second == folder + "/2026-11-23T094100-2.db")
        #expect(FileSystem.facts(folder)?.mode == 0o700)
        #expect(KeptBackups.all(of: record.path).map(\.kind) == [.byHand, .byHand])
    }

    @Test(arguments: [
        "roster.db", "roster.db-wal", "roster.db-journal", "roster.db.lock", "roster.db.backups", "taken",
    ])
    func nothingIsReplaced(name: String) throws {
        try record.folder.write([1, 2, 3], to: "taken")
        let path = record.folder.path + "/" + name
        #expect(throws: StoreError.exists(path: path)) { try record.store.backup(to: path, at: record.now) }
        #expect(try record.folder.bytes(of: "taken") == [1, 2, 3])
        #expect(try record.findings() == [])
    }

    @Test func theDailyOneIsMadeOnceAndOthersAreRotated() throws {
        var day = try #require(Day(iso: "2026-09-01"))
        for _ in 0..<90 {
            #expect(try record.store.keepDailyBackup(on: day))
            #expect(try !record.store.keepDailyBackup(on: day))
            day = day.adding(days: 1)
        }
        try record.store.backup(at: record.now)
        let kept = KeptBackups.all(of: record.path).map(\.kind)
        #expect(kept.count == 7 + 7 + 1 && kept.contains(.byHand))
        #expect(kept.contains(.daily(day.adding(days: -1))))
    }

    @Test func whatAKilledProcessLeftIsClearedAway() throws {
        _ = FileSystem.makeFolder(folder)
        try record.folder.write([1], to: "roster.db.backups/2026-11-22.db.part")
        try record.folder.write([1], to: "roster.db.backups/2026-11-22.db.part-journal")
        try record.folder.write([1], to: "roster.db.backups/mine.txt")
        #expect(try record.store.keepDailyBackup(on: #require(Day(iso: "2026-11-23"))))
        #expect(FileSystem.names(in: folder).sorted() == ["2026-11-23.db", "mine.txt"])
    }

    @Test func damageIsFoundAndTouchesNoBackup() throws {
        let day = try #require(Day(iso: "2026-11-23"))
        for ago in 1...20 { try record.store.keepDailyBackup(on: day.adding(days: -ago)) }
        let before = KeptBackups.all(of: record.path)
        try record.change(behindTheBack: "PRAGMA foreign_keys = OFF; DELETE FROM client WHERE id = \(practice.ada)")
        let error = #expect(throws: StoreError.self) { try record.store.keepDailyBackup(on: day) }
        guard case .damaged(record.path, let detail) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(detail.contains("refers to a client"))
        #expect(KeptBackups.all(of: record.path) == before)
    }

    @Test func aReadOnlyStoreMakesOneToo() throws {
        let reading = try Store.open(at: record.path, for: .reading, settings: .forTests)
        let path = try reading.backup(to: record.folder.path + "/copy.db", at: record.now)
        #expect(try dump(of: path) == record.dump(withHistory: true))
    }
}
