import Foundation
import Testing

@Suite("A practice from other tools") struct PracticeTests {
    private let program = Program()

    private func importAll() throws {
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        try program.succeed("import", "calendar", Program.practice + "/calendar.ics")
        try program.succeed("import", "notes", Program.practice + "/notes")
    }

    private func count(_ arguments: String...) throws -> Int {
        try program.run(arguments + ["--json"]).objects().count
    }

    @Test("It goes in whole: 28 clients, a cohort of six, 84 items") func whole() throws {
        try importAll()
        #expect(try count("client", "list") == 28)
        let cohorts = try program.succeed("cohort", "list", "--json").objects()
        #expect(cohorts.count == 1 && (cohorts[0]["members"] as? [Any])?.count == 6)
        #expect(try count("list", "--all") == 84)
        let first = try #require(try program.succeed("session", "list", "--json").objects().first)
        #expect(first["starts"] as? String == "2026-11-23T10:00:00-05:00")
        #expect((first["client"] as? [String: Any])?["name"] as? String == "Priya Natarajan")
    }

    @Test("Again, it doubles nothing") func again() throws {
        try importAll()
        let before = try ["client", "session", "cohort"].map { try program.succeed($0, "list", "--json").output }
        let items = try program.succeed("list", "--all", "--json").output
        try importAll()
        #expect(try ["client", "session", "cohort"].map { try program.succeed($0, "list", "--json").output } == before)
        #expect(try program.succeed("list", "--all", "--json").output == items)
    }

    @Test("A dry run changes nothing") func dryRun() throws {
        let run = try program.succeed("import", "clients", Program.practice + "/clients.csv", "--dry-run")
        #expect(run.output.contains("28"))
        #expect(try count("client", "list") == 0)
    }

    @Test("A note edited and imported again changes only what changed") func editedNote() throws {
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        try program.succeed("import", "calendar", Program.practice + "/calendar.ics")
        let notes = program.folder.path + "/notes"
        try FileManager.default.copyItem(atPath: Program.practice + "/notes", toPath: notes)
        try program.succeed("import", "notes", notes)
        let before = try program.succeed("list", "--all", "--json").objects()
        let path = notes + "/2026-11-03 Eli Brandt.md"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "have the salary conversation", with: "have the salary conversation again")
            .write(toFile: path, atomically: true, encoding: .utf8)
        try program.succeed("import", "notes", notes)
        let after = try program.succeed("list", "--all", "--json").objects()
        let changed = zip(before, after).filter { !NSDictionary(dictionary: $0).isEqual(to: $1) }
        #expect(before.count == after.count && changed.count == 1)
        #expect(changed.first?.1["text"] as? String == "have the salary conversation again")
    }

    @Test("What can't be placed is listed with the reason, and waits in the inbox") func unmatched() throws {
        try program.succeed("client", "add", "Ada Moreau")
        let run = try program.succeed("import", "notes", Program.practice + "/notes")
        #expect(run.output.contains("27 waiting in the inbox"))
        #expect(try count("inbox") == 27)
    }

    @Test(
        "A file that is broken changes nothing, and the error says where",
        arguments: [
            ("clients", "Name,Email\nAda,a@example.com\n\"Ben,b@example.com\n", "line 3"),
            ("clients", "Email,Phone\na@example.com,\n", "name"),
            ("clients", "", "name"),
            ("calendar", "hello\n", "broken"),
            ("calendar", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "line 3"),
        ])
    func broken(kind: String, text: String, place: String) throws {
        try program.succeed("client", "add", "Kim")
        let file = try program.folder.write("broken", text)
        let run = try program.run("import", kind, file.path)
        #expect(run.code == 65, "\(run.output)\(run.errors)")
        #expect(run.errors.contains(place), "\(run.errors)")
        #expect(try count("client", "list") == 1)
    }

    @Test("A list in Latin-1 is refused or read right, never garbled") func latin() throws {
        let file = try program.folder.write("latin.csv", Data("Name\nZo".utf8) + [0xEB] + Data("\n".utf8))
        let run = try program.run("import", "clients", file.path)
        if run.code == 0 {
            #expect(try program.succeed("client", "list").output.contains("Zoë"))
        } else {
            #expect(run.code == 65 && !program.hasDatabase)
        }
    }

    @Test("Columns with other names are mapped") func map() throws {
        let file = try program.folder.write("other.csv", "Who,Mobile\nAda Moreau,+12025550101\n")
        #expect(try program.run("import", "clients", file.path).code == 65)
        try program.succeed("import", "clients", file.path, "--map", "Who=name", "--map", "Mobile=phone")
        let client = try #require(try program.succeed("client", "list", "--json").objects().first)
        #expect(client["phone"] as? String == "+12025550101")
    }
}
