import Foundation
import Testing

@Suite("Notes of sessions") struct SessionNoteTests {
    private let program = Program()

    @Test("session note captures for that session, and prints its notes") func note() throws {
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("session", "add", "ada", "2026-11-20 10:00")
        try program.succeed("session", "add", "ada", "2026-12-04 10:00")
        let file = try program.folder.write("note.md", "She is well.\n\u{1B}[2J- draft the scorecard\n")
        #expect(try program.succeed("session", "note", "1").output.contains("No note was taken"))
        let run = try program.succeed("session", "note", "1", "--note", file.path, "--json")
        #expect(try run.object()["session_id"] as? Int == 1)
        let item = try #require(try program.succeed("list", "--json").objects().first)
        #expect(item["due"] as? String == "2026-12-02T18:00:00-05:00" && item["session_id"] as? Int == 1)
        let printed = try program.succeed("session", "note", "#1").output
        #expect(printed == "Ada Moreau, Fri 20 Nov 10:00\nShe is well.\n- draft the scorecard\n")
        let note = try #require(try program.succeed("session", "note", "1", "--json").objects().first)
        #expect(
            Set(note.keys) == ["id", "uid", "client", "cohort", "session_id", "taken", "source", "text"])
        #expect(try program.succeed("session", "note", "2", "--json").objects().isEmpty)
        try program.succeed("session", "note", "1", "--note", "-", input: "- another\n")
        #expect(try program.succeed("session", "note", "1", "--json").objects().count == 2)
    }

    @Test("A session that was cancelled has none") func cancelled() throws {
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("session", "add", "ada", "2026-12-04 10:00")
        try program.succeed("session", "cancel", "1")
        let run = try program.run("session", "note", "1", "--note", "-")
        #expect(run.code == 65 && run.errors.contains("was cancelled"))
        #expect(try program.run("session", "note", "1", "--note", "nosuch.md").code == 65)
    }
}
