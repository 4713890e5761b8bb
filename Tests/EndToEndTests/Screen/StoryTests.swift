import Foundation
import Testing

/// A coach's morning, in a real terminal.
@Suite("The dashboard") struct StoryTests {
    private let program = Program()

    /// The practice, as it comes from other tools.
    private func importPractice() throws {
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        try program.succeed("import", "calendar", Program.practice + "/calendar.ics")
        try program.succeed("import", "notes", Program.practice + "/notes")
    }

    private func items(_ filter: String...) throws -> [[String: Any]] {
        try program.run(["list", "--json"] + filter).objects()
    }

    @Test("It opens with the cursor on the client of 10:00, everyone's items, and next sessions in order")
    func opening() throws {
        try importPractice()
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "28 clients", "session 10:00")
        let lines = try screen.lines()
        #expect(lines[0].contains("Mon 23 Nov 09:41"))
        let rows = lines.filter { $0.contains("10:00") || $0.contains("11:30") || $0.contains("14:00") }
        #expect(rows.first?.contains("▌") == true && rows.first?.contains("Priya Natarajan") == true)
    }

    @Test("Three lines in the capture pane become three items with the right deadlines, and u takes them back")
    func capture() throws {
        try importPractice()
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "28 clients", "session 10:00")
        try screen.press("c")
        try screen.wait(for: "Capture", "Priya Natarajan, session today 10:00")
        try screen.type("draft the hiring scorecard by friday")
        try screen.press("Enter")
        try screen.type("schedule two skip-levels")
        try screen.press("Enter")
        try screen.type("send the reading list @me tomorrow")
        try screen.wait(for: "3 items", "Fri 27 Nov 18:00")
        try screen.press("C-s")
        try screen.wait(for: "3 items captured for Priya Natarajan")
        let new = try items("client:priya").filter { ($0["created"] as? String)?.hasPrefix("2026-11-23") == true }
        let due = Dictionary(
            uniqueKeysWithValues: new.map { ($0["text"] as? String ?? "", $0["due"] as? String ?? "") })
        #expect(due.count == 3)
        // In the client's own zone; the next session is on 7 December.
        #expect(due["draft the hiring scorecard"]?.hasPrefix("2026-11-27T18:00:00") == true)
        #expect(due["schedule two skip-levels"]?.hasPrefix("2026-12-05T18:00:00") == true)
        #expect(due["send the reading list"]?.hasPrefix("2026-11-24T18:00:00") == true)
        try screen.press("u")
        try screen.wait(for: "undid: 3 items captured for Priya Natarajan")
        #expect(try items("--all").count == 84)
    }

    @Test("Twelve decisions in fifteen keys; u takes back the last, and after a restart the one before")
    func triage() throws {
        try importPractice()
        let overdue = try items("status:overdue").count
        var screen = try TmuxScreen(roster: program)
        try screen.wait(for: "28 clients")
        try screen.press("o")
        try screen.wait(for: "\(overdue) of \(overdue) left")
        for key in ["d", "s", "x", "r", "3", "d", "d", ".", ".", "r", "r", "x"] { try screen.press(key) }
        try screen.wait(for: "\(overdue - 12) of \(overdue) left")
        try screen.press("u")
        try screen.wait(for: "\(overdue - 11) of \(overdue) left")
        #expect(try items("status:skipped").count == 1)
        try screen.press("Escape")
        try screen.wait(for: "28 clients")
        try screen.press("q")
        screen = try TmuxScreen(roster: program)
        try screen.wait(for: "28 clients")
        try screen.press("u")
        try screen.wait(for: "undid:")
        let history = try program.succeed("history", "--json").objects()
        #expect(history.filter { $0["undone"] as? Bool == true }.count == 2)
    }

    @Test("What another process writes is shown within a second") func otherProcess() throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com")
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Ada Moreau")
        try program.succeed("client", "add", "Ben Okafor", "--email", "ben@example.com")
        try screen.wait(for: "Ben Okafor")
    }

    @Test("The first start offers the sample practice, one key away") func firstStart() throws {
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "sample practice")
        try screen.press("Enter")
        try screen.wait(for: "Q4 founders (6)", "Ada Moreau")
        try screen.press("q")
        #expect(try program.succeed("client", "list", "--json").objects().isEmpty)
    }

    @Test("roster capture opens only the pane, and ends with it") func paneOnly() throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com")
        let screen = try TmuxScreen(program, running: ["sh", "-c", "\(Program.path) capture ada; echo ended $?; cat"])
        try screen.wait(for: "Capture", "Ada Moreau")
        try screen.type("journal twice")
        try screen.wait(for: "1 item")
        try screen.press("C-s")
        try screen.wait(for: "ended 0")
        #expect(try items().map { $0["text"] as? String } == ["journal twice"])
    }
}
