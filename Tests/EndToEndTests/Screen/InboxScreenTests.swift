import Foundation
import Testing

/// What came in and waits, in a real terminal.
@Suite("The inbox on the screen") struct InboxScreenTests {
    private let program = Program()

    /// The practice as it comes from other tools, with a note of somebody who is not on the roster.
    private func importPractice() throws {
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        try program.succeed("import", "calendar", Program.practice + "/calendar.ics")
        try program.folder.write("notes/2026-11-20 benny.md", "Ready to \u{1B}[31mask.\n\n- ask for a raise\n- sleep\n")
        try program.succeed("import", "notes", "notes")
    }

    private func waiting() throws -> [Int] {
        try program.succeed("inbox", "--json").objects().compactMap { $0["id"] as? Int }
    }

    @Test("What waits is assigned and dismissed by a few keys, and u takes it back")
    func story() throws {
        try importPractice()
        let before = try waiting()
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "28 clients", "\(before.count) in inbox")
        try screen.press("F4")
        try screen.wait(for: "Inbox", "\(before.count) waiting", "benny", "ask for a raise")
        try screen.press("a")
        try screen.wait(for: "Whose", "likely")
        try screen.press("Enter")
        try screen.wait(for: "2 items captured for Ben Okafor", "\(before.count - 1) waiting")
        #expect(try program.succeed("list", "--json", "raise").objects().count == 1)
        try screen.press("x")
        try screen.wait(for: "nothing is left", "1  assigned", "1  dismissed")
        #expect(try waiting().count == before.count - 2)
        try screen.press("u")
        try screen.wait(for: "undid: dismissed", "1 waiting")
        try screen.press("u")
        try screen.wait(for: "\(before.count) waiting")
        #expect(try waiting() == before)
        #expect(try program.succeed("list", "--json", "raise").objects().isEmpty)
    }

    @Test("What another program brings is shown without a key")
    func others() throws {
        try importPractice()
        let before = try waiting().count
        let screen = try TmuxScreen(roster: program, "--view", "inbox", columns: 80, rows: 24)
        try screen.wait(for: "\(before) waiting")
        try program.folder.write("notes/2026-11-21 Nadia.md", "- walk\n")
        try program.succeed("import", "notes", "notes")
        try screen.wait(for: "\(before + 1) waiting", "Nadia")
        try screen.resize(columns: 40, rows: 10)
        // The cursor has stayed on what it was on.
        try screen.press("g", "Enter")
        try screen.wait(for: "Nadia", "- walk")
    }
}
