import Foundation
import RosterModel
import Testing

@testable import RosterStore

@Suite struct RecordFactsTests {
    private func facts(_ change: (inout RecordFacts) -> Void) -> [Diagnosis] {
        var facts = RecordFacts(path: "/r.db", sqlite: 3_040_001)
        facts.lastChange = Day(iso: "2026-11-23")
        facts.lastBackup = Day(iso: "2026-11-22")
        change(&facts)
        return facts.diagnoses(sentence: { "\($0)" }, notice: { "\($0)" })
    }

    private func states(_ change: (inout RecordFacts) -> Void) -> [String] {
        facts(change).map { "\($0.subject) \($0.state)" }
    }

    @Test func aSoundRecordIsFine() {
        #expect(states { _ in } == ["database fine", "backup fine"])
    }

    @Test func noRecordYetIsNothingWrong() {
        #expect(states { $0.trouble = .missing(path: "/r.db") } == ["database notSetUp", "backup notSetUp"])
    }

    @Test func aRecordThatCantBeReadIsWrong() {
        #expect(states { $0.trouble = .foreign(path: "/r.db", applicationID: 1) } == ["database wrong"])
    }

    @Test func eachThingThatIsWrongIsSaid() {
        #expect(states { $0.finding = "row missing" } == ["database wrong", "backup fine"])
        #expect(states { $0.isWritable = false } == ["database wrong", "backup fine"])
        #expect(states { $0.network = "NFS" } == ["database wrong", "backup fine"])
        #expect(states { $0.logSize = 65 << 20 } == ["database wrong", "backup fine"])
        #expect(states { $0.logSize = 64 << 20 } == ["database fine", "backup fine"])
        let loose = facts { $0.notices = [.loose(path: "/it's", mode: 0o644)] }
        #expect(loose.first?.next == "chmod 600 '/it'\\''s'")
        let two = states {
            $0.finding = "x"
            $0.notices = [.synchronisedFolder(path: "/r.db", name: "Dropbox")]
        }
        #expect(two == ["database wrong", "database wrong", "backup fine"])
    }

    @Test(
        arguments: [
            ("2026-11-16", "backup fine"), ("2026-11-15", "backup wrong"), ("2026-11-30", "backup fine"),
            (nil, "backup notSetUp"),
        ] as [(String?, String)])
    func changesOfAWeekMayStandInNoBackup(day: String?, state: String) {
        #expect(states { $0.lastBackup = day.flatMap { Day(iso: $0) } }.last == state)
    }

    @Test(arguments: [
        (3_006_023, false), (3_007_000, true), (3_040_001, true), (3_051_002, true), (3_051_003, false),
    ])
    func versionsThatCanLoseRowsAreNamed(version: Int, isNamed: Bool) {
        #expect(RecordFacts.words(sqlite: version).contains("lose rows") == isNamed)
    }

    @Test func theFactsOfARecordAreFound() throws {
        let record = try Record()
        _ = try record.addClient("Ada Moreau")
        let backups = record.path + ".backups"
        try FileManager.default.createDirectory(atPath: backups, withIntermediateDirectories: true)
        for name in ["2026-11-01.db", "2026-11-20.db", "2026-11-22.db.part", "notes.db"] {
            try Data().write(to: URL(fileURLWithPath: backups + "/" + name))
        }
        let facts = Store.examine(record.path)
        #expect(facts.trouble == nil && facts.finding == nil && facts.isWritable && facts.notices == [])
        #expect(facts.lastChange == Day(iso: "2026-11-23"))
        #expect(facts.lastBackup == Day(iso: "2026-11-20"))
        #expect(facts.size > 0)
    }

    @Test func lookingChangesNothing() throws {
        let record = try Record()
        _ = try record.addClient("Ada Moreau")
        let file = URL(fileURLWithPath: record.path)
        let before = try Data(contentsOf: file)
        _ = Store.examine(record.path)
        #expect(try Data(contentsOf: file) == before)
        let nowhere = record.folder.path + "/none/roster.db"
        #expect(Store.examine(nowhere).trouble == .missing(path: nowhere))
        #expect(!FileManager.default.fileExists(atPath: record.folder.path + "/none"))
    }
}
