import Foundation
import GRDB
import RosterModel
import Testing
import Torture

@testable import RosterStore

/// Backups and restores while others write: each is the record as it was after some commit.
@Suite(.serialized) struct BackupsWhileWritingTests {
    @Test func eachIsTheStateAfterSomeCommit() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/roster.db"
        let rounds = Torture.rounds("backups", short: 3)
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        let now = moment("2026-11-23 10:00")
        let probe = try StoreProbe("add", path, "10000000", "Anna")
        for round in 0..<rounds {
            for _ in 0..<10 { _ = probe.nextLine() }
            let copy = try store.backup(to: "\(folder.path)/\(round).db", at: now)
            try check(copy)
            let restored = try Store.restore(copy, to: path, settings: .forTests, at: now)
            try check(#require(restored.kept))
        }
        probe.kill()
        _ = probe.lines()
        #expect(probe.wait() == 9)
        #expect(try store.check() == [])
        Torture.report("backups", "\(rounds) backups and restores beside a writer, each the state after a commit")
    }

    /// Every client has its operation and its change, and no operation is without its client: nothing of a commit is
    /// missing, and nothing of the next is there.
    private func check(_ copy: String) throws {
        let store = try Store.open(at: copy, for: .reading, settings: .forTests)
        defer { try? store.close() }
        #expect(try store.check() == [])
        let counts = try store.read { db in
            try ["client", "operation", "change"].map { try Int.fetchOne(db, sql: "SELECT count(*) FROM \($0)") }
        }
        #expect(Set(counts).count == 1)
    }
}
