import Foundation
import PseudoTerminal
import Testing
import Torture

/// Whatever a terminal sends: it is keys or text, and never more than that (`reliability.md` 6, 40).
@Suite("Anything on standard input", .serialized) struct InputTests {
    @Test("Of a paste of 10 MB the first MiB is kept, it is said, and nothing in it is a command") func long() throws {
        let program = try Program.withPractice()
        let terminal = try program.dashboard()
        terminal.send("c")
        try terminal.wait(forScreen: "Capture")
        let line = "words of a long paste, q d :quit and more of them\n"
        terminal.send(Keys.pasteStart + String(repeating: line, count: 10_000_000 / line.utf8.count) + Keys.pasteEnd)
        try terminal.wait(forScreen: "only the first 1 MiB of the paste was kept", seconds: 120)
        terminal.send(Keys.control("c"))
        try terminal.wait(forScreen: "the pane put away", seconds: 60) { !$0.text.contains("keep as draft") }
        terminal.send(Keys.control("c"))
        #expect(try terminal.waitForEnd(seconds: 60) == 0)
        // As much of it as lies on one page of the file.
        #expect(program.recordHolds(String(repeating: line, count: 40)))
        #expect(try program.succeed("list", "--all", "--json").objects().count == 84)
    }

    @Test(
        "A paste that holds its own end mark and keys after it is text, on every screen",
        arguments: ["", "c", "/", "o", "\r"])
    func endMarkWithin(screen: String) throws {
        let program = try Program.withPractice()
        let before = try program.succeed("history", "--json").output
        let terminal = try program.dashboard()
        terminal.send(screen)
        try terminal.waitForQuiet()
        let attack = "harmless\(Keys.pasteEnd)d\rx\ry\u{3}\u{13}:q\rq\(Keys.pasteStart)ddd\u{1B}[Aq"
        terminal.send(Keys.pasteStart + attack + Keys.pasteEnd)
        try terminal.waitForQuiet()
        if screen == "c" { try terminal.wait(forScreen: "harmlessd") }
        #expect(!terminal.hasEnded)
        terminal.signal(SIGTERM)
        #expect(try terminal.waitForEnd() == 143)
        #expect(try program.succeed("history", "--json").output == before)
    }

    @Test("Random bytes neither crash nor hang it, and all that it writes stays on the list") func random() throws {
        let rounds = Torture.rounds("input", short: 6)
        var generator = SeededGenerator(seed: Torture.seed())
        var count = 0
        var quits = 0
        for round in 0..<rounds {
            let program = try Program.withPractice()
            let terminal = try program.dashboard(variables: ["VISUAL": "true"]) {
                // While an editor or nobody has it, the line would show what is typed all by itself.
                $0.setModes { $0.c_lflag &= ~tcflag_t(ECHO) }
            }
            for _ in 0..<20 where !terminal.hasEnded {
                let bytes = Self.bytes(&generator)
                count += bytes.count
                terminal.send(bytes)
            }
            quits += try end(terminal, "round \(round), seed \(Torture.seed())")
            try expectWhole(program)
        }
        Torture.report(
            "input",
            "\(count) random bytes in \(rounds) dashboards (seed \(Torture.seed())), \(quits) of them quit by "
                + "a key: 0 crashes, 0 hangs, every record whole")
    }

    /// Keys, text, sequences and noise. Without Ctrl-\, which is the line's own while nobody has it.
    private static func bytes(_ generator: inout SeededGenerator) -> [UInt8] {
        let pieces = [
            "\u{1B}[", "\u{1B}]", "\u{1B}[<0;3;4M", "\u{1B}[<64;9;9M", "\u{1B}O", "横", "\u{9B}", "e\u{301}", "\r",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...60, using: &generator) {
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: bytes.append(.random(in: .min ... .max, using: &generator))
            case 1: bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
            case 2: bytes += Array((Bool.random(using: &generator) ? Keys.pasteStart : Keys.pasteEnd).utf8)
            case 3: bytes.append(.random(in: 0..<0x1C, using: &generator))
            default: bytes.append(.random(in: 0x20..<0x7F, using: &generator))
            }
        }
        return bytes
    }

    /// It may have been quit by a key; otherwise it still draws, and ends when told to. Answers 1 where it had quit.
    private func end(_ terminal: PseudoTerminal, _ said: String) throws -> Int {
        var quit = 1
        if !terminal.hasEnded {
            // A paste that the bytes may have begun ends with this, or after a silence of five seconds.
            terminal.send(Keys.pasteEnd)
            terminal.resize(columns: 90, rows: 30)
            let written = terminal.output.count
            let isDrawing = Patience.until(20) { terminal.hasEnded || terminal.output.count > written }
            #expect(isDrawing, "\(said)")
        }
        if !terminal.hasEnded {
            terminal.signal(SIGTERM)
            quit = 0
        }
        let ending = try terminal.waitForEnd()
        // The last two where a key had quit it, and the line was an ordinary one again.
        #expect([0, 130, 143, -SIGINT, -SIGTERM].contains(ending), "\(said)")
        #expect(terminal.screen.strangers.isEmpty, "\(said): \(terminal.screen.strangers)")
        return quit
    }

    private func expectWhole(_ program: Program) throws {
        #expect(try program.succeed("client", "list", "--json").objects().count == 28)
    }
}
