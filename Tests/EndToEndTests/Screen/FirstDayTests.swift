import Foundation
import Testing

/// A coach's first day, without the command line.
@Suite("The first day") struct FirstDayTests {
    private let program = Program()

    /// Fields one after the other, each left by Tab.
    private func fill(_ fields: String..., in screen: TmuxScreen) throws {
        for field in fields {
            if !field.isEmpty { try screen.type(field) }
            try screen.press("Tab")
        }
    }

    @Test("On an empty record two clients are added, sessions booked, a note captured, an item marked, and it is quit")
    func story() throws {
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Nobody is on the roster yet.", "Add your first client")
        try screen.press("a")
        try screen.wait(for: "Add a client")
        try fill("Ada Moreau", "ada@Example.com", "+33 6 39 98 00 01", "paris", in: screen)
        try screen.wait(for: "ada@example.com", "+33639980001", "Paris 15:41")
        try screen.press("C-s")
        try screen.wait(for: "Ada Moreau added. B books a session.", "1 client")

        try screen.press("A")
        try fill("Ben Okafor", in: screen)
        try screen.press("C-s")
        try screen.wait(for: "Ben Okafor added.", "2 clients")

        // The cursor is on whom was added last.
        try screen.press("B")
        try screen.wait(for: "Book a session", "Ben Okafor")
        try fill("", "tomorrow 11:30", in: screen)
        try screen.wait(for: "Tue 24 Nov 11:30")
        try screen.press("C-s")
        try screen.wait(for: "session with Ben Okafor booked for Tue 24 Nov 11:30")
        try screen.press("B")
        try screen.wait(for: "Book a session")
        try screen.press("C-u")
        try fill("ada", "today 10:00", in: screen)
        try screen.wait(for: "Mon 23 Nov 10:00, Paris 16:00")
        try screen.press("Enter")
        try screen.wait(for: "session with Ada Moreau booked for Mon 23 Nov 10:00")

        try screen.press("c")
        try screen.wait(for: "Capture", "Ada Moreau, session today 10:00")
        try screen.type("draft the hiring scorecard by friday")
        try screen.press("Enter")
        try screen.type("schedule two skip-levels")
        try screen.wait(for: "2 items")
        try screen.press("C-s")
        try screen.wait(for: "2 items captured for Ada Moreau")
        try screen.press("d")
        try screen.wait(for: "done")
        try screen.press("q")
        try expectRecord()
    }

    private func expectRecord() throws {
        let clients = try program.succeed("client", "list", "--json").objects()
        #expect(clients.compactMap { $0["name"] as? String } == ["Ada Moreau", "Ben Okafor"])
        #expect(clients.compactMap { $0["phone"] as? String } == ["+33639980001"])
        #expect(clients.compactMap { $0["email"] as? String } == ["ada@example.com"])
        let sessions = try program.succeed("session", "list", "--json").objects()
        #expect(
            sessions.compactMap { $0["starts"] as? String }.map { String($0.prefix(16)) }
                == ["2026-11-23T10:00", "2026-11-24T11:30"])
        let items = try program.succeed("list", "--all", "--json").objects()
        #expect(items.count == 2)
        #expect(items.filter { $0["status"] as? String == "done" }.count == 1)
    }

    @Test("What a form did is taken back by u, and what was half typed is there again")
    func undo() throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com")
        let screen = try TmuxScreen(roster: program, columns: 80, rows: 24)
        try screen.wait(for: "Ada Moreau")
        try screen.press("E")
        try screen.wait(for: "Edit a client", "ada@example.com")
        try screen.press("Tab", "Tab")
        try screen.type("+12025550101")
        try screen.press("Escape")
        try screen.wait(without: "Edit a client")
        try screen.press("E")
        try screen.wait(for: "+12025550101")
        try screen.resize(columns: 40, rows: 10)
        try screen.wait(for: "+12025550101")
        try screen.resize(columns: 80, rows: 24)
        try screen.press("C-s")
        try screen.wait(for: "Ada Moreau changed")
        #expect(try program.succeed("client", "list", "--json").objects().first?["phone"] as? String == "+12025550101")
        try screen.press("u")
        try screen.wait(for: "undid: Ada Moreau changed")
        #expect(try program.succeed("client", "list", "--json").objects().first?["phone"] as? String == nil)
    }

    @Test("A CSV is found by the start of its name, shows what it would bring, and brings it")
    func file() throws {
        try program.folder.write("clients.csv", "name,email\nAda Moreau,ada@example.com\nBen Okafor,ben@example.com\n")
        let screen = try TmuxScreen(roster: program, columns: 80, rows: 24)
        try screen.wait(for: "Import clients, sessions or notes")
        try screen.press("i")
        try screen.type("cli")
        try screen.wait(for: "clients.csv")
        try screen.press("Tab")
        try screen.wait(for: "It would bring", "2 added: Ada Moreau, Ben Okafor")
        try screen.press("C-s")
        try screen.wait(for: "clients imported: 2 added")
        try screen.press("q")
        #expect(try program.succeed("client", "list", "--json").objects().count == 2)
    }
}
