import Glibc
import PseudoTerminal
import Testing

/// Stopped by Ctrl-Z or from outside, and continued; with an editor in between; resized.
@Suite(.serialized) struct StoppingTests {
    @Test("Stopping leaves the terminal as it was, continuing takes it again and draws everything")
    func stopAndContinue() throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        let script = "\"$0\"; echo stopped >&3; read line; fg >/dev/null; echo back >&3"
        try terminal.start(
            ["/bin/bash", "--norc", "-m", "-c", script, Probe.path], environment: Probe.environment())
        try terminal.wait(forLine: "drawn")
        let during = terminal.modes
        terminal.send("Z")
        try terminal.wait(forLine: "stopped")
        #expect(terminal.modes == before)
        terminal.settle()
        #expect(TerminalModes(after: terminal.output).areReset)
        let drawn = terminal.output.count
        terminal.send("go on\n")
        try terminal.wait(forLine: "drawn", count: 2)
        terminal.settle()
        #expect(terminal.modes == during)
        let again = TerminalModes(after: Array(terminal.output[drawn...]))
        #expect(again.on.isSuperset(of: ["1049", "2004", "1000", "1006"]))
        #expect(again.text.contains("probe") && again.text.contains("Tamar"))
        terminal.send("q")
        try terminal.wait(forLine: "back")
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.modes == before)
        #expect(terminal.screen.strangers.isEmpty, "\(terminal.screen.strangers)")
    }

    @Test("A stop from outside does the same")
    func stopFromOutside() throws {
        let terminal = try Probe.start()
        // Its group has no shell that could continue it, so the system does not stop it: it leaves and comes back.
        terminal.signal(SIGTSTP)
        try terminal.wait(forLine: "drawn", count: 2)
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("Continued after SIGSTOP, it takes the terminal again")
    func continued() throws {
        let terminal = try Probe.start()
        let during = terminal.modes
        terminal.signal(SIGSTOP)
        terminal.setOrdinaryModes()
        terminal.signal(SIGCONT)
        try terminal.wait(forLine: "drawn", count: 2)
        #expect(terminal.modes == during)
    }

    @Test("An editor has the terminal as it was, and the screen is drawn again after it")
    func editor() throws {
        let terminal = try PseudoTerminal()
        let before = terminal.modes
        let child = "stty size >&3; echo in the editor; read line; echo \"got $line\" >&3; exit 3"
        try terminal.start([Probe.path], environment: Probe.environment(["PROBE_CHILD": child]))
        try terminal.wait(forLine: "drawn")
        terminal.send("E")
        try terminal.wait(forOutput: "in the editor")
        #expect(terminal.modes == before)
        terminal.resize(columns: 90, rows: 30)
        terminal.send("words\n")
        try terminal.wait(forLine: "got words")
        #expect(try terminal.wait(forLine: "child") == "child exited(code: 3)")
        try terminal.wait(forLine: "resized(RosterDashboard.Size(columns: 90, rows: 30))")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
        #expect(terminal.modes == before)
    }

    @Test("Ctrl-C in an editor is the editor's")
    func interruptInEditor() throws {
        let terminal = try Probe.start(["PROBE_CHILD": "echo in the editor; exec sleep 100"])
        terminal.send("E")
        try terminal.wait(forOutput: "in the editor")
        terminal.send("\u{3}")
        #expect(try terminal.wait(forLine: "child").hasPrefix("child killed(signal: 2)"))
        try terminal.wait(forLine: "drawn", count: 2)
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("A size that was another for a moment only is drawn anew, as the terminal has cut what it showed")
    func passingSize() throws {
        let terminal = try Probe.start()
        for _ in 0..<5 {
            terminal.resize(columns: 30, rows: 10)
            terminal.resize(columns: 80, rows: 24)
            try terminal.wait(forScreen: "probe", "Tamar")
        }
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test("A storm of sizes ends with the last one, and its screen is that of a fresh start")
    func resizeStorm() throws {
        var generator = SeededGenerator(seed: 11)
        let terminal = try Probe.start()
        for _ in 0..<300 {
            terminal.resize(
                columns: .random(in: 0...500, using: &generator), rows: .random(in: 0...200, using: &generator))
        }
        terminal.resize(columns: 61, rows: 17)
        try terminal.wait(forLine: "resized(RosterDashboard.Size(columns: 61, rows: 17))")
        terminal.send("q")
        #expect(try terminal.waitForEnd() == 0)
    }
}

extension PseudoTerminal {
    /// What a shell does when its job stops.
    fileprivate func setOrdinaryModes() {
        setModes { modes in
            modes.c_lflag |= tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
            modes.c_iflag |= tcflag_t(ICRNL | IXON)
        }
    }
}
