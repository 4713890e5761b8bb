import Foundation
import Testing

@Suite("roster capture") struct CaptureCommandTests {
    private let program = Program()
    private let note = """
        - draft the hiring scorecard by friday
        - schedule two skip-levels x2
        - send Ada the reading list @me tomorrow #reading
        """

    private func start() throws {
        try program.succeed("client", "add", "Ada Moreau", "--time-zone", "Europe/Paris")
        try program.succeed("session", "add", "ada", "2026-11-23 10:00")
        try program.succeed("session", "add", "ada", "2026-12-07 10:00")
    }

    @Test("A dry run shows the items without numbers, and changes nothing") func dryRun() throws {
        try start()
        let before = try Data(contentsOf: URL(fileURLWithPath: program.database))
        let capture = try program.succeed("capture", "ada", "--dry-run", "--json", input: note).object()
        #expect(Set(capture.keys) == ["client", "session_id", "note_id", "items", "warnings"])
        #expect(capture["session_id"] is NSNull && capture["note_id"] is NSNull)
        let items = try #require(capture["items"] as? [[String: Any]])
        #expect(
            items.map { $0["text"] as? String } == [
                "draft the hiring scorecard", "schedule two skip-levels", "send Ada the reading list",
            ])
        #expect(items.allSatisfy { $0["id"] is NSNull && $0["uid"] is NSNull })
        // In the client's zone; the note is of the session at 10:00, so what has no date is due before the one after.
        #expect(
            items.map { $0["due"] as? String } == [
                "2026-11-27T18:00:00+01:00", "2026-12-05T18:00:00+01:00", "2026-11-24T18:00:00+01:00",
            ])
        #expect(items.map { $0["due_rule"] as? String } == ["date", "session-2d", "date"])
        #expect(items.map { $0["owner"] as? String } == ["client", "client", "coach"])
        #expect(items.map { $0["target"] as? Int } == [1, 2, 1])
        #expect(try program.succeed("list", "--json").objects().isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: program.database)) == before)
    }

    @Test("It captures what comes through a pipe, and undo takes all of it back") func pipe() throws {
        try start()
        let capture = try program.succeed("capture", "ada", "--json", input: note).object()
        #expect((capture["items"] as? [Any])?.count == 3)
        #expect(capture["session_id"] as? Int == 1)
        #expect(capture["note_id"] as? Int == 1)
        #expect((capture["client"] as? [String: Any])?["name"] as? String == "Ada Moreau")
        #expect(try program.succeed("list", "--json").objects().count == 3)
        try program.succeed("undo")
        #expect(try program.succeed("list", "--json").objects().isEmpty)
        try program.succeed("redo")
        #expect(try program.succeed("list", "--json").objects().count == 3)
    }

    @Test("Without a client it is the one of the current session") func currentSession() throws {
        try start()
        #expect(try program.succeed("capture", input: note).output.contains("Ada Moreau"))
    }

    @Test("A note's front matter and its file's name say whose it is and when it was taken") func frontMatter() throws {
        try start()
        try program.folder.write("2026-11-09 Ada Moreau.md", "- journal by friday\n")
        let items = try program.succeed("capture", "--note", "2026-11-09 Ada Moreau.md", "--json").object()["items"]
        #expect((items as? [[String: Any]])?.first?["due"] as? String == "2026-11-13T18:00:00+01:00")
    }

    @Test("Captured again unchanged, nothing happens; a changed line changes its item") func again() throws {
        try start()
        try program.folder.write("note.md", "- draft the scorecard\n- journal twice\n")
        try program.succeed("capture", "ada", "--note", "note.md")
        try program.succeed("capture", "ada", "--note", "note.md")
        #expect(try program.succeed("list", "--json").objects().count == 2)
        try program.folder.write("note.md", "- draft the hiring scorecard\n- journal twice\n- call the mentor\n")
        try program.succeed("capture", "ada", "--note", "note.md")
        let texts = try program.succeed("list", "--json").objects().compactMap { $0["text"] as? String }
        #expect(Set(texts) == ["draft the hiring scorecard", "journal twice", "call the mentor"])
    }

    @Test("--lines takes every line; without it a note without a list has no items") func lines() throws {
        try start()
        let prose = "draft the scorecard\ncall the mentor\n"
        #expect(try counted("--dry-run", input: prose) == 0)
        #expect(try counted("--dry-run", "--lines", input: prose) == 2)
    }

    private func counted(_ options: String..., input: String) throws -> Int? {
        let run = try program.run(["capture", "ada", "--json"] + options, input: Data(input.utf8))
        return (try run.object()["items"] as? [Any])?.count
    }

    @Test("--session says of which session it is") func session() throws {
        try start()
        let capture = try program.succeed("capture", "ada", "--session", "2026-12-07", "--json", input: "- x y")
            .object()
        #expect(capture["session_id"] as? Int == 2)
        let unknown = try program.run("capture", "ada", "--session", "2026-12-08", input: "- x y")
        #expect(unknown.code == 65)
    }

    @Test("What a note hides does not reach the record or the terminal") func hidden() throws {
        try start()
        let note = "- draft\u{1B}[31m the \u{202E}score\u{1B}]52;c;AAAA\u{07}card\u{9B}2J\n"
        let run = try program.succeed("capture", "ada", input: note)
        #expect(run.output.unicodeScalars.allSatisfy { $0 == "\n" || !($0.properties.generalCategory == .control) })
        #expect(run.output.contains("draft the scorecard"))
    }

    @Test("A note over 1 MiB is refused whole, and so is one that is no text") func refused() throws {
        try start()
        let long = String(repeating: "- draft the scorecard\n", count: 60_000)
        let run = try program.run("capture", "ada", input: long)
        #expect(run.code == 65 && run.errors.contains("1 MiB"))
        let binary = try program.run(["capture", "ada"], input: Data([0x2D, 0x20, 0x00, 0xFF]))
        #expect(binary.code == 65 && binary.errors.contains("NUL"))
        #expect(try program.succeed("list", "--json").objects().isEmpty)
    }
}
