import RosterModel
import Testing
import Torture

@testable import RosterStore

/// Killed at the Nth write, sync or renaming of each kind of operation, the record is as before or as after.
@Suite(.serialized) struct KillTests {
    private static let calls = "pwrite64,write,fsync,fdatasync,ftruncate,rename,link,unlink"

    @Test(
        .enabled(if: Strace.works, "strace can't trace here"),
        arguments: ["capture", "undo", "backup", "daily", "restore"])
    func theRecordIsWholeAtEveryPoint(of kind: String) throws {
        // Every point in the long form; a few in the short one.
        let most = Torture.rounds("kills", short: 3)
        let stride = most > 100 ? 1 : 9
        var killed = 0
        for round in 0..<most {
            let record = try Record()
            _ = try record.addClient("Ada Moreau")
            try record.store.backup(to: record.path + ".copy", at: record.now)
            _ = try record.addClient("Ben Okafor")
            let before = try record.dump()
            try record.store.close()
            let wrapper = [
                Strace.path, "-f", "-o", "/dev/null", "-e", "trace=\(Self.calls)", "-e",
                "inject=\(Self.calls):signal=SIGKILL:when=\(1 + round * stride)",
            ]
            let probe = try StoreProbe(["do", record.path, kind], under: wrapper)
            let said = probe.lines()
            _ = probe.wait()
            try record.reopenAfterKill()
            #expect(try record.store.check() == [], "\(kind), \(1 + round * stride)")
            if kind == "backup" || kind == "daily" { #expect(try record.dump() == before) }
            for backup in KeptBackups.all(of: record.path) {
                let copy = try Store.open(at: backup.path, for: .reading, settings: .forTests)
                #expect(try copy.check() == [])
                try copy.close()
            }
            if said == ["done"] { break }
            killed += 1
        }
        Torture.report("kills", "\(kind): killed at \(killed) points, the record whole each time")
    }

    /// The same at the points that have names.
    @Test(arguments: [
        ("capture", "op.before_commit", false), ("capture", "op.after_commit", true),
        ("restore", "restore.mid", false), ("backup", "backup.part_written", false),
    ])
    func atItsNamedPoints(kind: String, point: String, isDone: Bool) throws {
        let record = try Record()
        _ = try record.addClient("Ada Moreau")
        try record.store.backup(to: record.path + ".copy", at: record.now)
        _ = try record.addClient("Ben Okafor")
        let before = try record.dump()
        try record.store.close()
        let probe = try StoreProbe(["do", record.path, kind], failing: "\(point):1:kill")
        #expect(probe.lines() == [])
        #expect(probe.wait() == 9)
        try record.reopenAfterKill()
        #expect(try (record.dump() == before) != isDone)
        #expect(try record.store.check() == [])
        // The next one clears away what was left.
        try record.store.backup(at: record.now)
        #expect(FileSystem.names(in: record.path + ".backups").allSatisfy { !$0.contains(".part") })
    }
}
