import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// Several processes with one record.
@Suite(.serialized) struct ProcessTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/new/roster.db"
    }

    /// None waits for another to end: each stays open as long as it likes.
    @Test func eightOpenAFreshFileAtOnceAndStay() throws {
        let probes = try (0..<8).map { _ in try StoreProbe("open", path) }
        #expect(probes.map { $0.nextLine() } == Array(repeating: "open", count: 8))
        let record = try Store.open(at: path, for: .writing, settings: .forTests)
        #expect(record.notices == [])
        for probe in probes { probe.endInput() }
        #expect(probes.map { $0.wait() } == Array(repeating: 0, count: 8))
    }

    @Test func whatTwoWritersSaidIsDoneIsThere() throws {
        let probes = try ["Anna", "Bert"].map { try StoreProbe("add", path, "60", $0) }
        let said = probes.flatMap { $0.lines() }
        #expect(probes.map { $0.wait() } == [0, 0])
        #expect(said.count == 120)
        #expect(try names() == Set(said))
    }

    @Test(arguments: [1, 7, 40])
    func whatWasSaidToBeDoneIsThereAfterAKill(after count: Int) throws {
        let probe = try StoreProbe("add", path, "100000", "Anna")
        var said = (0..<count).compactMap { _ in probe.nextLine() }
        #expect(said.count == count)
        probe.kill()
        said += probe.lines()
        #expect(probe.wait() == 9)
        let found = try names()
        #expect(found.isSuperset(of: said))
        // At most the one that was under way.
        #expect(found.count <= said.count + 1)
    }

    @Test func anothersCommitIsSeen() throws {
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        #expect(try !store.hasChanged())
        let probe = try StoreProbe("add", path, "1", "Anna")
        #expect(probe.lines() == ["Anna 1"])
        #expect(probe.wait() == 0)
        #expect(try store.hasChanged())
        #expect(try !store.hasChanged())
        try store.perform(
            .addClient(ClientDetails(name: "Bert")), by: .coach, at: moment("2026-11-23 10:00"))
        #expect(try store.hasChanged())
        #expect(try !store.hasChanged())
    }

    @Test func aDryRunIsNoChange() throws {
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        let operation = RosterModel.Operation.addClient(ClientDetails(name: "Bert"))
        try store.perform(operation, by: .coach, at: moment("2026-11-23 10:00"), dryRun: true)
        #expect(try !store.hasChanged())
    }

    @Test func anImportThatBringsNothingNewIsNoChange() throws {
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        let row = ClientSheet.Row(line: 2, details: ClientDetails(name: "Bert", cohorts: ["A"]), columns: [.name])
        for isNew in [true, false] {
            let sheet = ClientSheet(rows: [row])
            try store.perform(.importClients(sheet), by: .coach, at: moment("2026-11-23 10:00"))
            #expect(try store.hasChanged() == isNew)
        }
    }

    /// The names in a file that is sound.
    private func names() throws -> Set<String> {
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        #expect(try store.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") } == ["ok"])
        #expect(try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
        return Set(try store.clients(at: moment("2026-11-23 10:00")).map(\.client.name))
    }
}
