import Foundation
import PseudoTerminal
import Testing
import Torture

/// Sizes that come faster than screens can be drawn (`reliability.md` 6, 40).
@Suite("A storm of sizes", .serialized) struct ResizeTests {
    /// The keys that open each screen of a practice, and do the same at every size.
    private static let screens = ["", "\r", "i", "o", "c", "?", "/ada", "t", "cnote\r\u{10}"]
    private static let motions = ["j", "k", "G", "g", "\u{4}", "\u{15}", "\u{1B}[6~", "\u{1B}[5~"]

    @Test("It ends with the screen of a fresh start at the last size, whatever was pressed meanwhile")
    func storm() throws {
        let rounds = Torture.rounds("resize", short: Self.screens.count)
        var generator = SeededGenerator(seed: Torture.seed())
        var sizes = 0
        for round in 0..<rounds {
            let keys = Self.screens[round % Self.screens.count]
            let program = try Program.withPractice()
            let terminal = try program.dashboard()
            sizes += storm(on: terminal, pressing: Self.motions, &generator)
            terminal.resize(columns: 120, rows: 40)
            // A key that comes with a size is taken before it.
            try terminal.wait(forScreen: "28 clients", "? help")
            terminal.send("g" + keys)
            sizes += storm(on: terminal, pressing: [], &generator)
            let columns = Int.random(in: 20...200, using: &generator)
            let rows = Int.random(in: 5...60, using: &generator)
            terminal.resize(columns: columns, rows: rows)
            try expectFreshStart(terminal, columns: columns, rows: rows, keys: keys)
        }
        Torture.report(
            "resize",
            "\(sizes) sizes in \(rounds) storms (seed \(Torture.seed())): 0 crashes, every screen in the end "
                + "that of a fresh start")
    }

    /// As many sizes as a hand at the corner of a window makes; answers how many.
    private func storm(
        on terminal: PseudoTerminal, pressing keys: [String], _ generator: inout SeededGenerator
    ) -> Int {
        for _ in 0..<30 {
            terminal.resize(
                columns: .random(in: 0...500, using: &generator), rows: .random(in: 0...200, using: &generator))
            if let key = keys.randomElement(using: &generator) { terminal.send(key) }
            usleep(.random(in: 0...2000, using: &generator))
        }
        return 30
    }

    private func expectFreshStart(_ terminal: PseudoTerminal, columns: Int, rows: Int, keys: String) throws {
        let program = try Program.withPractice()
        let fresh = try program.start([Program.path], columns: columns, rows: rows)
        try fresh.wait(forScreen: "anything") { !$0.text.allSatisfy(\.isWhitespace) }
        fresh.send("g" + keys)
        let isSame = Patience.until(20) {
            terminal.settle()
            fresh.settle()
            return terminal.screen.picture == fresh.screen.picture
        }
        let screens = (terminal.screen, fresh.screen)
        let said = "\(columns)x\(rows), “\(keys)”"
        #expect(isSame, "\(said):\n\(screens.0.text)\nand fresh:\n\(screens.1.text)")
        #expect(screens.0.strangers.isEmpty && screens.1.strangers.isEmpty, "\(said): \(screens.0.strangers)")
        for terminal in [terminal, fresh] {
            terminal.signal(SIGTERM)
            #expect(try terminal.waitForEnd() == 143, "\(said)")
        }
    }
}
