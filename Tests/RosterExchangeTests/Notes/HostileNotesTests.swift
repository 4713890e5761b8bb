import Foundation
import RosterModel
import Testing

@testable import RosterExchange

/// `reliability.md` 4.8: regular files only, and none is waited for.
struct HostileNotesTests {
    @Test func whatIsNoNoteIsRefusedWithTheReasonAndTheRestIsTaken() throws {
        let folder = try NotesSample()
        try folder.write("good.md", "- x")
        try folder.write("large.md", String(repeating: "x", count: (1 << 20) + 1))
        try folder.write("largest that goes.md", String(repeating: "x", count: 1 << 20))
        try folder.write("binary.md", "- x\u{0}y")
        try folder.write("folder.md/inner.md", "- x")
        #expect(mkfifo(folder.path + "/fifo.md", 0o600) == 0)
        #expect(symlink("/etc/passwd", folder.path + "/link.md") == 0)
        #expect(symlink("/etc", folder.path + "/linked folder") == 0)
        #expect(symlink(folder.path, folder.path + "/loop") == 0)
        let notes = try folder.read()
        #expect(notes.files.map(\.names) == [["folder.md", "inner"], ["good"], ["largest that goes"]])
        #expect(
            notes.refused == [
                Refusal(what: "binary.md", reason: "is not text: it holds a NUL byte"),
                Refusal(what: "fifo.md", reason: "is no regular file"),
                Refusal(what: "large.md", reason: "is over 1 MiB"),
                Refusal(what: "link.md", reason: "is a link"),
            ])
    }

    @Test func foldersAreFollowedOnlySoDeep() throws {
        let folder = try NotesSample()
        try folder.write((1...8).map(String.init).joined(separator: "/") + "/in.md", "- x")
        try folder.write((1...9).map(String.init).joined(separator: "/") + "/out.md", "- x")
        let notes = try folder.read()
        #expect(notes.files.map(\.names) == [["8", "in"]])
        #expect(notes.refused == [Refusal(what: "1/2/3/4/5/6/7/8/9", reason: "lies too deep")])
    }

    @Test func aFolderThatIsNotThereIsAnError() throws {
        let folder = try NotesSample()
        try folder.write("a.md", "- x")
        let missing = folder.path + "/missing"
        #expect(error(missing) == ExchangeError(source: missing, .unreadable("no such file or directory")))
        #expect(error(folder.path + "/a.md")?.problem == .unreadable("not a directory"))
    }

    @Test func frontMatterOfAnySizeIsReadOnce() throws {
        let folder = try NotesSample()
        try folder.write("Ada.md", "---\n" + String(repeating: "a: b\n", count: 200_000))
        #expect(try folder.read().files.map(\.names) == [["Ada"]])
    }

    private func error(_ path: String) -> ExchangeError? {
        do {
            _ = try NotesReader.read(folder: path, coachZone: Samples.newYork)
            return nil
        } catch {
            return error
        }
    }
}
