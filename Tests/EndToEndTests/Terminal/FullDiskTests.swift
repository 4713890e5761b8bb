import Foundation
import PseudoTerminal
import Testing
import Torture

/// The disk is full while a note is taken (`reliability.md` 6, 10): a small file system of its own, in a namespace of
/// its own, which is seen from here through the process.
@Suite(
    "A full disk under the dashboard", .enabled(if: SmallDisk.isAllowed, "mounting is not allowed here"), .serialized)
struct FullDiskTests {

    @Test("It says so, keeps what was typed, and goes on when there is space again, without a restart")
    func whileCapturing() throws {
        let rounds = Torture.rounds("fulldisk", short: 2)
        let program = try Program.withPractice()
        let script = """
            mkdir disk && mount -t tmpfs -o size=4m none disk && cp -r data disk/ && exec "$0" --db disk/data/roster/roster.db
            """
        let terminal = try program.start(
            ["/usr/bin/unshare", "-m", "sh", "-c", "cd '\(program.folder.path)' && " + script, Program.path])
        try terminal.wait(forScreen: "28 clients", "? help")
        let disk = "/proc/\(terminal.process)/root\(program.folder.path)/disk"
        for round in 0..<rounds {
            let filler = disk + "/filler"
            fill(filler)
            terminal.send("c")
            try terminal.wait(forScreen: "Capture")
            terminal.send("commitment number \(round)")
            try terminal.wait(forScreen: "commitment number \(round)", "disk is full", "make room and try again")
            terminal.send(Keys.control("s"))
            try terminal.wait(forScreen: "commitment number \(round)", "disk is full")
            try FileManager.default.removeItem(atPath: filler)
            // The first one may still be on its way to its error: then the second is for nothing.
            let isSaved = Patience.until(20) {
                terminal.send(Keys.control("s"))
                return Patience.until(2) {
                    terminal.settle()
                    return terminal.screen.text.contains("\(85 + round) open")
                }
            }
            #expect(isSaved, "\(terminal.screen.text)")
        }
        terminal.send("q")
        try terminal.wait(forOutput: "\u{1B}[?1049l")
        Torture.report("fulldisk", "\(rounds) times full and free again, 0 lost")
    }

    /// Writes until there is no space left.
    private func fill(_ path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { close(descriptor) }
        for size in [65536, 4096, 512, 1] {
            let block = [UInt8](repeating: 0x78, count: size)
            while write(descriptor, block, size) == size {}
        }
    }
}

private enum SmallDisk {
    static let isAllowed: Bool = {
        let folder = TemporaryFolder()
        let script = "mount -t tmpfs -o size=1m none '\(folder.path)'"
        // Where it can't even be started, it is not allowed.
        let status = try? Spawned.run(
            ["/usr/bin/unshare", "-m", "sh", "-c", script], environment: ["PATH": "/usr/bin:/bin"], output: "/dev/null")
        return status == 0
    }()
}
