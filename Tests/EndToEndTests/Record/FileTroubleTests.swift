import Foundation
import Testing

/// The file in places and states where it can't be used, or only read.
@Suite("Trouble with the file") struct FileTroubleTests {
    private let program = Program()

    private static let reading = [
        "list", "list --all", "list status:overdue", "list --json", "list scorecard", "client list",
        "client list --json", "client show ada", "client show ada --json", "cohort list", "cohort list --json",
        "session list", "session list --json", "session list --until 4w", "history", "history --json", "history ada",
        "history --limit 1", "inbox", "inbox --json", "show 1", "show 1 --json", "capture ada --note note.md --dry-run",
        "check", "check --json", "debug invariants", "restore", "backup ../backup.db", "", "--view items",
    ]

    /// The folder is read-only for whatever comes behind it.
    private static let frozen = #"mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && cd "$1" || exit 99"#

    @Test("Thirty commands that read work in a read-only folder, and change no byte") func readOnly() throws {
        var program = program
        let folder = program.folder.path + "/frozen"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        program.environment = ["ROSTER_DB": folder + "/roster.db"]
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("capture", "ada", input: "- draft the scorecard\n- journal x3\n")
        try "- one more\n".write(toFile: folder + "/note.md", atomically: true, encoding: .utf8)
        let before = try contents(folder)
        guard try shell(program, Self.frozen, folder).code != 99 else { return }
        #expect(Self.reading.count == 30)
        for command in Self.reading {
            let run = try shell(program, "\(Self.frozen)\n\(Program.path) \(command)", folder)
            // The capture would write, were it not for --dry-run: it is told why it can't.
            let expected: Int32 = command.hasPrefix("capture") ? run.code : 0
            #expect(run.code == expected, "\(command): \(run.errors)")
        }
        let writing = try shell(program, "\(Self.frozen)\n\(Program.path) client add Ben", folder)
        #expect(writing.code == 73 && writing.errors.contains("can't be written"), "\(writing.errors)")
        #expect(try contents(folder) == before)
    }

    private func contents(_ folder: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasSuffix(".backups") }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)"))) })
    }

    /// In mounts of its own; exits with 99 where there can't be any.
    private func shell(_ program: Program, _ script: String, _ folder: String) throws -> Program.Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
        process.arguments = ["-m", "sh", "-c", script, "sh", folder]
        process.environment = program.whole.merging(["XDG_CONFIG_HOME": folder + "/none"]) { _, new in new }
        let errors = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = errors
        try process.run()
        let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let code = text.hasPrefix("unshare:") ? 99 : process.terminationStatus
        return Program.Run(output: "", errors: text, code: code)
    }

    @Test(
        "What is no file is refused with its reason, for reading and for writing",
        arguments: [
            ("/dev/null", "a device"), ("loop.db", "symbolic links"), ("pipe.db", "a pipe"), (".", "directory"),
        ])
    func noFile(path: String, reason: String) throws {
        symlink("loop.db", program.folder.path + "/loop.db")
        mkfifo(program.folder.path + "/pipe.db", 0o600)
        for arguments in [["list"], ["client", "add", "Ada"]] {
            let run = try program.run(arguments + ["--db", path])
            #expect(run.code == 73 && run.errors.contains(reason), "\(arguments): \(run.code) \(run.errors)")
        }
    }

    @Test("A folder that can't be made says so") func noFolder() throws {
        let run = try program.run("client", "add", "Ada", "--db", "/proc/nosuch/roster.db")
        #expect(run.code == 73 && run.errors.contains("/proc/nosuch"))
    }

    @Test("A limit on the size of files is an error and no death, and nothing is lost") func sizeLimit() throws {
        try program.succeed("client", "add", "Ada Moreau")
        let limited = "ulimit -f 300; exec \(Program.path) import clients \(Program.practice)/clients.csv"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", limited]
        process.environment = program.whole
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(try program.succeed("check").output.contains("is sound"))
    }
}
