import Dispatch
import GRDB
import Glibc
import RosterModel
import Synchronization
import Testing

@testable import RosterStore

/// The file is shared inside transactions only: in between, somebody can have it alone.
@Suite struct LockTests {
    private let record: Record

    init() throws {
        record = try Record()
        _ = try record.addClient("Ada Moreau")
    }

    @Test func theFileCanBeHadAloneWhileOthersHaveItOpen() throws {
        let other = try Store.open(at: record.path, for: .writing, settings: .forTests)
        let reading = try Store.open(at: record.path, for: .reading, settings: .forTests)
        let names = try record.store.exclusively { try String.fetchAll($0, sql: "SELECT name FROM client") }
        #expect(names == ["Ada Moreau"])
        #expect(try other.clients(at: record.now).count == 1)
        #expect(try reading.clients(at: record.now).count == 1)
    }

    @Test func nobodyElseComesInMeanwhile() throws {
        let other = try Store.open(at: record.path, for: .writing, settings: .forTests)
        let done = DispatchSemaphore(value: 0)
        try record.store.exclusively { _ in
            // Asking for news does not wait.
            #expect(throws: StoreError.busy(path: record.path)) { try other.hasChanged() }
            DispatchQueue.global().async {
                _ = try? other.clients(at: moment("2026-11-23 10:00"))
                done.signal()
            }
            #expect(done.wait(timeout: .now() + .milliseconds(100)) == .timedOut)
        }
        #expect(done.wait(timeout: .now() + .seconds(20)) == .success)
    }

    /// Where somebody is always inside, whoever waits for all to leave would wait for ever.
    @Test func whoeverWaitsIsLetInBeforeThoseWhoComeAgain() throws {
        let path = record.path + ".lock"
        let isOver = Atomic(false)
        let turns = DispatchGroup()
        for _ in 0..<4 {
            turns.enter()
            DispatchQueue.global().async {
                let lock = FileLock(path: path, creating: false)
                while !isOver.load(ordering: .relaxed), let lock {
                    if lock.acquire(.shared, patience: .milliseconds(50)) {
                        usleep(20_000)
                        lock.release()
                    }
                }
                turns.leave()
            }
        }
        usleep(50_000)
        let alone = try #require(FileLock(path: path, creating: true))
        #expect(alone.acquire(.exclusive, patience: .seconds(10)))
        alone.release()
        isOver.store(true, ordering: .relaxed)
        turns.wait()
    }

    @Test func whoeverGivesUpLeavesTheDoorOpen() throws {
        let path = record.path + ".lock"
        let inside = try #require(FileLock(path: path, creating: false))
        let waiting = try #require(FileLock(path: path, creating: true))
        #expect(inside.acquire(.shared, patience: .zero))
        #expect(!waiting.acquire(.exclusive, patience: .milliseconds(20)))
        let another = try #require(FileLock(path: path, creating: false))
        #expect(another.acquire(.shared, patience: .zero))
    }

    @Test func aFileThatWasReplacedIsNotWrittenOn() throws {
        let elsewhere = record.folder.path + "/elsewhere.db"
        rename(record.path, elsewhere)
        let error = StoreError.replaced(path: record.path)
        #expect(throws: error) { try record.addClient("Ben Okafor") }
        #expect(throws: error) { try record.store.clients(at: record.now) }
        #expect(throws: error) { try record.store.hasChanged() }
        try record.folder.write([], to: "roster.db")
        #expect(throws: error) { try record.addClient("Ben Okafor") }
        rename(elsewhere, record.path)
        _ = try record.addClient("Ben Okafor")
        #expect(try record.store.clients(at: record.now).count == 2)
    }

    @Test func aFileThatBecameNewerMeanwhileIsLeftAlone() throws {
        try record.change(behindTheBack: "PRAGMA user_version = 99")
        let error = StoreError.newer(path: record.path, version: 99, known: Migration.latest)
        #expect(throws: error) { try record.addClient("Ben Okafor") }
        #expect(throws: error) { try record.store.clients(at: record.now) }
        #expect(try record.folder.bytes(of: "roster.db-wal").count > 0)
    }
}
