import Foundation
import Testing

@Suite("A theme's author is helped") struct ThemeCheckTests {
    private let program = Program()

    private func write(_ name: String, _ text: String) throws {
        try program.folder.write("config/roster/themes/\(name).toml", text)
    }

    @Test(
        "The themes that come with Roster are fine",
        arguments: [
            ["default", "dark", "light", "mono"], ["high-contrast", "--contrast", "7"],
            ["colour-blind", "--colour-blind"],
        ])
    func shipped(arguments: [String]) throws {
        let run = try program.run(["theme", "check"] + arguments)
        #expect(run.code == 0 && run.errors == "", "\(run.errors)")
        #expect(run.lines.allSatisfy { $0.hasSuffix(" is fine") })
    }

    @Test("What is faint or looks alike is told with file and line, and ends with 1") func faint() throws {
        try write("mine", "inherits = \"dark\"\ndim = \"#565f89\"\n\"item.soon\" = \"#7aa0f5\"\n")
        let run = try program.run("theme", "check", "mine")
        #expect(run.code == 1 && run.output == "")
        #expect(
            run.errors.contains("mine.toml:2: dim has a contrast of 2.2:1 on the row of the cursor; it needs 4.5:1"))
        #expect(run.errors.contains("item.open and item.soon look alike"))
    }

    @Test("With --colour-blind the dark theme is not good enough") func colourBlind() throws {
        let run = try program.run("theme", "check", "dark", "--colour-blind")
        #expect(run.code == 1)
        #expect(run.errors.contains("item.open and item.stuck look alike with protanopia"))
    }

    @Test("What can't be used is told by every command, with its line", arguments: ["check", "show", "list"])
    func mistakes(command: String) throws {
        try write("mine", "inherits = \"mine\"\nitem.overdu = \"red\"\ntext = \"pink\"\n[palette]\nsea = \"blueish\"\n")
        let run = try program.run(["theme", command] + (command == "list" ? [] : ["mine"]))
        #expect(run.code == (command == "check" ? 1 : 0))
        for words in [
            "mine.toml:1: a theme can't inherit from itself", "mine.toml:2: unknown role", "mine.toml:3: \"pink\"",
            "mine.toml:5: palette.sea must be a colour",
        ] {
            #expect(run.errors.contains(words), "\(run.errors)")
        }
    }

    @Test("A file can be checked wherever it is; one that is not there ends with 66") func file() throws {
        try program.folder.write("draft.toml", "inherits = \"light\"\n")
        let path = program.folder.path + "/draft.toml"
        #expect(try program.succeed("theme", "check", path).output == "\(path) is fine\n")
        #expect(try program.succeed("theme", "check", "draft.toml").output == "draft.toml is fine\n")
        let none = try program.run("theme", "check", "./nowhere.toml")
        #expect(none.code == 66 && none.errors.contains("there is no file"))
        #expect(try program.run("theme", "check", "drak").errors.contains("the nearest one is “dark”"))
        #expect(try program.run("theme", "check", "--contrast", "0").code == 64)
    }

    @Test("File names that are no names are listed without doing anything to the terminal") func names() throws {
        try write("a\u{1B}[2Jb", "dim = 1\n")
        let run = try program.run("theme", "list")
        #expect(run.code == 0 && run.errors.contains("this can't be a theme's name"))
        #expect(!run.errors.contains("\u{1B}"))
    }

    @Test("The manual has every role") func manual() throws {
        let page = try program.succeed("debug", "manual", "roster-config").output
        #expect(page.contains(".SH THEMES") && page.contains(".SS Roles"))
        for line in try program.succeed("theme", "show", "mono").lines.dropFirst(2) {
            let role = try #require(line.split(separator: " ").first)
            #expect(page.contains(".B \(role)\n"), "\(role)")
        }
    }
}
