import PseudoTerminal
import Testing

/// The dashboard's driver, with a small state of its own.
@Suite(.serialized) struct DriverTests {
    private func start(_ changes: [String: String?] = [:]) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal()
        let variables = changes.merging(["PROBE_DASHBOARD": "1"]) { $1 }
        try terminal.start([Probe.path], environment: Probe.environment(variables))
        try terminal.wait(forLine: "rendered")
        return terminal
    }

    @Test("What is known at once is on the first screen, and one turn is one screen")
    func turns() throws {
        let terminal = try start(["PROBE_NOW": "1000"])
        #expect(
            Array(terminal.lines.dropFirst()) == [
                "effect loadRoster", "told rosterLoaded(RosterModel.Roster(rows: [], unread: nil))", "rendered",
            ])
        terminal.send("abl")
        try terminal.wait(forLine: "rendered", count: 2)
        let turn = terminal.lines.dropFirst(4)
        #expect(turn.filter { $0.hasPrefix("effect") } == ["effect loadRoster", "effect loadItems"])
        #expect(turn.filter { $0.hasPrefix("told") }.count == 4)
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("What is read ahead is started only once the screen is drawn")
    func later() throws {
        let terminal = try start(["PROBE_NOW": "1000"])
        terminal.send("r")
        try terminal.wait(forLine: "effect readAhead")
        #expect(terminal.lines.suffix(3).map { $0.prefix(14) } == ["effect loadIte", "rendered", "effect readAhe"])
    }

    @Test("Time is told when it moves; a clock that stands still is never told")
    func time() throws {
        let moving = try start()
        moving.send("m")
        try moving.wait(forLine: "told clockMoved", count: 2)
        let frozen = try start(["PROBE_NOW": "1000"])
        frozen.send("m")
        try frozen.wait(forLine: "rendered", count: 3)
        #expect(!frozen.lines.contains { $0.hasPrefix("told clockMoved") })
    }

    @Test("The editor gets the text in a file that only the coach can read, and what it leaves comes back")
    func editor() throws {
        let script = "sh -c 'stat -c %a \"$1\" >&3; cat \"$1\" >&3; echo >&3; echo changed > \"$1\"' -"
        let terminal = try start(["EDITOR": script, "PROBE_NOW": "1000"])
        terminal.send("e")
        try terminal.wait(forLine: "told editorReturned(text: \"changed\\n\")")
        #expect(terminal.lines.contains("600") && terminal.lines.contains("as it was"))
        try terminal.wait(forLine: "rendered", count: 2)
    }

    @Test(
        "An editor that fails, or is not there, is said, and the text stays", arguments: ["false", "/no/such/editor"])
    func failedEditor(command: String) throws {
        let terminal = try start(["VISUAL": command, "EDITOR": "true", "PROBE_NOW": "1000"])
        terminal.send("e")
        let line = try terminal.wait(forLine: "told failed")
        #expect(line.contains(command))
    }
}
