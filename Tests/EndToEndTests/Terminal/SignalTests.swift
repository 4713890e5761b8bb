import Foundation
import PseudoTerminal
import Testing
import Torture

/// Signals at any moment: the terminal is as it was, and nothing asks on it (`reliability.md` 6, 38).
@Suite("Signals", .serialized) struct SignalTests {
    private static let ending = [SIGHUP, SIGINT, SIGTERM, SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGQUIT]

    @Test("A signal that ends the program leaves the terminal as it was, and asks nothing") func atAnyMoment() throws {
        let rounds = Torture.rounds("signals", short: 10)
        var generator = SeededGenerator(seed: Torture.seed())
        let program = try Program.withPractice()
        var early = 0
        for round in 0..<rounds {
            let signal = Self.ending[round % Self.ending.count]
            let delay = UInt32.random(in: 0...150_000, using: &generator)
            let terminal = try PseudoTerminal(columns: 120, rows: 40)
            let before = terminal.modes
            try terminal.start(
                [Program.path], environment: program.whole.merging(["TERM": "xterm-256color"]) { $1 })
            // Half of them while it starts, half of them while it works. What comes before it has begun to do anything
            // is the system's.
            #expect(Patience.until(20) { ProcessFacts.hasOpen(terminal.process, program.database) })
            if Bool.random(using: &generator) {
                try terminal.wait(forScreen: "28 clients")
                terminal.send("cwrite to the board\u{1B}?\u{1B}ojjk\u{1B}")
            }
            usleep(delay)
            terminal.settle()
            if !terminal.screen.modes.contains(1049) { early += 1 }
            terminal.signal(signal)
            let start = terminal.now()
            let ending = try terminal.waitForEnd(seconds: 60)
            let said = "signal \(signal) after \(delay) µs, round \(round), ended with \(ending)"
            #expect(terminal.now() - start < 10, "\(said)")
            #expect(ending == -signal || ending == 128 + signal || (signal == SIGHUP && ending == 1), "\(said)")
            #expect(terminal.modes == before, "\(said)")
            #expect(TerminalModes(after: terminal.output).areReset, "\(said)")
            for words in ["Press space", "*** "] {
                #expect(!String(decoding: terminal.output, as: UTF8.self).contains(words), "\(said)")
            }
        }
        Torture.report(
            "signals",
            "\(rounds) signals (seed \(Torture.seed())), \(early) of them before the screen was taken: "
                + "every terminal as before, 0 prompts")
    }

    @Test("A closed pipe and a limit of file sizes are errors, and end nothing", arguments: [SIGPIPE, SIGXFSZ])
    func ignored(signal: Int32) throws {
        let program = try Program.withPractice()
        let terminal = try program.dashboard()
        terminal.signal(signal)
        terminal.send("?")
        try terminal.wait(forScreen: "Keys")
        terminal.send(Keys.control("c"))
        #expect(try terminal.waitForEnd() == 0)
    }
}
