import Foundation
import Testing

@Suite("The inbox") struct InboxCommandTests {
    private let program = Program()

    private static let calendar = """
        BEGIN:VCALENDAR
        VERSION:2.0
        BEGIN:VEVENT
        UID:event-1
        DTSTAMP:20261101T000000Z
        DTSTART:20261125T150000Z
        DTEND:20261125T160000Z
        SUMMARY:Coffee with Benny
        END:VEVENT
        END:VCALENDAR
        """.replacingOccurrences(of: "\n", with: "\r\n")

    private func start() throws {
        try program.succeed("client", "add", "Ben Okafor")
        try program.folder.write("notes/2026-11-20 benny.md", "- ask for a raise\n- sleep\n")
        try program.folder.write("calendar.ics", InboxCommandTests.calendar)
        try program.succeed("import", "notes", "notes")
        try program.succeed("import", "calendar", "calendar.ics")
    }

    private func entry(_ kind: String) throws -> String {
        let entries = try program.succeed("inbox", "--json").objects()
        return String(try #require(entries.first { $0["kind"] as? String == kind }?["id"] as? Int))
    }

    @Test("inbox lists, with and without its name") func list() throws {
        try start()
        #expect(try program.succeed("inbox").output == program.succeed("inbox", "list").output)
        let entry = try #require(try program.succeed("inbox", "--json").objects().first)
        #expect(Set(entry.keys) == ["id", "channel", "from", "received", "body", "kind"])
    }

    @Test("A note is captured for whom it is assigned to, and so is the next one under that name") func note() throws {
        try start()
        let id = try entry("unmatched-note")
        let run = try program.succeed("inbox", "assign", id, "ben", "--json")
        #expect(try run.objects().map { $0["text"] as? String } == ["ask for a raise", "sleep"])
        try program.folder.write("notes/2026-11-22 Benny.md", "- walk\n")
        #expect(try program.succeed("import", "notes", "notes").output.contains("1 added, 1 left as they are"))
        let again = try program.run("inbox", "assign", id, "ben")
        #expect(again.code == 65 && again.errors.contains("settled already"))
    }

    @Test("A note whose file is gone is said, and can be dismissed") func gone() throws {
        try start()
        let id = try entry("unmatched-note")
        try FileManager.default.removeItem(atPath: program.folder.path + "/notes/2026-11-20 benny.md")
        let run = try program.run("inbox", "assign", id, "ben")
        #expect(run.code == 66, "\(run.errors)")
        #expect(run.errors.contains("benny.md") && run.errors.contains("roster inbox dismiss \(id)"))
        #expect(try program.succeed("inbox", "dismiss", id, "--json").objects().count == 1)
        #expect(try program.succeed("inbox", "--json").objects().count == 1)
    }

    @Test("An event is booked by the next import once it is assigned; undo leaves it in the inbox") func event() throws
    {
        try start()
        let run = try program.succeed("inbox", "assign", entry("unmatched-event"), "ben")
        #expect(run.output.contains("import the calendar again"))
        try program.succeed("import", "calendar", "calendar.ics")
        let session = try #require(try program.succeed("session", "list", "--json").objects().first)
        #expect((session["client"] as? [String: Any])?["name"] as? String == "Ben Okafor")
        try program.succeed("undo")
        try program.succeed("undo")
        #expect(try entry("unmatched-event") != "")
    }

    @Test("What was dismissed does not come back") func dismissed() throws {
        try start()
        #expect(
            try program.succeed("inbox", "dismiss", entry("unmatched-event"), entry("unmatched-note")).output
                == "dismissed: 2 entries\n")
        try program.succeed("import", "notes", "notes")
        try program.succeed("import", "calendar", "calendar.ics")
        #expect(try program.succeed("inbox").output == "Nothing waits in the inbox.\n")
    }

    @Test("An entry of another kind says what can be done with it") func kinds() throws {
        try start()
        let event = try entry("unmatched-event")
        for arguments in [["confirm", event], ["assign", event, "ben", "1"]] {
            let run = try program.run(["inbox"] + arguments)
            #expect(run.code == 65)
            #expect(run.errors.contains("roster inbox assign \(event) CLIENT"), "\(run.errors)")
        }
    }
}
