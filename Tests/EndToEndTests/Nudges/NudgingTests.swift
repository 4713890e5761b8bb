import Foundation
import Testing
import Torture

/// The real runner against a real mail server and an SMS service on this machine: `Tests/Nudging`, in short.
@Suite("Nudging", .serialized, .enabled(if: Harness.canServe, "the mail server's library is not here"))
struct NudgingTests {
    @Test(
        "Messages arrive, and each failure of a server, a moment or the clock ends as the design says",
        arguments: ["outages", "misbehaviour", "failpoints"])
    func scenes(name: String) throws {
        try succeed("Nudging.\(name)")
    }

    @Test("Killed at random, nothing is lost and nothing goes twice that was certain") func kills() throws {
        let kills = Torture.rounds("runner", short: 25)
        let output = try succeed("Nudging.kills", "--kills", "\(kills)", "--seed", "\(Torture.seed())")
        for line in output.split(separator: "\n") { Torture.report("runner", String(line)) }
    }

    @Test("A few weeks of a small practice go as the worked example") func quarter() throws {
        try succeed("Nudging.quarter", "--weeks", "5", "--clients", "6", "--seed", "\(Torture.seed())")
    }

    @discardableResult
    private func succeed(_ module: String, _ arguments: String...) throws -> String {
        let run = try Harness.python(["-B", "-m", module] + arguments)
        #expect(run.code == 0, "\(module): \(run.output)")
        return run.output
    }
}

/// `Tests/Nudging` as a program.
private enum Harness {
    /// Whether the system's Python has aiosmtpd.
    static let canServe = (try? python(["-c", "import aiosmtpd"]))?.code == 0

    static func python(_ arguments: [String]) throws -> (output: String, code: Int32) {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = TemporaryFolder()
        let file = try folder.file("output")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = arguments
        process.environment = [
            "PYTHONPATH": tests.path, "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8",
            "ROSTER_BUILT_IN": URL(fileURLWithPath: Program.path).deletingLastPathComponent().path,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = process.standardOutput
        try process.run()
        process.waitUntilExit()
        return (String(decoding: try Data(contentsOf: file), as: UTF8.self), process.terminationStatus)
    }
}
