import PseudoTerminal
import Testing

/// What is shown after many small changes, against the same screen drawn from nothing.
@Suite(.serialized) struct RedrawTests {
    /// One after the other, each with a screen of its own.
    private static let keys = [["j", "j", "k"], ["G", "k", "g"], ["j", "\t", "j"], ["\t", "i", "1"]]

    @Test(
        "After some keys the screen is the one that is drawn anew",
        arguments: ["xterm-256color", "xterm-direct", "linux", "screen-256color", "vt100"])
    func anew(term: String) throws {
        let terminal = try roster(term)
        for keys in Self.keys {
            for key in keys { try press(key, on: terminal) }
            try terminal.waitForQuiet()
            let changed = terminal.screen.picture
            // What a terminal shows after a change of its size is not relied on.
            terminal.resize(columns: 119, rows: 40)
            try terminal.wait(forScreen: "the narrower screen") { !$0.text.contains("?????") && $0.columns == 119 }
            terminal.resize(columns: 120, rows: 40)
            try terminal.wait(forScreen: "the screen drawn anew after \(keys)") { $0.picture == changed }
        }
    }

    @Test("Terminals that know more and terminals that know less show the same text")
    func kinds() throws {
        let plain = try roster("vt100")
        let others = try ["xterm-256color", "xterm-direct", "linux", "screen-256color"].map { ($0, try roster($0)) }
        for key in Self.keys.joined() {
            try press(key, on: plain)
            try plain.waitForQuiet()
            for (term, terminal) in others {
                try press(key, on: terminal)
                try terminal.wait(forScreen: "what vt100 shows after “\(key)” on \(term)") {
                    $0.lines == plain.screen.lines
                }
            }
        }
    }

    private func roster(_ term: String) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(columns: 120, rows: 40)
        let changes = ["PROBE_ROSTER": "1", "TERM": term]
        try terminal.start([Probe.path], environment: Probe.environment(changes))
        // The first screen, and one for each card that is read ahead.
        try terminal.wait(forLine: "rendered", count: 3)
        try terminal.waitForQuiet()
        return terminal
    }

    private func press(_ key: String, on terminal: PseudoTerminal) throws {
        let drawn = terminal.lines.count { $0 == "rendered" }
        terminal.send(key)
        try terminal.wait(forLine: "rendered", count: drawn + 1)
    }
}
