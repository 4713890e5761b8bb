import Foundation
import RosterModel
import Testing

@testable import RosterExchange

struct NotesReaderTests {
    @Test func notesAreFoundInTheFoldersBelowInOrder() throws {
        let folder = try NotesSample()
        try folder.write("b.md", "- one")
        try folder.write("Ada Moreau/2026-11-16.markdown", "- two")
        try folder.write("a.TXT", "- three")
        try folder.write("picture.png", "no note")
        try folder.write(".hidden.md", "no note")
        try folder.write(".trash/old.md", "no note")
        let notes = try folder.read()
        #expect(
            notes.files.map { String($0.path.dropFirst(folder.path.count + 1)) } == [
                "Ada Moreau/2026-11-16.markdown", "a.TXT", "b.md",
            ])
        #expect(notes.files.map(\.text) == ["- two", "- three", "- one"])
        #expect(notes.refused == [])
    }

    @Test(arguments: [
        (
            "2026-11-16 Ada Moreau.md", "---\nclient: Ada M.\ndate: 2026-11-09\nstatus: done\n---\n- x",
            ["Ada M.", "Ada Moreau"], "2026-11-09"
        ),
        ("2026-11-16 Ada Moreau.md", "- x", ["Ada Moreau"], "2026-11-16"),
        ("20261116-Ada Moreau.md", "- x", ["Ada Moreau"], "2026-11-16"),
        ("2026_11_16_Ada.txt", "\u{FEFF}---\r\nClient: \"Ada: M\"\r\n---\r\n- x", ["Ada: M", "Ada"], "2026-11-16"),
        ("2026-11-16.md", "- x", [], "2026-11-16"),
        ("Cohorts/2026-11-16 Week 3.md", "- x", ["Cohorts", "Week 3"], "2026-11-16"),
        ("2026-02-31 Ada.md", "---\ndate: 2026-11-08\n---", ["2026-02-31 Ada"], "2026-11-08"),
        ("2026-11-16 Ada.md", "---\nclient: Ada\nno end", ["Ada"], "2026-11-16"),
        ("2026-11-16 Ada.md", "x\n---\nclient: Ben\n---\n", ["Ada"], "2026-11-16"),
    ])
    func clientAndDayComeFromTheFrontMatterThenFromTheNames(
        name: String, text: String, names: [String], day: String
    ) throws {
        let folder = try NotesSample()
        try folder.write(name, text)
        let file = try #require(try folder.read().files.first)
        #expect(file.names == names)
        #expect(file.taken == Day(iso: day).map { .day($0) })
    }

    @Test(arguments: [
        ("2026-11-16T14:30:00-05:00", "2026-11-16T19:30:00Z"), ("2026-11-16T14:30:00Z", "2026-11-16T14:30:00Z"),
        ("2026-11-16 14:30", "2026-11-16T19:30:00Z"), ("2026-11-16T14:30:15", "2026-11-16T19:30:00Z"),
    ])
    func aDateMayHaveATime(date: String, expected: String) throws {
        let folder = try NotesSample()
        try folder.write("Ada.md", "---\ndate: \(date)\n---\n- x")
        let file = try #require(try folder.read().files.first)
        guard case .moment(let instant) = file.taken else { throw Missing() }
        #expect(instant.text == expected)
    }

    @Test(arguments: ["Ada.md", "202611160 Ada.md"])
    func withoutADateTheNoteIsOfWhenItWasSaved(name: String) throws {
        let folder = try NotesSample()
        try folder.write(name, "---\ndate: some day\n---\n- x")
        let saved = Date(timeIntervalSince1970: 1_795_000_000)
        try FileManager.default.setAttributes([.modificationDate: saved], ofItemAtPath: folder.path + "/" + name)
        #expect(try folder.read().files.map(\.taken) == [.moment(Instant(seconds: 1_795_000_000))])
    }

    @Test func whatANoteHoldsIsCleaned() throws {
        let folder = try NotesSample()
        try folder.write("\u{202E}Ada\u{200B}.md", "- call\u{1B}]0;title\u{7} the \u{202E}mentor\r\n- x\u{9B}31m")
        let file = try #require(try folder.read().files.first)
        #expect(file.text == "- call the mentor\n- x")
        #expect(file.names == ["Ada"])
    }

    @Test func invalidUTF8IsReplaced() throws {
        let folder = try NotesSample()
        try folder.write("Ada.md", bytes: Array("- caf".utf8) + [0xE9, 0x0A])
        #expect(try folder.read().files.map(\.text) == ["- caf\u{FFFD}\n"])
    }

    private struct Missing: Error {}
}
