import Foundation
import Testing

@Suite("Exports, and what comes back") struct ExportTests {
    private let program = Program()

    /// Another record of the same coach.
    private func other(_ zone: String = "") throws -> Program {
        let other = Program()
        if !zone.isEmpty { try other.folder.write("config/roster/config.toml", "[coach]\ntime_zone = \"\(zone)\"\n") }
        return other
    }

    private func importPractice(withSessions: Bool = true) throws {
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        if withSessions { try program.succeed("import", "calendar", Program.practice + "/calendar.ics") }
        try program.succeed("import", "notes", Program.practice + "/notes")
    }

    /// Names and words that break what is careless.
    private func addNastyClients(note lines: Int = 1) throws {
        let names = [
            "=1+1", "+Ada", "-Ben", "@Cem", "＝x", "'=Dee", "O'Hara \"Bo\"", "שרה כהן", "Zoe\u{308}", "横山 健", "👩🏽‍💻 Kim",
            "a;b,c\\",
        ]
        for (index, name) in names.enumerated() {
            _ = try program.run(
                [
                    "client", "add", "--cohort", "Group; \(name)", "--cohort", "All", "--phone",
                    "+1202555\(1000 + index)",
                    "--package=\(name)", "--sms-consent", ["told me", "stop", "no"][index % 3], "--", name,
                ])
        }
        #expect(try program.succeed("client", "list", "--json").objects().count == names.count)
        try program.succeed("client", "pause", "2")
        try program.succeed("client", "end", "3")
        let note = "- \(names.joined(separator: "\n- "))\n" + String(repeating: "שלום \"x\"\\ 漢字 \n", count: lines)
        try program.succeed("capture", "1", input: note)
        try program.succeed("mark", "1", "2", "stuck", "--comment", "=cmd|'x'!A0\nno")
        try program.succeed("mark", "3", "done", "--rating", "4")
        try program.succeed("session", "add", "all", "fri 10:00")
        try program.succeed("due", "4", "next session")
    }

    // MARK: JSON

