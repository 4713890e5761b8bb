import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// When the disk or another program is in the way: it is said, what was committed stays, and it can be tried again.
@Suite struct TroubleTests {
    private let record: Record

    init() throws {
        record = try Record()
        _ = try record.addClient("Ada Moreau")
    }

    private func setWriter(_ pragma: String) throws {
        let writer = try #require(record.store.file.writer).connection()
        try writer.inDatabase { try $0.execute(sql: "PRAGMA \(pragma)") }
    }

    @Test func aFullDiskLosesNothing() throws {
        let before = try record.dump(withHistory: true)
        let pages = try record.number("PRAGMA page_count")
        try setWriter("max_page_count = \(pages)")
        let sheet = ClientSheet(
            rows: (0..<300).map {
                ClientSheet.Row(line: $0, details: ClientDetails(name: "Client \($0)"), columns: [.name])
            })
        #expect(throws: StoreError.diskFull(path: record.store.path)) { try record.perform(.importClients(sheet)) }
        #expect(try record.dump(withHistory: true) == before)
        #expect(try record.findings() == [])
        try setWriter("max_page_count = 1000000")
        #expect(try record.perform(.importClients(sheet)).clients.count == 300)
    }

    @Test func anotherWriterIsWaitedForAndNamedInTheEnd() throws {
        try setWriter("busy_timeout = 1")
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: record.path, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: StoreError.busy(path: record.store.path)) { try record.addClient("Ben Okafor") }
        // Reading goes on.
        #expect(try record.store.clients(at: record.now).count == 1)
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        _ = try record.addClient("Ben Okafor")
        #expect(try record.store.clients(at: record.now).count == 2)
    }

    @Test func aDamagedFileIsCalledSo() throws {
        for number in 0..<40 {
            _ = try record.capture(
                .client(Client.ID(1)), String(repeating: "- Item \(number)\n", count: 20), source: .file("/\(number)"))
        }
        try record.store.close()
        var bytes = try record.folder.bytes(of: "roster.db")
        for index in 8192..<bytes.count { bytes[index] = 0xA5 }
        try record.folder.write(bytes, to: "roster.db")
        let error = #expect(throws: StoreError.self) {
            try Store.open(at: record.path, for: .reading, settings: .forTests).roster(at: record.now)
        }
        guard case .damaged(record.path, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aClosedStoreThrowsAndDoesNotCrash() throws {
        try record.store.close()
        #expect(throws: (any Error).self) { try record.store.roster(at: record.now) }
        #expect(throws: (any Error).self) { try record.addClient("Ben Okafor") }
    }
}
