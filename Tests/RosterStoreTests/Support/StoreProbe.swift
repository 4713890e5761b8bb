import Foundation

/// The program `StoreProbe` in a process of its own. It is built beside the tests.
final class StoreProbe {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private var unread = Data()

    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("StoreProbe").path

    convenience init(_ arguments: String...) throws {
        try self.init(arguments)
    }

    /// - Parameter failing: what `ROSTER_FAIL` says.
    /// - Parameter under: a program that runs it, with its own arguments.
    init(_ arguments: [String], failing: String? = nil, under wrapper: [String] = []) throws {
        let words = wrapper + [StoreProbe.path] + arguments
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        var environment = ProcessInfo.processInfo.environment
        environment["ROSTER_FAIL"] = failing
        process.environment = environment
        // What a wrapper says of itself is of no interest.
        if !wrapper.isEmpty { process.standardError = FileHandle.nullDevice }
        process.standardInput = input
        process.standardOutput = output
        try process.run()
    }

    deinit {
        if process.isRunning { process.terminate() }
    }

    /// The next line that it says; nil when it has ended.
    func nextLine() -> String? {
        while true {
            if let end = unread.firstIndex(of: 10) {
                let line = String(decoding: unread[unread.startIndex..<end], as: UTF8.self)
                unread = Data(unread[unread.index(after: end)...])
                return line
            }
            let more = output.fileHandleForReading.availableData
            if more.isEmpty { return nil }
            unread += more
        }
    }

    /// All the lines that are left.
    func lines() -> [String] {
        var lines: [String] = []
        while let line = nextLine() { lines.append(line) }
        return lines
    }

    func endInput() {
        try? input.fileHandleForWriting.close()
    }

    /// No chance to say or save anything.
    func kill() {
        _ = Foundation.kill(process.processIdentifier, SIGKILL)
    }

    /// Its exit status (or signal).
    func wait() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }
}
