import Foundation
import Testing

/// A session with Priya Natarajan on Monday at 10:00, half an hour in.
@Suite("Session mode") struct SessionStoryTests {
    private let program: Program

    init() throws {
        var program = Program()
        program.now = "2026-11-23T10:31:00-05:00"
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        try program.succeed("import", "calendar", Program.practice + "/calendar.ics")
        try program.succeed("import", "notes", Program.practice + "/notes")
        self.program = program
    }

    /// Priya's items by their text.
    private func items() throws -> [String: [String: Any]] {
        let items = try program.succeed("list", "--all", "--json", "client:priya").objects()
        return Dictionary(items.map { ($0["text"] as? String ?? "", $0) }) { first, _ in first }
    }

    @Test("While talking, what was agreed before is marked and carried, and what is new is captured, on one screen")
    func session() throws {
        let before = try items()
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "28 clients", "session 10:00")
        try screen.press("c")
        try screen.wait(for: "Priya Natarajan, session today 10:00", "Agenda", "call the mentor")
        try screen.type("draft the hiring scorecard by friday")
        try screen.press("Enter")
        try screen.type("schedule two skip-levels")
        try screen.press("Tab")
        try screen.wait(for: "r next session")
        try screen.press("d")
        try screen.wait(for: "marked done: call the mentor")
        try screen.press("j", "r")
        try screen.wait(for: "due Sat 5 Dec 18:00: send the thank-you notes")
        // What is said comes first, the line a moment after it.
        try screen.wait(for: "▌○", "send the thank-you notes")
        try screen.press("Tab", "Enter")
        try screen.type("send the reading list @me tomorrow")
        try screen.wait(for: "3 items")
        try screen.press("C-s")
        try screen.wait(for: "Priya Natarajan: 3 items captured, 1 done, 1 carried")

        let after = try items()
        #expect(after.count == before.count + 3)
        #expect(after["call the mentor"]?["status"] as? String == "done")
        #expect(after["send the thank-you notes"]?["carried"] as? Int == 1)
        #expect((after["send the thank-you notes"]?["due"] as? String)?.hasPrefix("2026-12-05T18:00:00") == true)
        #expect(after["send the reading list"]?["owner"] as? String == "coach")

        // The capture is taken back as one; what was marked stays.
        try screen.press("u")
        try screen.wait(for: "undid: 3 items captured for Priya Natarajan")
        let undone = try items()
        #expect(undone.count == before.count)
        #expect(undone["call the mentor"]?["status"] as? String == "done")
    }

    @Test("In a small window of its own, u takes back the mark, Esc keeps the note, and the shell is told")
    func smallWindow() throws {
        let screen = try TmuxScreen(
            program, columns: 80, rows: 12,
            running: ["sh", "-c", "\(Program.path) capture priya; echo ended $?; cat"])
        try screen.wait(for: "Capture", "Agenda", "call the mentor")
        try screen.type("half a thought")
        try screen.press("Tab")
        try screen.wait(for: "r next session")
        try screen.press("x")
        try screen.wait(for: "marked skipped")
        try screen.press("u")
        try screen.wait(for: "undid:")
        try screen.press("x")
        try screen.wait(for: "marked skipped")
        try screen.resize(columns: 40, rows: 10)
        try screen.wait(for: "Agenda  Priya Natarajan")
        try screen.press("q", "Escape")
        // The shell has no more columns: the rest is in the next row.
        try screen.wait(for: "Priya Natarajan: 1 skipped; the note is", "kept as a draft", "ended 0")
        #expect(try items()["call the mentor"]?["status"] as? String == "skipped")
    }
}
