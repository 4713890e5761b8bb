import Foundation
import Testing

/// The built `roster`, as a user runs it: in a folder of its own, on a Monday morning in New York.
struct Program {
    /// Which of the programs it is.
    var name = "roster"
    let folder = TemporaryFolder()
    var now = "2026-11-23T09:41:00-05:00"
    var environment: [String: String] = [:]

    struct Run {
        let output: String
        let errors: String
        let code: Int32

        var lines: [String] { output.split(separator: "\n").map(String.init) }

        /// Standard output as a JSON document.
        func json() throws -> Any {
            try JSONSerialization.jsonObject(with: Data(output.utf8))
        }

        func objects() throws -> [[String: Any]] {
            try #require(try json() as? [[String: Any]])
        }

        func object() throws -> [String: Any] {
            try #require(try json() as? [String: Any])
        }
    }

    /// Lies beside the bundle of the tests, which runs this.
    static let path: String = {
        let this = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: this).deletingLastPathComponent().appendingPathComponent("roster").path
    }()

    /// Where the practice of 28 made-up clients lies.
    static let practice = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Practice").path

    var database: String { folder.path + "/data/roster/roster.db" }

    /// Runs it to its end, without a terminal.
    @discardableResult
    func run(_ arguments: String..., input: String? = nil) throws -> Run {
        try run(arguments, input: input.map { Data($0.utf8) })
    }

    func run(_ arguments: [String], input: Data? = nil) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Program.path).deletingLastPathComponent()
            .appendingPathComponent(name)
        process.arguments = arguments
        process.environment = whole
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        // Files, not pipes: however much there is of each, nothing waits for it to be read.
        let files = try ["in", "out", "err"].map { try folder.file("std-" + $0 + UUID().uuidString) }
        try (input ?? Data()).write(to: files[0])
        process.standardInput = try FileHandle(forReadingFrom: files[0])
        process.standardOutput = try FileHandle(forWritingTo: files[1])
        process.standardError = try FileHandle(forWritingTo: files[2])
        try process.run()
        process.waitUntilExit()
        let texts = try files.dropFirst().map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        for file in files { try FileManager.default.removeItem(at: file) }
        return Run(output: texts[0], errors: texts[1], code: process.terminationStatus)
    }

    /// Runs what has to succeed.
    @discardableResult
    func succeed(_ arguments: String..., input: String? = nil) throws -> Run {
        let run = try run(arguments, input: input.map { Data($0.utf8) })
        try #require(run.code == 0, "\(arguments): \(run.errors)")
        return run
    }

    /// All that its environment holds.
    var whole: [String: String] {
        [
            "HOME": folder.path, "XDG_DATA_HOME": folder.path + "/data", "XDG_CONFIG_HOME": folder.path + "/config",
            "TZ": "America/New_York", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "ROSTER_NOW": now,
        ].merging(environment) { _, own in own }
    }
}

/// A folder that is gone when its test is.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.path + "/roster-end-to-end-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// An empty file.
    func file(_ name: String) throws -> URL {
        try write(name, "")
    }

    @discardableResult
    func write(_ name: String, _ text: String) throws -> URL {
        try write(name, Data(text.utf8))
    }

    @discardableResult
    func write(_ name: String, _ data: Data) throws -> URL {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
        return url
    }
}
