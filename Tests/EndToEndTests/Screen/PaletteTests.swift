import Foundation
import Testing

@Suite("The palette") struct PaletteTests {
    /// The line on top as it is shown, with its colours.
    private func header(_ screen: TmuxScreen) throws -> String {
        try screen.look().first ?? ""
    }

    @Test("A theme is seen while it is chosen; Esc brings the old colours back, Enter keeps the new ones")
    func theme() throws {
        let screen = try TmuxScreen(roster: try Program.withPractice())
        try screen.wait(for: "28 clients", "? help")
        let before = try header(screen)
        try screen.type(":theme li")
        try screen.wait(for: ":theme li", "\n light")
        let chosen = try header(screen)
        #expect(chosen != before)
        try screen.press("Escape")
        try screen.wait(for: "? help")
        #expect(try header(screen) == before)
        try screen.type(":theme light")
        try screen.press("Enter")
        try screen.wait(for: "Theme “light”. To keep it: name = \"light\" under [theme] in the configuration.")
        #expect(try header(screen) == chosen)
    }

    @Test("What is no command is told with the nearest one; a theme that is not there, with those that are")
    func unknown() throws {
        let screen = try TmuxScreen(roster: try Program.withPractice(), columns: 80, rows: 24)
        try screen.wait(for: "31 overdue", "c capture")
        try screen.type(":tirage")
        try screen.press("Enter")
        try screen.wait(for: "There is no command “tirage”; the nearest one is “triage”.")
        try screen.press("C-u")
        try screen.type("theme noir")
        try screen.press("Enter")
        try screen.wait(for: "There is no theme “noir”; there are ", "dark")
    }

    @Test("Keys that can't be bound end with 78, the file and the line")
    func rebinding() throws {
        for (line, words) in [
            ("done = [\"5\"]", "3j"), ("capture-save = [\"s\"]", "has to be typed"),
            ("done = [\":\"]", "both palette and done"), ("done = [\"s\"]", "both done and stuck"),
        ] {
            let program = Program()
            try program.folder.write("config/roster/config.toml", "[keys]\n\(line)\n")
            let run = try program.run("keys")
            #expect(run.code == 78)
            #expect(run.errors.contains("config.toml:2: ") && run.errors.contains(words), "\(run.errors)")
        }
    }
}
