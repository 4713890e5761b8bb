import Glibc
import PseudoTerminal

/// The program `TerminalProbe` on a terminal of its own.
enum Probe {
    /// It is built beside the tests.
    static var path: String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &buffer, buffer.count)
        let own = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        return own.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/TerminalProbe"
    }

    static func environment(_ changes: [String: String?] = [:]) -> [String: String] {
        var variables = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"]
        for (name, value) in changes { variables[name] = value }
        return variables
    }

    /// Opens a terminal, starts the probe and waits until its first screen is drawn.
    static func start(
        columns: Int = 80, rows: Int = 24, _ changes: [String: String?] = [:]
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(columns: columns, rows: rows)
        try terminal.start([path], environment: environment(changes))
        try terminal.wait(forLine: "drawn")
        return terminal
    }
}
