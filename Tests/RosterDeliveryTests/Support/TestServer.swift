import Foundation
import RosterDelivery
import Testing

/// One of the servers of `Tests/Servers`, running on loopback until it is let go.
///
/// Unchecked: after `init` nothing of it changes; the tests that share one run one after the other.
final class TestServer: @unchecked Sendable {
    let port: Int
    private let process = Process()
    private let input = Pipe()
    private let folder: URL

    static let scripts = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Servers")

    init(_ script: String, _ arguments: [String] = [], log: Bool = false) throws {
        folder = TestFolders.root.appending(path: "server-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments =
            ["-B", Self.scripts.appending(path: script).path, "--journal", folder.appending(path: "journal").path]
            + ["--control", folder.appending(path: "control").path]
            + (log ? ["--log", folder.appending(path: "log").path] : []) + arguments
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        var line = Data()
        while !line.contains(0x0A) {
            let more = output.fileHandleForReading.availableData
            try #require(!more.isEmpty, "\(script) ended")
            line += more
        }
        let facts = try JSONSerialization.jsonObject(with: line) as? [String: Int]
        port = try #require(facts?["port"])
    }

    deinit {
        process.terminate()
        try? FileManager.default.removeItem(at: folder)
    }

    /// What it is to do from now on; see the head of its script.
    func control(_ values: [String: Any]) throws {
        let next = folder.appending(path: "control.next")
        try JSONSerialization.data(withJSONObject: values).write(to: next)
        guard rename(next.path, folder.appending(path: "control").path) == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
    }

    func journal() throws -> [[String: Any]] { try lines("journal") }

    /// What it heard, without what is no command.
    func heard() throws -> [String] {
        try lines("log").compactMap { $0["line"] as? String }.filter { !$0.hasPrefix("(") }
    }

    func connections() throws -> Int {
        try lines("log").filter { $0["line"] as? String == "(open)" }.count
    }

    private func lines(_ name: String) throws -> [[String: Any]] {
        guard let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8) else { return [] }
        return try text.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }
}

/// Certificates for the servers, made once for all tests.
enum Certificates {
    static let folder: URL = {
        let folder = TestFolders.root.appending(path: "certificates")
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-B", TestServer.scripts.appending(path: "certificates.py").path, folder.path]
        let output = Pipe()
        process.standardOutput = output
        try? process.run()
        // Its end, and all it started.
        _ = try? output.fileHandleForReading.readToEnd()
        return folder
    }()

    static var authority: String { folder.appending(path: "ca.pem").path }

    /// The arguments of a server that has that one.
    static func of(_ name: String) -> [String] {
        [
            "--certificate", folder.appending(path: "\(name).pem").path, "--key",
            folder.appending(path: "\(name).key").path,
        ]
    }
}

/// Where the tests write. Gone with the process.
enum TestFolders {
    static let root: URL = {
        let folder = FileManager.default.temporaryDirectory.appending(path: "roster-delivery-\(UUID())")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(at: TestFolders.root) }
        return folder
    }()
}
