import Foundation
import Testing

/// What must not hurt: resizing, stopping, being killed, a terminal that goes away, a crash.
@Suite("The dashboard on a bad day") struct BadDayTests {
    private let program = Program()

    private func start() throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com", "--time-zone", "Europe/Paris")
        try program.succeed("session", "add", "ada", "2026-11-23 10:00")
        try program.succeed("capture", "ada", input: "- draft the scorecard\n- journal x3\n")
    }

    /// A shell that has jobs, and nothing of its own in the way.
    private func shell() throws -> TmuxScreen {
        let shell = try TmuxScreen(program, running: ["/bin/bash", "--norc", "--noprofile", "-i"])
        try shell.type(
            "PS1='ready> '; PATH=\(URL(fileURLWithPath: Program.path).deletingLastPathComponent().path):$PATH")
        try shell.press("Enter")
        try shell.wait(for: "ready>")
        return shell
    }

    @Test("At any size it shows what fits, and the client comes back when there is room again")
    func resize() throws {
        try start()
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Ada Moreau")
        for (columns, rows) in [(80, 24), (40, 10), (20, 5), (10, 3), (1, 1), (300, 100), (100, 2), (61, 19)] {
            try screen.resize(columns: columns, rows: rows)
        }
        try screen.resize(columns: 120, rows: 40)
        try screen.wait(for: "Ada Moreau", "session 10:00")
        try screen.press("c")
        try screen.wait(for: "Capture")
        try screen.resize(columns: 40, rows: 10)
        try screen.type("call the mentor")
        try screen.wait(for: "call the mentor")
        try screen.resize(columns: 120, rows: 40)
        try screen.wait(for: "1 item")
    }

    @Test("Ctrl-Z gives the terminal to the shell, and fg the screen back") func suspend() throws {
        try start()
        let screen = try shell()
        try screen.type("roster")
        try screen.press("Enter")
        try screen.wait(for: "Ada Moreau")
        #expect(try screen.property("alternate_on") == "1")
        try screen.press("C-z")
        try screen.wait(for: "Stopped")
        #expect(try screen.property("alternate_on") == "0")
        try screen.type("fg")
        try screen.press("Enter")
        try screen.wait(for: "Ada Moreau", "session 10:00")
        try screen.press("q")
        try screen.wait(for: "ready>")
        try screen.type("echo it is $((40 + 2))")
        try screen.press("Enter")
        try screen.wait(for: "it is 42")
    }

    @Test("Killed while a note is typed, the note is there again") func killed() throws {
        try start()
        var screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Ada Moreau")
        try screen.press("c")
        try screen.wait(for: "Capture")
        try screen.type("ask three peers for feedback")
        try screen.wait(for: "1 item")
        let log = program.database + "-wal"
        // On the screen and on the disk are two moments, a few milliseconds apart.
        let isKept = Patience.until(10) {
            let bytes = (try? Data(contentsOf: URL(fileURLWithPath: log))) ?? Data()
            return bytes.range(of: Data("ask three peers for feedback".utf8)) != nil
        }
        #expect(isKept)
        kill(try screen.processID, SIGKILL)
        screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Ada Moreau")
        try screen.press("c")
        try screen.wait(for: "ask three peers for feedback")
        try screen.press("C-s")
        try screen.wait(for: "1 item captured for Ada Moreau")
    }

    @Test("When the terminal is closed, the process is gone within half a second") func closed() throws {
        try start()
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Ada Moreau")
        let process = try screen.processID
        let start = Date()
        try screen.close()
        #expect(Patience.until(5) { ProcessFacts.hasEnded(process) })
        #expect(Date().timeIntervalSince(start) < 0.5)
        #expect(try program.succeed("list", "--json").objects().count == 2)
    }

    @Test("After a crash the terminal is whole, and nothing asks on it") func crash() throws {
        try start()
        let screen = try shell()
        try screen.type("stty -a | md5sum > before; roster; stty -a | md5sum > after; echo status $?")
        try screen.press("Enter")
        try screen.wait(for: "Ada Moreau", "session 10:00")
        // The signal that a trap of Swift raises.
        kill(try screen.foregroundProcess, SIGILL)
        try screen.wait(for: "status 0")
        #expect(try screen.property("alternate_on") == "0")
        #expect(try screen.property("cursor_flag") == "1")
        let folder = URL(fileURLWithPath: program.folder.path)
        #expect(
            try Data(contentsOf: folder.appendingPathComponent("before"))
                == Data(contentsOf: folder.appendingPathComponent("after")))
        #expect(try !screen.text().contains("Press space"))
    }

    @Test("Without UTF-8 the glyphs are plain characters") func plain() throws {
        try start()
        var program = program
        program.environment = ["LANG": "C", "LC_ALL": "C"]
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Ada Moreau", "session 10:00")
        #expect(try screen.text().unicodeScalars.allSatisfy(\.isASCII))
    }

    @Test("Without a terminal it is two, with a sentence", arguments: [["TERM": "dumb"], ["TERM": "no-such-terminal"]])
    func noTerminal(environment: [String: String]) throws {
        try start()
        let settings = environment.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let screen = try TmuxScreen(
            program, running: ["sh", "-c", "\(settings) \(Program.path) capture ada; echo status $?; cat"])
        try screen.wait(for: "status 2")
        #expect(try screen.text().contains("TERM"))
    }
}
