import Foundation
import GRDB
import Testing
import Torture

@testable import RosterStore

/// Three processes write, with the way to checkpoint that is shipped.
@Suite(.serialized) struct WritersTests {
    @Test func whatThreeWritersSaidIsDoneIsThere() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/roster.db"
        let seconds = Torture.rounds("writers", short: 3)
        let probes = try ["Anna", "Bert", "Cleo"].map { try StoreProbe("add", path, "10000000", $0) }
        let end = Date().addingTimeInterval(Double(seconds))
        var said: [String] = []
        while Date() < end { said += probes.compactMap { $0.nextLine() } }
        for probe in probes { probe.kill() }
        said += probes.flatMap { $0.lines() }
        for probe in probes { #expect(probe.wait() == 9) }
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        #expect(try store.check() == [])
        let names = try store.read { try String.fetchSet($0, sql: "SELECT name FROM client") }
        let lost = said.filter { !names.contains($0) }
        #expect(lost == [])
        Torture.report("writers", "\(seconds) s, \(said.count) operations of 3 processes, \(lost.count) lost")
    }
}
