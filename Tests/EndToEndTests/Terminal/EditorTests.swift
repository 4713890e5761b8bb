import Foundation
import PseudoTerminal
import Testing

/// A note in an editor (`Ctrl-E`): whatever that does, the note, the record and the screen are whole.
@Suite("Any editor", .serialized) struct EditorTests {
    private let program: Program

    init() throws {
        program = try Program.withPractice()
    }

    private func start(editor: String) throws -> PseudoTerminal {
        let terminal = try program.dashboard(variables: ["VISUAL": editor])
        terminal.send("c")
        try terminal.wait(forScreen: "Capture")
        terminal.send("call the board")
        try terminal.wait(forScreen: "1 item")
        try terminal.waitForQuiet()
        return terminal
    }

    /// An editor of a few lines of shell; `$1` is the file.
    private func script(_ lines: String, name: String = "editor") throws -> String {
        let path = program.folder.path + "/" + name
        try ("#!/bin/sh\n" + lines).write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    private func end(_ terminal: PseudoTerminal) throws {
        #expect(terminal.screen.strangers.isEmpty, "\(terminal.screen.strangers)")
        terminal.signal(SIGTERM)
        #expect(try terminal.waitForEnd() == 143)
    }

    private var leftovers: [String] {
        get throws {
            let folder = (program.database as NSString).deletingLastPathComponent
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("editor-") }
        }
    }

    @Test(
        "One that fails is told in a sentence, and the note stays",
        arguments: [
            ("false", "“false” ended with code 1; the text is unchanged"),
            ("/no/such/editor", "“/no/such/editor” was not found; the text is unchanged"),
            ("/etc/passwd", "“/etc/passwd” can't be run; the text is unchanged"),
            ("kill -9 $$; #", "was ended by signal 9; the text is unchanged"),
            ("rm", "“rm” left no file; the text is unchanged"),
            ("truncate -s 0", "The editor left nothing, so the note is as it was."),
            ("f() { rm \"$1\"; mkfifo \"$1\"; }; f", "could not be read: it is no plain file any more"),
            ("'unbalanced", "ended with code 2; the text is unchanged"),
        ])
    func fails(editor: String, sentence: String) throws {
        let terminal = try start(editor: editor)
        terminal.send(Keys.control("e"))
        try terminal.wait(forScreen: sentence, "○ call the board")
        terminal.send("!")
        try terminal.wait(forScreen: "call the board!")
        try end(terminal)
        #expect(try leftovers.isEmpty)
        #expect(program.recordHolds("call the board!"))
    }

    @Test("What it saved before it failed is in the note, and undo takes it back") func savedAndFailed() throws {
        let terminal = try start(editor: try script("printf '\\nask Ben\\n' >> \"$1\"; exit 3"))
        terminal.send(Keys.control("e"))
        try terminal.wait(forScreen: "ended with code 3; what it had saved", "○ ask Ben")
        terminal.send("\u{1F}")
        try terminal.wait(forScreen: "the note as it was") {
            !$0.text.contains("ask Ben") && $0.text.contains("○ call the board")
        }
        try end(terminal)
        #expect(try leftovers.isEmpty)
    }

    @Test("Arguments, quotes and blanks are the shell's; the file is the user's alone") func arguments() throws {
        let path = try script("echo \"$1\" >> \"$2\"; stat -c %a \"$2\" $(dirname \"$2\") >> \"$2\"", name: "my editor")
        let terminal = try start(editor: "'\(path)' --wait")
        terminal.send(Keys.control("e"))
        try terminal.wait(forScreen: "--wait", "600", "700")
        try end(terminal)
        #expect(try leftovers.isEmpty)
    }

    @Test("What is too long for a note stays in its file, and it is said where") func tooLong() throws {
        let terminal = try start(editor: try script("yes 0123456789 | head -c 5242880 > \"$1\""))
        terminal.send(Keys.control("e"))
        try terminal.wait(forScreen: "that is more than a note takes (1 MiB)", "call the board")
        try end(terminal)
        let folder = (program.database as NSString).deletingLastPathComponent
        let file = "\(folder)/\(try #require(try leftovers.first))/note.md"
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int == 5_242_880)
    }

    @Test("What it puts into the file is text, whatever bytes they are") func bytes() throws {
        let terminal = try start(editor: try script("printf 'red \\033[31m\\377 \\342\\200\\256end\\0' > \"$1\""))
        terminal.send(Keys.control("e"))
        try terminal.wait(forScreen: "red \u{FFFD} end", "what was not UTF-8 in it")
        try end(terminal)
    }

    @Test(
        "However it leaves the terminal, the screen comes back as it was",
        arguments: ["tmux-256color", "xterm-256color"])
    func mess(term: String) throws {
        let mess = #"\033[?1049h\033[?1003h\033[?1002h\033[?25l\033[3;5r\033[?6h\033[4h\033[?7l\033(0"#
        let path = try script("printf '\(mess)'; stty -raw echo icanon 2>/dev/null; echo and words all over the screen")
        let terminal = try start(editor: path)
        let before = terminal.screen.picture
        terminal.send(Keys.control("e"))
        try terminal.wait(forOutput: "and words all over the screen")
        try terminal.wait(forScreen: "the screen as it was") { $0.picture == before }
        terminal.send("!")
        try terminal.wait(forScreen: "call the board!")
        #expect(terminal.screen.modes.isDisjoint(with: [6, 1002, 1003]))
        #expect(terminal.screen.modes.isSuperset(of: [7, 25, 1000, 1006, 2004]))
        try end(terminal)
    }

    @Test("What was saved after the dashboard was killed is among the drafts") func killed() throws {
        let path = try script("printf '\\nask Ben\\n' >> \"$1\"; kill -9 $PPID")
        // The shell that starts it is the one between; it must not be the one that is killed.
        let terminal = try start(editor: "exec \(path)")
        terminal.send(Keys.control("e"))
        #expect(try terminal.waitForEnd() == -SIGKILL)
        #expect(try leftovers.count == 1)
        let again = try program.dashboard()
        try again.wait(forScreen: "an editor was cut off: what it had saved is an earlier draft now")
        again.send("c" + Keys.control("o"))
        try again.wait(forScreen: "Earlier drafts", "no client")
        try end(again)
        #expect(try leftovers.isEmpty)
        #expect(program.recordHolds("call the board\nask Ben"))
    }
}
