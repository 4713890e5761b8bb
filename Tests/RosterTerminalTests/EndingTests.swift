import Glibc
import PseudoTerminal
import Testing

/// However the program ends, the terminal is as it was.
@Suite(.serialized) struct EndingTests {
    @Test(
        "Signals to end give the terminal back, at once, with their exit code",
        arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 1)] as [(Int32, Int32)])
    func signals(number: Int32, code: Int32) throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        try terminal.start([Probe.path], environment: Probe.environment())
        try terminal.wait(forLine: "drawn")
        #expect(terminal.modes != before)
        let start = terminal.now()
        terminal.signal(number)
        #expect(try terminal.waitForEnd() == code)
        #expect(terminal.now() - start < 2)
        #expect(terminal.modes == before)
        #expect(TerminalModes(after: terminal.output).areReset)
    }

    @Test(
        "A crash gives the terminal back, says its reason, asks nothing, and has the signal's status",
        arguments: [("X", SIGILL), ("X", SIGTRAP), ("O", SIGSEGV)] as [(String, Int32)])
    func crashes(key: String, signal: Int32) throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        try terminal.start([Probe.path], environment: Probe.environment())
        try terminal.wait(forLine: "drawn")
        let start = terminal.now()
        terminal.send(key)
        let ending = try terminal.waitForEnd()
        #expect(ending == -signal || (key == "X" && [-SIGILL, -SIGTRAP].contains(ending)))
        #expect(terminal.now() - start < 10)
        #expect(terminal.modes == before)
        #expect(TerminalModes(after: terminal.output).areReset)
        let text = String(decoding: terminal.output, as: UTF8.self)
        #expect(!text.contains("Press space to interact"))
        if key == "X" {
            let afterScreen = text.components(after: "\u{1B}[?1049l")
            #expect(afterScreen.contains("the probe was asked to fail"))
        }
    }

    @Test(
        "Signals of a crash from outside do the same",
        arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT])
    func crashSignals(number: Int32) throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        try terminal.start([Probe.path], environment: Probe.environment())
        try terminal.wait(forLine: "drawn")
        terminal.signal(number)
        #expect(try terminal.waitForEnd() == -number)
        #expect(terminal.modes == before)
        #expect(TerminalModes(after: terminal.output).areReset)
    }

    @Test("When the terminal goes, the process goes within half a second", arguments: [false, true])
    func hangUp(ignoringHangup: Bool) throws {
        let terminal = try PseudoTerminal()
        let shell = ignoringHangup ? "trap '' HUP; exec \"$0\"" : "exec \"$0\""
        try terminal.start(["/bin/sh", "-c", shell, Probe.path], environment: Probe.environment())
        try terminal.wait(forLine: "drawn")
        let start = terminal.now()
        terminal.hangUp()
        let code = try terminal.waitForEnd()
        #expect(code == 1)
        #expect(terminal.now() - start < 0.5)
        #expect(terminal.lines.last == "end hangup")
    }

    @Test("When the terminal goes while an editor has it, the process goes too")
    func hangUpInEditor() throws {
        let terminal = try Probe.start(["PROBE_CHILD": "trap '' HUP; echo started >&3; exec sleep 5"])
        terminal.send("E")
        try terminal.wait(forLine: "started")
        let start = terminal.now()
        terminal.hangUp()
        #expect(try terminal.waitForEnd() == 1)
        #expect(terminal.now() - start < 0.5)
        #expect(terminal.lines.contains("child abandoned"))
    }

    @Test("A terminal that reads nothing does not keep the process from ending")
    func fullTerminal() throws {
        let terminal = try PseudoTerminal(columns: 300, rows: 100)
        let before = terminal.modes
        try terminal.start([Probe.path], environment: Probe.environment())
        try terminal.wait(forLine: "drawn")
        terminal.stopOutput(true)
        terminal.resize(columns: 200, rows: 90)
        let start = terminal.now()
        terminal.signal(SIGTERM)
        #expect(try terminal.waitForEnd() == 143)
        #expect(terminal.now() - start < 2)
        #expect(terminal.modes == before)
    }
}

extension String {
    /// What follows the last of these.
    fileprivate func components(after mark: String) -> String {
        guard let found = range(ofLast: mark) else { return "" }
        return String(self[found...])
    }

    private func range(ofLast mark: String) -> String.Index? {
        var place = endIndex
        while place > startIndex {
            place = unicodeScalars.index(before: place)
            if self.unicodeScalars[place...].starts(with: mark.unicodeScalars) { return place }
        }
        return nil
    }
}
