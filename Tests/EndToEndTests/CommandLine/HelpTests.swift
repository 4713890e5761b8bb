import Testing

@Suite("Help") struct HelpTests {
    private let program = Program()

    @Test("--help names every command, and shows how to begin") func help() throws {
        let help = try program.succeed("--help").output
        let commands = [
            "capture", "list", "show", "mark", "check", "due", "client", "cohort", "session", "import", "undo", "redo",
            "demo", "theme", "keys",
        ]
        for command in commands { #expect(help.contains("\n  \(command) "), "\(command)") }
        #expect(help.contains("roster import clients clients.csv"))
    }

    @Test("Each command says how it is used", arguments: ["mark", "due", "capture", "list", "client", "import"])
    func commandHelp(command: String) throws {
        #expect(try program.succeed("help", command).output.contains("USAGE: roster \(command)"))
    }

    @Test("--version is a number") func version() throws {
        let version = try program.succeed("--version").output
        #expect(version.split(separator: ".").count == 3)
    }

    @Test("Completions for three shells", arguments: ["bash", "zsh", "fish"]) func completions(shell: String) throws {
        #expect(try program.succeed("--generate-completion-script", shell).output.contains("roster"))
    }

    @Test("The themes are listed, without a complaint") func themes() throws {
        let run = try program.succeed("theme", "list")
        for name in ["default", "dark", "light", "high-contrast", "colour-blind", "mono"] {
            #expect(run.output.contains(name))
        }
        #expect(run.errors == "")
    }

    @Test("A theme of one's own with mistakes is listed, with what is wrong in it") func ownTheme() throws {
        try program.folder.write("config/roster/themes/mine.toml", "item.overdu = \"red\"\ntext = \"pink\"\n")
        let run = try program.succeed("theme", "list")
        #expect(run.output.contains("mine"))
        #expect(run.errors.contains("mine.toml:1: ") && run.errors.contains("item.overdue"))
        #expect(run.errors.contains("mine.toml:2: "))
    }
}