    @Test("A practice goes to another record and comes out the same, byte for byte, in another zone") func roundTrip()
        throws
    {
        try importPractice()
        try program.succeed("mark", "5", "done")
        let first = try program.succeed("export", "json").output
        let other = try other("Asia/Kathmandu")
        let run = try other.succeed("import", "json", "-", input: first)
        #expect(
            run.output.hasPrefix("record imported: 28 clients, 1 cohort, 522 sessions, 28 notes, 84 items"),
            "\(run.output)")
        #expect(try other.succeed("export", "json").output == first)
        let again = try other.succeed("import", "json", "-", input: first)
        #expect(again.output.hasPrefix("record imported: nothing in it is new"))
        #expect(try other.succeed("export", "json").output == first)
        try other.succeed("undo")
        #expect(try other.succeed("client", "list", "--json").objects().isEmpty)
    }

    @Test("So does a nasty one, with a note of over half a MiB") func nastyRoundTrip() throws {
        try addNastyClients(note: 30_000)
        let first = try program.succeed("export", "json").output
        let other = try other("Pacific/Auckland")
        try other.succeed("import", "json", "-", input: first)
        #expect(Data(try other.succeed("export", "json").output.utf8) == Data(first.utf8))
    }

    @Test("A dry run says what would come and changes nothing") func dryRun() throws {
        try importPractice(withSessions: false)
        let document = try program.succeed("export", "json").output
        let other = try other()
        let run = try other.succeed("import", "json", "-", "--dry-run", input: document)
        #expect(run.output.contains("28 clients") && run.output.hasPrefix("Nothing was changed."))
        #expect(try other.succeed("client", "list", "--json").objects().isEmpty)
    }

    @Test(
        "A broken document changes nothing, and the error says where",
        arguments: [
            ("", "standard input: is empty"), ("{", "standard input, line 1: not JSON: it ends"),
            ("{}", "JSON of another program"),
            ("{\"format\":\"roster\",\"version\":99}", "made by a newer Roster (its version is 99"),
            ("{\"format\":\"roster\",\"version\":1,\"items\":[{\"id\":0}]}", "items[0]"),
        ])
    func broken(document: String, sentence: String) throws {
        let run = try program.run("import", "json", "-", input: document)
        #expect(run.code == 65 && run.errors.contains(sentence), "\(run.errors)")
        #expect(!program.hasDatabase)
    }

    // MARK: CSV

    @Test("Clients go out as CSV and come back unchanged; into the same record nothing changes") func sheet() throws {
        try addNastyClients()
        let sheet = try program.succeed("export", "csv").output
        let file = try program.folder.write("clients.csv", sheet)
        #expect(
            try program.succeed("import", "clients", file.path).output.hasPrefix(
                "clients imported: 12 left as they are"))
        let other = try other()
        try other.succeed("import", "clients", file.path)
        #expect(try other.succeed("export", "csv").output == sheet)
        func known(_ program: Program) throws -> [NSDictionary] {
            let document = try program.succeed("export", "json").object()
            let clients = try #require(document["clients"] as? [[String: Any]])
            return clients.map { NSDictionary(dictionary: $0.filter { $0.key != "uid" }) }
        }
        #expect(try known(program) == known(other))
    }

    @Test("Items and sessions are sheets too") func sheets() throws {
        try addNastyClients()
        let items = try program.succeed("export", "csv", "--of", "items").output
        #expect(items.hasPrefix("\u{FEFF}\"Number\",\"Client\"") && items.contains("\"'=1+1\""))
        #expect(
            try program.succeed("export", "csv", "--of", "sessions").output.contains("\"All\",\"2026-11-27 10:00\""))
        #expect(try program.run("export", "csv", "--of", "notes").code == 64)
    }

    // MARK: Others

    @Test("The calendar that goes out is the calendar that comes in") func calendar() throws {
        try importPractice()
        let file = try program.folder.write("out.ics", try program.succeed("export", "ics").output)
        let other = try other()
        try other.succeed("import", "clients", Program.practice + "/clients.csv")
        try other.succeed("import", "calendar", file.path)
        let (mine, theirs) = (
            try program.succeed("session", "list", "--json").objects(),
            try other.succeed("session", "list", "--json").objects()
        )
        let starts = { (sessions: [[String: Any]]) in sessions.compactMap { $0["starts"] as? String } }
        #expect(!mine.isEmpty && starts(mine) == starts(theirs))
    }

    @Test("todo.txt and Markdown have one line an item, of the client who is asked for") func lines() throws {
        try importPractice(withSessions: false)
        #expect(try program.succeed("export", "todotxt").lines.count == 84)
        let items = try program.succeed("export", "todotxt", "--client", "ada").lines
        #expect(items.count == 3 && items.allSatisfy { $0.contains(" +Ada_Moreau ") })
        let text = try program.succeed("export", "markdown", "--client", "ada").lines
        #expect(text.first == "# Ada Moreau" && text.count { $0.hasPrefix("- [ ] ") } == 3)
    }

    @Test("An exported practice in Markdown, taken for a note, has the items and no others") func markdownAsNote()
        throws
    {
        try importPractice(withSessions: false)
        let text = try program.succeed("export", "markdown", "--client", "ada").output
        let file = try program.folder.write("ada.md", text)
        let captured = try program.succeed("capture", "ben", "--note", file.path, "--dry-run", "--json").object()
        #expect((captured["items"] as? [Any])?.count == 3)
    }

    @Test("Everything about a person is handed over, and nothing about others") func person() throws {
        try importPractice(withSessions: false)
        try program.succeed("client", "edit", "ada", "--sms-consent", "yes, by letter")
        let run = try program.succeed("client", "export", "ada")
        let document = try run.object()
        let client = try #require((document["clients"] as? [[String: Any]])?.first)
        #expect(client["sms_proof"] as? String == "yes, by letter")
        #expect((document["items"] as? [Any])?.count == 3 && (document["notes"] as? [Any])?.count == 1)
        let history = try #require(document["history"] as? [[String: Any]])
        #expect(history.first?["summary"] as? String == "Ada Moreau changed" && history.count == 3)
        #expect(!run.output.contains("Ben Okafor") && !run.output.contains("client02@example.com"))
        try other().succeed("import", "json", "-", input: run.output)
        #expect(try program.run("client", "export", "nobody").code == 65)
    }

    // MARK: Where it goes

    @Test("A file is made whole, for the coach alone, and not written over unasked") func file() throws {
        try program.succeed("client", "add", "Ada Moreau")
        let path = program.folder.path + "/out.json"
        try program.succeed("export", "json", "--output", path)
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        try program.succeed("client", "add", "Ben Okafor")
        let refused = try program.run("export", "json", "-o", path)
        #expect(refused.code == 73 && refused.errors.contains("is there already"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        try program.succeed("export", "json", "-o", path, "--force")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) != before)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: program.folder.path).sorted() == ["data", "out.json"])
    }

    @Test("The record itself is never written over") func record() throws {
        try program.succeed("client", "add", "Ada Moreau")
        for name in [program.database, program.database + "-wal"] {
            let run = try program.run("export", "json", "--output", name, "--force")
            #expect(run.code == 73 && run.errors.contains("is the record itself"))
        }
        try FileManager.default.createSymbolicLink(
            atPath: program.folder.path + "/link", withDestinationPath: program.database)
        #expect(try program.run("export", "csv", "--output", program.folder.path + "/link", "--force").code == 73)
        #expect(try program.succeed("client", "list", "--json").objects().count == 1)
    }

    @Test(
        "A place that takes nothing is told with the reason",
        arguments: [
            ("/dev/full", Int32(74), "No space left"), ("/nowhere/out.json", 73, "No such file"),
            ("/", 73, "is a folder"),
        ])
    func noPlace(path: String, code: Int32, reason: String) throws {
        try program.succeed("client", "add", "Ada Moreau")
        let run = try program.run("export", "json", "--output", path)
        #expect(run.code == code && run.errors.contains(reason), "\(run.code) \(run.errors)")
    }

    @Test("An export changes no byte of the record") func readOnly() throws {
        try importPractice(withSessions: false)
        let before = try Data(contentsOf: URL(fileURLWithPath: program.database))
        for format in ["json", "csv", "ics", "todotxt", "markdown"] { try program.succeed("export", format) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: program.database)) == before)
    }
}
