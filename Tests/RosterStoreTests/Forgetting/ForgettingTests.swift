import Foundation
import GRDB
import RosterModel
import Testing

@testable import RosterStore

@Suite struct ForgettingTests {
    private func forget(_ canary: Canary) throws -> Forgotten {
        try canary.record.store.forget(canary.id, by: .coach, at: canary.record.now)
    }

    private func expectNone(_ traces: [String], at place: SourceLocation = #_sourceLocation) {
        #expect(traces == [], sourceLocation: place)
    }

    @Test func nothingIsLeftOfThemInAnyFile() throws {
        let canary = try Canary()
        let record = canary.record
        let first = try record.store.backup(at: record.now)
        try record.perform(.mark([canary.bens], Mark(.done)))
        let second = try record.store.backup(at: record.now.adding(minutes: 1))
        #expect(try canary.traces().count >= 3)
        let forgotten = try forget(canary)
        expectNone(try canary.traces())
        #expect(forgotten.backups.map(\.outcome) == [.cleaned, .cleaned])
        #expect(Set(forgotten.backups.map(\.path)) == [first, second])
        #expect(try record.findings() == [])
        try record.reopen()
        expectNone(try canary.traces())
    }

    @Test func whatIsOthersStays() throws {
        let canary = try Canary()
        let record = canary.record
        _ = try forget(canary)
        #expect(try record.store.clients(at: record.now).map(\.client.name) == ["Ben Okafor"])
        #expect(
            try record.store.items(at: record.now, includingClosed: .all).map(\.item.text).sorted()
                == ["Plan the week", "breathe", "call the bank", "journal"])
        #expect(
            try record.text("SELECT text FROM note WHERE source_key = 'f'") == """
                # Founders
                … came late.
                - journal x3
                - @ben call the bank
                """)
        #expect(try record.store.drafts().map(\.text) == ["- else"])
        #expect(try record.store.cohorts().map(\.members) == [[canary.ben]])
        #expect(try record.store.inbox().map(\.body).sorted() == ["Somebody else", "breathe"])
    }

    /// What the record's own check finds, in the record and in a backup of it.
    @Test func theHistoryStillFitsTheRows() throws {
        let canary = try Canary()
        let record = canary.record
        // A note that was another client's first, and is Ben's now.
        _ = try record.capture(.client(canary.id), "- zyxfirst", source: .file("/notes/moved.md"))
        _ = try record.capture(.client(canary.ben), "- Rest", source: .file("/notes/moved.md"))
        let backup = try record.store.backup(at: record.now)
        func flaws(_ path: String) throws -> Set<String> {
            let queue = try DatabaseQueue(path: path)
            defer { try? queue.close() }
            return Set(try queue.inDatabase { try Invariants($0).findings().map(\.sentence) })
        }
        let before = try flaws(record.path)
        _ = try forget(canary)
        #expect(try flaws(record.path).subtracting(before) == [])
        #expect(try flaws(backup).subtracting(before) == [])
        expectNone(try canary.traces())
    }

    @Test func theHistoryKeepsOnlyThatItHappened() throws {
        let canary = try Canary()
        let record = canary.record
        _ = try forget(canary)
        let lines = try record.store.history(limit: 100)
        #expect(lines.first?.summary == "a client was forgotten")
        #expect(lines.map(\.summary).contains("Ben Okafor added"))
        #expect(lines.map(\.summary).contains("2 items marked skipped"))
        let alone = """
            SELECT count(*) FROM operation
            WHERE kind <> 'forget' AND NOT EXISTS (SELECT 1 FROM change WHERE operation_id = operation.id)
            """
        #expect(try record.number(alone) == 0)
        let about =
            "SELECT count(*) FROM change WHERE client_id = \(canary.id) OR before LIKE '%\"client_id\":\(canary.id)%'"
        #expect(try record.number(about) == 0)
    }

    @Test func nothingBeforeItCanBeTakenBackAndWhatComesAfterCan() throws {
        let canary = try Canary()
        let record = canary.record
        _ = try forget(canary)
        let before = try record.dump(withHistory: true)
        #expect(throws: StoreError.undoStopsAtForgetting) { try record.undo() }
        #expect(throws: StoreError.nothingToRedo) { try record.redo() }
        #expect(try record.dump(withHistory: true) == before)
        let rows = try record.dump()
        try record.perform(.mark([canary.bens], Mark(.stuck)))
        try record.undo()
        #expect(try record.dump() == rows)
        #expect(throws: StoreError.undoStopsAtForgetting) { try record.undo() }
    }

    @Test func aLookBackDoesNotShowThemEither() throws {
        let canary = try Canary()
        let record = canary.record
        let then = record.now
        record.now = record.now.adding(minutes: 10)
        _ = try forget(canary)
        let lines = try record.store.items(asOf: then, includingClosed: .all)
        #expect(Set(lines.map(\.clientName)) == ["Ben Okafor"])
        #expect(lines.map(\.item.text).contains("Plan the week"))
    }

    @Test func sayingWhatWouldGoChangesNothing() throws {
        let canary = try Canary()
        let record = canary.record
        let before = try record.dump(withHistory: true)
        let files = try record.folder.contents().filter { !$0.key.hasSuffix("-shm") }
        var planned = try record.store.forgetting(canary.id)
        #expect(try record.dump(withHistory: true) == before)
        #expect(try record.folder.contents().filter { !$0.key.hasSuffix("-shm") } == files)
        let forgotten = try forget(canary)
        planned.backups = forgotten.backups
        #expect(planned == forgotten)
        #expect(forgotten.items > 0 && forgotten.notes > 0 && forgotten.sessions > 0 && forgotten.changes > 0)
        #expect(forgotten.inbox == 4 && forgotten.aliases == 5 && forgotten.memberships == 1)
    }

    @Test func whereTheNameStandsInWhatIsOthersIsSaid() throws {
        let canary = try Canary()
        let items = try canary.record.capture(
            .client(canary.ben), "Zyxcan Quibble has a lead\n- ask Zyxcan Quibble for it", source: .commandLine("x"))
        let forgotten = try forget(canary)
        #expect(forgotten.mentions.contains("item #\(items[0]) of Ben Okafor"))
        #expect(forgotten.mentions.count == 2)
    }

    @Test func nobodyCanBeForgottenWhoIsNotThere() throws {
        let canary = try Canary()
        let before = try canary.record.dump(withHistory: true)
        #expect(throws: StoreError.unknownClient(Client.ID(99))) {
            try canary.record.store.forget(Client.ID(99), by: .coach, at: canary.record.now)
        }
        #expect(try canary.record.dump(withHistory: true) == before)
    }

    @Test func backupsThatCannotBeCleanedGoAndOthersAreLeftAlone() throws {
        let canary = try Canary()
        let record = canary.record
        let folder = KeptBackups.folder(of: record.path)
        let good = try record.store.backup(at: record.now)
        let copies = ["2026-01-01.db", "2026-01-02.db", "2026-01-03.db"].map { "\(folder)/\($0)" }
        for copy in copies { try FileManager.default.copyItem(atPath: good, toPath: copy) }
        try Data("zyx no database".utf8).write(to: URL(fileURLWithPath: copies[0]))
        let version = try DatabaseQueue(path: copies[1])
        try version.inDatabase { try $0.execute(sql: "PRAGMA user_version = 99") }
        try version.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: copies[2]))
        bytes.removeLast(bytes.count / 2)
        try bytes.write(to: URL(fileURLWithPath: copies[2]))
        let damaged = record.path + ".damaged-2026-01-01T000000"
        try Data("zyx".utf8).write(to: URL(fileURLWithPath: damaged))
        let other = try Record()
        _ = try other.addClient("Somebody")
        let untouched = "\(folder)/2026-01-04.db"
        let theirs = try other.store.backup(at: other.now)
        try FileManager.default.copyItem(atPath: theirs, toPath: untouched)
        let before = try Data(contentsOf: URL(fileURLWithPath: untouched))

        let outcomes = Dictionary(uniqueKeysWithValues: try forget(canary).backups.map { ($0.path, $0.outcome) })
        #expect(outcomes[good] == .cleaned && outcomes[untouched] == .untouched)
        #expect(try Data(contentsOf: URL(fileURLWithPath: untouched)) == before)
        for gone in copies + [damaged] {
            guard case .removed = outcomes[gone] else {
                Issue.record("\(gone): \(String(describing: outcomes[gone]))")
                continue
            }
            #expect(!FileManager.default.fileExists(atPath: gone))
        }
        expectNone(try canary.traces())
    }

    @Test func aCleanedBackupCanBeRestored() throws {
        let canary = try Canary()
        let record = canary.record
        let backup = try record.store.backup(at: record.now)
        let made = try FileManager.default.attributesOfItem(atPath: backup)[.modificationDate] as? Date
        _ = try forget(canary)
        #expect(try FileManager.default.attributesOfItem(atPath: backup)[.modificationDate] as? Date == made)
        #expect(try FileManager.default.attributesOfItem(atPath: backup)[.posixPermissions] as? Int == 0o600)
        try record.store.close()
        _ = try Store.restore(backup, to: record.path, settings: .forTests, at: record.now)
        let store = try Store.open(at: record.path, for: .writing, settings: .forTests)
        #expect(try store.clients(at: record.now).map(\.client.name) == ["Ben Okafor"])
        #expect(throws: StoreError.undoStopsAtForgetting) { try store.undo(by: .coach, at: record.now) }
        try store.close()
    }

    @Test func whatWasInterruptedIsFinishedLater() throws {
        let canary = try Canary()
        let record = canary.record
        try record.store.exclusively { db in
            _ = try Forgetting.forget(canary.id, by: .coach, at: record.now, in: db)
        }
        #expect(try canary.traces() != [])
        #expect(try record.store.finishForgetting())
        expectNone(try canary.traces())
        #expect(try record.store.finishForgetting() == false)
    }

    @Test func twoCanBeForgottenOneAfterTheOther() throws {
        let canary = try Canary()
        let record = canary.record
        _ = try record.store.backup(at: record.now)
        _ = try forget(canary)
        _ = try record.store.forget(canary.ben, by: .coach, at: record.now)
        #expect(try record.store.clients(at: record.now).isEmpty)
        #expect(try record.store.items(at: record.now, includingClosed: .all).isEmpty)
        #expect(try record.store.history().map(\.summary).filter { $0 == "a client was forgotten" }.count == 2)
        #expect(try record.findings() == [])
    }
}
