import Foundation
import PseudoTerminal
import Testing
import Torture

/// The terminal is closed under the dashboard: it goes, at once, and what was typed stays (`reliability.md` 6, 39).
@Suite("A terminal that goes", .serialized) struct HangupTests {
    private enum Moment: CaseIterable {
        case idle, drawing, typing, editing, filtering
    }

    private static let short = 10
    /// An editor that holds on to a terminal that is gone, and has changed the file before.
    private static let editor =
        "sh -c 'echo added in round $ROUND. >> \"$1\"; trap \"\" HUP; echo the editor has it; exec sleep 3' -"

    @Test("The process goes with its terminal, whatever it is doing, and the draft is kept") func closed() throws {
        let rounds = Torture.rounds("hangup", short: Self.short)
        // What is promised, where the machine has nothing else to do; elsewhere only that it does go.
        let bound = rounds > Self.short ? 0.5 : 5
        var times: [Double] = []
        for round in 0..<rounds {
            let moment = Moment.allCases[round % Moment.allCases.count]
            let isIgnored = round / Moment.allCases.count % 2 == 1
            let text = "a thought of round \(round),"
            let program = try Program.withPractice()
            let terminal = try start(program, round: round, ignoringHangup: isIgnored)
            try prepare(terminal, moment, typing: text)
            let start = terminal.now()
            terminal.hangUp()
            let code = try terminal.waitForEnd()
            times.append(terminal.now() - start)
            #expect(code == 1, "\(moment), round \(round)")
            #expect(times[round] < bound, "\(moment), round \(round), ignoring SIGHUP: \(isIgnored)")
            switch moment {
            case .typing: #expect(program.recordHolds(text), "round \(round)")
            case .editing: #expect(program.recordHolds("added in round \(round)."), "round \(round)")
            default: break
            }
        }
        times.sort()
        let milliseconds = { (time: Double) in "\(Int(time * 1000)) ms" }
        Torture.report(
            "hangup",
            "\(rounds) terminals closed, the process gone after \(milliseconds(times[rounds / 2])) in the "
                + "middle, \(milliseconds(times[rounds - 1])) at most; every draft kept")
    }

    private func start(_ program: Program, round: Int, ignoringHangup: Bool) throws -> PseudoTerminal {
        let script = ignoringHangup ? "trap '' HUP; exec \"$0\"" : "exec \"$0\""
        let terminal = try program.start(
            ["/bin/sh", "-c", script, Program.path], variables: ["EDITOR": Self.editor, "ROUND": "\(round)"])
        try terminal.wait(forScreen: "28 clients", "? help")
        return terminal
    }

    private func prepare(_ terminal: PseudoTerminal, _ moment: Moment, typing text: String) throws {
        switch moment {
        case .idle: break
        case .drawing: terminal.send(String(repeating: "jjjkGg", count: 40))
        case .filtering:
            terminal.send("/ada")
            try terminal.wait(forScreen: "Filter ada")
        case .typing, .editing:
            terminal.send("c")
            try terminal.wait(forScreen: "Capture")
            terminal.send(text + (moment == .editing ? Keys.enter : ""))
            try terminal.wait(forScreen: text)
            guard moment == .editing else { return }
            terminal.send(Keys.control("e"))
            try terminal.wait(forOutput: "the editor has it")
        }
    }
}
