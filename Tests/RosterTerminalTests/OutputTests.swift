import PseudoTerminal
import Testing

/// What reaches the terminal.
@Suite(.serialized) struct OutputTests {
    /// Every form of sequence that curses and the guard write on such a terminal.
    static let allowed: Set<String> = [
        "[m", "[H", "[J", "[K", "[X", "[A", "[B", "[C", "[D", "[G", "[d", "[P", "[@", "[L", "[M", "[r", "[b", "[l",
        "[h",
        "[t", "(B", ")0", "=", "[?7h", ">", "[?1049h", "[?1049l", "[?1h", "[?1l", "[?25h", "[?25l", "[?12h", "[?12l",
        "[?2004h",
        "[?2004l", "[?1000h", "[?1000l", "[?1006h", "[?1006l",
    ]

    @Test("Cells with controls, surrogates and bidi controls write no control")
    func hostile() throws {
        for term in ["xterm-256color", "tmux-256color"] {
            let terminal = try Probe.start(columns: 40, rows: 30, ["TERM": term])
            terminal.send("H")
            try terminal.wait(forLine: "drawn", count: 2)
            terminal.send("q")
            #expect(try terminal.waitForEnd() == 0)
            let seen = TerminalModes(after: terminal.output)
            #expect(seen.sequences.isSubset(of: Self.allowed), "\(seen.sequences.subtracting(Self.allowed))")
            #expect(seen.controls.isSubset(of: [0x08, 0x09, 0x0A, 0x0D, 0x0F]), "\(seen.controls)")
            #expect(seen.text.contains("\u{FFFD}"))
            let isBidiControl = { (scalar: Unicode.Scalar) in
                [0x061C, 0x200E, 0x200F].contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
                    || (0x2066...0x2069).contains(scalar.value)
            }
            #expect(!seen.text.unicodeScalars.contains(where: isBidiControl))
        }
    }

    @Test("An equal grid writes nothing, a changed line only what changed")
    func differences() throws {
        let terminal = try Probe.start()
        terminal.send("j")
        try terminal.wait(forLine: "drawn", count: 2)
        terminal.send("k")
        try terminal.wait(forLine: "drawn", count: 3)
        terminal.settle()
        let before = terminal.output.count
        terminal.send("k")
        try terminal.wait(forLine: "drawn", count: 4)
        terminal.settle()
        #expect(terminal.output.count == before)
        terminal.send("j")
        try terminal.wait(forLine: "drawn", count: 5)
        terminal.settle()
        #expect((1..<40).contains(terminal.output.count - before))
    }

    @Test("A j on the roster takes few bytes")
    func bytesOfAKey() throws {
        let terminal = try PseudoTerminal(columns: 120, rows: 40)
        try terminal.start([Probe.path], environment: Probe.environment(["PROBE_ROSTER": "1"]))
        // The first screen, and one for each card that is read ahead.
        try terminal.wait(forLine: "rendered", count: 3)
        terminal.settle()
        for _ in 0..<8 {
            let before = terminal.output.count
            let drawn = terminal.lines.count { $0 == "rendered" }
            terminal.send("j")
            // The second one tells that the first is drawn.
            try terminal.wait(forLine: "rendered", count: drawn + 2)
            terminal.settle()
            let count = terminal.output.count - before
            #expect((100..<360).contains(count), "\(count) bytes")
        }
    }

    @Test("Wide and combining characters are written with their parts, right-to-left text in the order of reading")
    func scripts() throws {
        let terminal = try Probe.start()
        try terminal.wait(forOutput: "横山")
        #expect(terminal.text.contains("e\u{301}"))
        #expect(terminal.text.contains("כהן"))
    }

    @Test("After right-to-left text the next field is placed by itself")
    func rightToLeft() throws {
        let terminal = try Probe.start()
        try terminal.wait(forOutput: "כהן")
        let text = terminal.text
        let name = try #require(text.range(of: "כהן"))
        #expect(!text[name.upperBound...].hasPrefix(" 20"))
        #expect(text[name.upperBound...].contains("20"))
    }

    @Test("Messages from other threads arrive")
    func mailbox() throws {
        let terminal = try Probe.start(["PROBE_POST": "hello"])
        try terminal.wait(forLine: "message hello")
    }
}
