import Foundation
import PseudoTerminal
import Testing
import Torture

/// Any terminal, or none: a screen that works, or a sentence with its exit code (`reliability.md` 5.6).
@Suite("Kinds of terminals", .serialized) struct KindsOfTerminalTests {
    private struct Ended {
        var output: String
        var code: Int32
    }

    /// Runs it to its end through a shell, as a script would.
    private func run(_ program: Program, _ line: String, _ variables: [String: String?] = [:]) throws -> Ended {
        let terminal = try program.start(["/bin/sh", "-c", line, Program.path], variables: variables)
        let code = try terminal.waitForEnd()
        #expect(terminal.screen.strangers.isEmpty)
        return Ended(output: String(decoding: terminal.output, as: UTF8.self), code: code)
    }

    @Test(
        "Where nothing can be drawn the roster is printed, and a command that needs a screen says so",
        arguments: [nil, "", "dumb"] as [String?])
    func withoutDrawing(term: String?) throws {
        let program = try Program.withPractice()
        let printed = try run(program, "exec \"$0\"", ["TERM": term])
        #expect(printed.code == 0)
        #expect(printed.output.contains("Priya Natarajan"))
        #expect(!printed.output.contains("\u{1B}"))
        let refused = try run(program, "exec \"$0\" capture priya", ["TERM": term])
        #expect(refused.code == 2)
        #expect(refused.output.contains("TERM"))
    }

    @Test(
        "A terminal that is unknown here is named, with what to try",
        arguments: ["no-such-terminal", "../../etc", "x/y"])
    func unknown(term: String) throws {
        let program = try Program.withPractice()
        let refused = try run(program, "exec \"$0\"", ["TERM": term])
        #expect(refused.code == 2)
        #expect(refused.output.contains("“\(term)” is unknown here (TERM); try TERM=xterm-256color"))
    }

    @Test(
        "On every kind of terminal the dashboard opens, answers keys and gives the terminal back",
        arguments: [
            "vt100", "vt220", "linux", "xterm", "xterm-16color", "xterm-direct", "screen", "screen-256color",
            "tmux-256color",
            "rxvt", "ansi", "cons25", "st-256color", "putty", "xterm-kitty", "alacritty",
        ])
    func kinds(term: String) throws {
        let program = try Program.withPractice()
        let terminal = try PseudoTerminal(columns: 120, rows: 40)
        let before = terminal.modes
        try terminal.start([Program.path], environment: program.whole.merging(["TERM": term]) { $1 })
        let came = Patience.until(20) {
            terminal.settle()
            return terminal.hasEnded || terminal.screen.text.contains("28 clients")
        }
        try #require(came)
        guard !terminal.hasEnded else {
            // Not every system has every description.
            #expect(String(decoding: terminal.output, as: UTF8.self).contains("is unknown here"))
            return
        }
        terminal.send("?")
        try terminal.wait(forOutput: "paint the screen")
        terminal.send(Keys.control("c"))
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.modes == before)
    }

    @Test(
        "Closed and redirected descriptors: the roster as text, or a sentence",
        arguments: [
            ("</dev/null", 0), ("<&-", 0), (">/dev/null", 0), (">&-", 74), ("2>&-", nil), ("<&- >&-", 74),
            ("<&- >&- 2>&-", 74),
            ("| cat", 0), ("</dev/null >/dev/full", 74),
        ] as [(String, Int32?)])
    func descriptors(redirection: String, code: Int32?) throws {
        let program = try Program.withPractice()
        guard let code else {
            let terminal = try program.start(["/bin/sh", "-c", "exec \"$0\" \(redirection)", Program.path])
            try terminal.wait(forScreen: "28 clients")
            terminal.send("q")
            #expect(try terminal.waitForEnd() == 0)
            return
        }
        let ended = try run(program, "\"$0\" \(redirection)")
        #expect(ended.code == code, "\(redirection): \(ended.output)")
        if code != 0, !redirection.contains("2>") { #expect(ended.output.contains("roster: "), "\(redirection)") }
        // A file of the record must not have become standard output, or the other way round.
        #expect(try program.succeed("client", "list", "--json").objects().count == 28)
    }

    @Test("In a locale that is not UTF-8 nothing but ASCII is drawn", arguments: ["C", "POSIX", "en_US.ISO-8859-1"])
    func plain(locale: String) throws {
        let program = try Program.withPractice()
        let terminal = try program.start([Program.path], variables: ["LANG": nil, "LC_ALL": locale])
        try terminal.wait(forScreen: "28 clients")
        for keys in ["o", "\u{1B}", "c", "?"] {
            terminal.send(keys)
            try terminal.waitForQuiet()
        }
        #expect(terminal.output.allSatisfy { $0 < 0x80 })
    }

    @Test("Without a size it is taken for one of 80x24; of one row and column it neither crashes nor loops")
    func sizes() throws {
        let program = try Program.withPractice()
        let terminal = try program.start([Program.path], columns: 0, rows: 0)
        try terminal.wait(forScreen: "84 open", "/ filter")
        for (columns, rows) in [(1, 1), (2, 1), (1, 200), (500, 1)] {
            let small = try program.start([Program.path], columns: columns, rows: rows)
            try small.wait(forOutput: "\u{1B}[?1049h")
            try small.waitForQuiet()
            small.send(Keys.control("c"))
            #expect(try small.waitForEnd() == 0)
        }
    }
}
