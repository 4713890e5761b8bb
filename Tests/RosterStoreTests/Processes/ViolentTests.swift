import Foundation
import GRDB
import RosterModel
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

/// A disk that fills up, in a mount of its own.
@Suite struct FullDiskTests {
    @Test(.enabled(if: Mount.works, "no mount can be made here"))
    func whatWasCommittedStaysAndItGoesOnWhenThereIsRoom() throws {
        let folder = try TemporaryFolder()
        let cycles = Torture.rounds("full", short: 3)
        let mount = "mount -t tmpfs -o size=4m tmpfs '\(folder.path)' && exec \"$@\""
        let probe = try StoreProbe(
            ["fill", folder.path + "/roster.db", "\(cycles)"], under: Mount.unshare + ["sh", "-c", mount, "sh"])
        #expect(probe.lines() == ["ok"])
        #expect(probe.wait() == 0)
        Torture.report("full", "\(cycles) times full, nothing lost")
    }
}

/// Whether this machine lets a test trace what it starts.
private enum Strace {
    static let path = "/usr/bin/strace"
    static let works = Running.succeeds([path, "-o", "/dev/null", "/bin/true"])
}

/// Whether this machine lets a test have mounts of its own.
private enum Mount {
    static let unshare = ["/usr/bin/unshare", "-m"]
    static let works = Running.succeeds(unshare + ["sh", "-c", "mount -t tmpfs tmpfs /mnt"])
}

private enum Running {
    static func succeeds(_ words: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
