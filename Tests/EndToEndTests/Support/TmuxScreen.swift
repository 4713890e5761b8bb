import Foundation
import Testing

/// A terminal in tmux, on a server of its own, with the program or a shell in it.
final class TmuxScreen {
    private let folder: TemporaryFolder
    private let socket: String
    private let environment: [String: String]
    /// How long anything may take, in seconds: a backstop for a machine that is busy, and never the time it takes.
    private static let patience = 20.0

    /// - Parameter command: what runs in it; its end is the end of the terminal.
    init(_ program: Program, columns: Int = 120, rows: Int = 40, running command: [String]) throws {
        folder = program.folder
        socket = folder.path + "/tmux-" + UUID().uuidString
        environment = program.whole.merging(["TERM": "screen-256color"]) { _, new in new }
        var arguments = [
            "-f", "/dev/null", "new-session", "-d", "-x", String(columns), "-y", String(rows), "-c", folder.path,
        ]
        // What runs in it gets this environment whole, and nothing of whoever runs the tests.
        arguments += ["env", "-i"] + environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" } + command
        try tmux(arguments)
        try tmux(["set-option", "-g", "escape-time", "0"])
        try tmux(["set-option", "-g", "window-size", "manual"])
    }

    /// The dashboard, with no shell around it.
    convenience init(roster program: Program, _ arguments: String..., columns: Int = 120, rows: Int = 40) throws {
        try self.init(program, columns: columns, rows: rows, running: [Program.path] + arguments)
    }

    deinit {
        // The server may be gone already: that is what some tests are about.
        _ = try? tmux(["kill-server"])
    }

    /// Keys by their names in tmux (`C-s`, `Enter`, `Escape`), or single characters.
    func press(_ keys: String...) throws {
        try tmux(["send-keys"] + keys)
    }

    /// Text as it is.
    func type(_ text: String) throws {
        try tmux(["send-keys", "-l", text])
    }

    func resize(columns: Int, rows: Int) throws {
        try tmux(["resize-window", "-x", String(columns), "-y", String(rows)])
    }

    /// The terminal is closed, as when its window is.
    func close() throws {
        try tmux(["kill-server"])
    }

    // MARK: Looking

    func lines() throws -> [String] {
        try tmux(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    /// The lines with their colours, as escape sequences.
    func look() throws -> [String] {
        try tmux(["capture-pane", "-p", "-e"]).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    func text() throws -> String { try lines().joined(separator: "\n") }

    /// Whether the alternate screen is shown, the cursor hidden …: a format of tmux.
    func property(_ name: String) throws -> String {
        try tmux(["display-message", "-p", "#{\(name)}"]).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    var processID: Int32 {
        get throws { try #require(Int32(property("pane_pid"))) }
    }

    /// What the shell runs at the moment: the process group that has the terminal.
    var foregroundProcess: Int32 {
        get throws {
            // State, parent, group, session, terminal, foreground group.
            let fields = ProcessFacts.fields(try processID)
            return try #require(fields.count > 5 ? Int32(fields[5]) : nil)
        }
    }

    /// Waits until the screen shows each of these.
    func wait(for texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
        try wait(for: "\(texts)", sourceLocation: sourceLocation) { text in texts.allSatisfy(text.contains) }
    }

    /// Waits until none of it is shown.
    func wait(without text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        try wait(for: "no \(text)", sourceLocation: sourceLocation) { !$0.contains(text) }
    }

    private func wait(for what: String, sourceLocation: SourceLocation, until holds: (String) -> Bool) throws {
        var text = ""
        let came = Patience.until(TmuxScreen.patience) {
            text = (try? self.text()) ?? ""
            return holds(text)
        }
        try #require(came, "waited for \(what), and saw:\n\(text)", sourceLocation: sourceLocation)
    }

    @discardableResult
    private func tmux(_ arguments: [String]) throws -> String {
        let output = folder.path + "/tmux-" + UUID().uuidString
        _ = try Spawned.run(
            ["/usr/bin/tmux", "-u", "-S", socket] + arguments, environment: environment, output: output)
        let data = try Data(contentsOf: URL(fileURLWithPath: output))
        try FileManager.default.removeItem(atPath: output)
        return String(decoding: data, as: UTF8.self)
    }
}

/// Waits for something to become true elsewhere, looking often.
enum Patience {
    static func until(_ seconds: Double, _ holds: () -> Bool) -> Bool {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if holds() { return true }
            usleep(5_000)
        }
        return holds()
    }
}

/// What the kernel tells of a process (proc(5)).
enum ProcessFacts {
    /// Whether it has ended, reaped or not.
    static func hasEnded(_ process: Int32) -> Bool {
        let state = fields(process).first
        return state == nil || state == "Z" || state == "X"
    }

    /// Whether it has the file open.
    static func hasOpen(_ process: Int32, _ path: String) -> Bool {
        let folder = "/proc/\(process)/fd"
        // A process that is gone, or not there yet, has nothing open.
        let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return descriptors.contains {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")) == path
        }
    }

    /// The fields of its `stat` after the name; none where there is no such process.
    static func fields(_ process: Int32) -> [Substring] {
        guard let file = fopen("/proc/\(process)/stat", "re") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes[..<count], as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
    }
}
