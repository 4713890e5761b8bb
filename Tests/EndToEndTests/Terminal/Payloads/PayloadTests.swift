import Foundation
import PseudoTerminal
import Testing
import Torture

/// No byte that came from data reaches the terminal as control (`reliability.md` 6, 34): hostile bytes go in by every
/// way there is, and everything that comes out is read as a terminal reads it.
@Suite("Hostile bytes", .serialized) struct PayloadTests {
    /// Payloads that share a record, as the screens are looked at once for all of them.
    private static let group = 10

    @Test("Through every entry, at every exit, only sequences of our own come out") func everywhere() throws {
        let payloads = Payload.sample(Torture.rounds("payloads", short: 2))
        var written = 0
        for start in stride(from: 0, to: payloads.count, by: Self.group) {
            let group = Array(payloads[start..<min(start + Self.group, payloads.count)])
            let program = Program()
            for (number, payload) in group.enumerated() { written += try enter(payload, number, program) }
            written += try printEverything(program, group)
            written += try lookAtEverything(program, group)
            // The same when another program wrote them into the file: then the exits alone must hold.
            if try tamper(with: program, group) {
                written += try printEverything(program, group)
                written += try lookAtEverything(program, group)
            }
        }
        Torture.report(
            "payloads",
            "\(payloads.count) payloads by every entry, \(written) bytes written to terminals: none of them "
                + "a control that is not ours")
    }

    // MARK: In

    private func enter(_ payload: Payload, _ number: Int, _ program: Program) throws -> Int {
        let name = "payload-\(number)"
        try PayloadEntries.write(payload, number: number, to: program.folder, in: name)
        let terminal = try program.start(
            ["/bin/bash", "-c", PayloadEntries.script],
            variables: ["ROSTER": Program.path, "D": program.folder.path + "/" + name, "N": "\(number)"])
        try terminal.waitForEnd(seconds: 300)
        expectPlain(terminal, "entering \(payload.hex)")
        return terminal.output.count
    }

    /// Puts them into the file past everything that cleans; false where there is no `sqlite3` to do it.
    private func tamper(with program: Program, _ group: [Payload]) throws -> Bool {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return false }
        let columns = [
            ("client", "name"), ("client", "package"), ("client", "email"), ("client", "sms_proof"), ("cohort", "name"),
            ("item", "text"), ("item", "detail"), ("item", "tags"), ("note", "text"), ("comment", "text"),
            ("draft", "text"),
            ("inbox", "sender"), ("inbox", "body"), ("operation", "summary"), ("change", "why"), ("change", "after"),
        ]
        var sql = "PRAGMA ignore_check_constraints = ON;\n"
        for (table, column) in columns {
            for (number, payload) in group.enumerated() {
                sql +=
                    "UPDATE OR IGNORE \(table) SET \(column) = 'x' || CAST(x'\(payload.hex)' AS TEXT) || id "
                    + "WHERE \(column) IS NOT NULL AND id % \(group.count) = \(number);\n"
            }
        }
        let script = try program.folder.write("tamper.sql", sql)
        let status = try Spawned.run(
            ["/usr/bin/sqlite3", program.database, ".read \(script.path)"], environment: program.whole,
            output: "/dev/null")
        #expect(status == 0)
        return true
    }

    // MARK: Out

    private func printEverything(_ program: Program, _ group: [Payload]) throws -> Int {
        let script = """
            exec </dev/null
            for form in "" --json; do
                "$R" list --all $form; "$R" client list $form; "$R" session list $form; "$R" cohort list $form
                "$R" inbox $form; "$R" history --limit 500 $form
                for id in 1 2; do "$R" show $id $form; "$R" client show $id $form; "$R" history $id $form; done
            done
            "$R" --view items | cat; "$R" undo; "$R" redo
            """
        let terminal = try program.start(["/bin/bash", "-c", script], variables: ["R": Program.path])
        try terminal.waitForEnd(seconds: 300)
        #expect(terminal.output.count > 1000)
        expectPlain(terminal, "printing \(group.map(\.hex))")
        return terminal.output.count
    }

    private func lookAtEverything(_ program: Program, _ group: [Payload]) throws -> Int {
        let terminal = try program.dashboard()
        let ways = [
            ["jjj", "k", "\r", "jjjj", "G", "n", "n", "p", "\u{1B}"], ["i", "jjj", "G", "\u{1B}"],
            ["o", "jj", "s", "\r", "u", "\u{1B}"], ["c", "\u{F}", "\u{1B}", "\u{10}", "\u{1B}"], ["?", "\u{1B}"],
        ]
        for way in ways {
            for keys in way {
                terminal.send(keys)
                try terminal.waitForQuiet(0.04)
            }
        }
        // Typed and pasted: into the note and its preview, the filter, and a prompt.
        for opening in ["c", "/", "t"] {
            for payload in group {
                terminal.send(opening)
                try terminal.waitForQuiet(0.04)
                terminal.send(Keys.pasteStart + "- do ")
                terminal.send(payload.bytes)
                terminal.send(" by friday" + Keys.pasteEnd)
                try terminal.waitForQuiet(0.06)
                terminal.send(Keys.escape)
                try terminal.waitForQuiet(0.04)
            }
        }
        #expect(!terminal.hasEnded)
        terminal.signal(SIGTERM)
        #expect(try terminal.waitForEnd() == 143)
        let strangers = Set(terminal.screen.strangers)
        #expect(strangers.isEmpty, "on the screen, of \(group.map(\.hex))")
        return terminal.output.count
    }

    /// A command writes text, line ends and colours, and nothing else.
    private func expectPlain(_ terminal: PseudoTerminal, _ what: String) {
        let screen = terminal.screen
        #expect(Set(screen.strangers).isEmpty && !screen.hasUnfinishedSequence, "\(what)")
        #expect(screen.forms.isSubset(of: ["[m"]), "\(what)")
        let controls = Set(terminal.output.filter { $0 < 0x20 && $0 != 0x1B })
        #expect(controls.isSubset(of: [0x0A, 0x0D]), "\(what)")
    }
}
