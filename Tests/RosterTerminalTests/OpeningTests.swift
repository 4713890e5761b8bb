import Glibc
import PseudoTerminal
import Testing

/// What the terminal must have, and how it is opened.
@Suite(.serialized) struct OpeningTests {
    @Test(
        "Without a usable terminal there is a sentence, and nothing is written",
        arguments: [
            (nil, "TERM is not set"), ("", "TERM is not set"), ("dumb", "can't be drawn on"),
            ("no-such-terminal", "is unknown here"), ("unknown", "is unknown here"),
        ] as [(String?, String)])
    func unusable(term: String?, sentence: String) throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        try terminal.start([Probe.path], environment: Probe.environment(["TERM": term]))
        let line = try terminal.wait(forLine: "error")
        #expect(line.contains(sentence))
        #expect(try terminal.waitForEnd() == 2)
        #expect(terminal.modes == before)
        #expect(terminal.output.isEmpty)
    }

    @Test("Input and output must be terminals", arguments: ["</dev/null", ">/dev/null", "<&- >&-"])
    func noTerminal(redirection: String) throws {
        let terminal = try PseudoTerminal()
        try terminal.start(
            ["/bin/sh", "-c", "exec \"$0\" \(redirection)", Probe.path], environment: Probe.environment())
        #expect(try terminal.wait(forLine: "error").contains("needs a terminal"))
        #expect(try terminal.waitForEnd() == 2)
        #expect(terminal.output.isEmpty)
    }

    @Test(
        "The size is the terminal's, whatever the environment says; 80x24 where it has none",
        arguments: [(0, 0, "80x24"), (120, 40, "120x40"), (1, 1, "1x1"), (500, 200, "500x200"), (20, 5, "20x5")])
    func size(columns: Int, rows: Int, expected: String) throws {
        let terminal = try Probe.start(columns: columns, rows: rows, ["LINES": "33", "COLUMNS": "77"])
        #expect(terminal.lines.first == "open \(expected) utf8=true")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("Every line mode and private mode is as before after quitting")
    func quitting() throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        try terminal.start([Probe.path], environment: Probe.environment())
        try terminal.wait(forLine: "drawn")
        terminal.settle()
        let during = TerminalModes(after: terminal.output)
        #expect(during.on.isSuperset(of: ["1049", "2004", "1000", "1006"]))
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.modes == before)
        #expect(TerminalModes(after: terminal.output).areReset)
    }

    @Test("In a locale that is not UTF-8 nothing but ASCII is written")
    func asciiLocale() throws {
        let terminal = try Probe.start(["LC_ALL": "C"])
        #expect(terminal.lines.first == "open 80x24 utf8=false")
        #expect(terminal.output.allSatisfy { $0 < 0x80 })
        #expect(TerminalModes(after: terminal.output).text.contains("Tamar"))
    }

    @Test("A UTF-8 locale that is not installed here is UTF-8 all the same")
    func missingLocale() throws {
        let terminal = try Probe.start(["LC_ALL": "xx_XX.UTF-8"])
        #expect(terminal.lines.first == "open 80x24 utf8=true")
        try terminal.wait(forOutput: "横")
    }

    @Test("NO_COLOR draws with attributes only; a set but empty one changes nothing")
    func noColor() throws {
        let plain = try Probe.start(["NO_COLOR": "1"])
        #expect(!plain.sentColors)
        #expect(plain.text.contains("\u{1B}[7m") || plain.text.contains(";7m"))
        let colored = try Probe.start(["NO_COLOR": ""])
        #expect(colored.sentColors)
    }

    @Test(
        "Terminals of every depth of colour are drawn on",
        arguments: ["vt100", "linux", "xterm", "xterm-16color", "xterm-256color", "xterm-direct", "screen", "vt220"])
    func depths(term: String) throws {
        let terminal = try PseudoTerminal()
        try terminal.start([Probe.path], environment: Probe.environment(["TERM": term]))
        let first = try terminal.wait(forLine: "")
        guard !first.contains("unknown here") else { return }  // not every system installs every description
        try terminal.wait(forOutput: "probe")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }
}

extension PseudoTerminal {
    var text: String { String(decoding: output, as: UTF8.self) }

    /// Whether an SGR sequence set a colour.
    var sentColors: Bool {
        text.split(separator: "\u{1B}[").contains { part in
            guard let end = part.firstIndex(where: \.isLetter), part[end] == "m" else { return false }
            return part[..<end].split(separator: ";").contains {
                (30...37).contains(Int($0) ?? 0) || $0 == "38" || $0 == "48" || $0 == "100"
            }
        }
    }
}
