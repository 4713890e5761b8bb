import Foundation
import Testing

@Suite("The configuration, by command") struct ConfigTests {
    private let program = Program()
    private var file: String { program.folder.path + "/config/roster/config.toml" }

    private func program(editor: String) -> Program {
        var program = program
        program.environment["EDITOR"] = editor
        return program
    }

    @Test("Its path is told whether or not there is one, and whatever is in it") func path() throws {
        #expect(try program.succeed("config", "path").output == file + "\n")
        try program.folder.write("config/roster/config.toml", "nonsense")
        #expect(try program.succeed("config", "path").output == file + "\n")
    }

    @Test("config alone shows what is in force, and where it comes from") func show() throws {
        try program.folder.write("config/roster/config.toml", "[capture]\ndue_time = \"17:00\"\n")
        let run = try program.succeed("config")
        #expect(try program.succeed("config", "show").output == run.output)
        func line(_ name: String) -> String? { run.lines.first { $0.hasPrefix(name + " ") } }
        #expect(line("capture.due_time")?.contains("\"17:00\"") == true)
        #expect(line("capture.due_time")?.hasSuffix("config.toml:2") == true)
        #expect(line("coach.time_zone")?.hasSuffix("TZ") == true)
        #expect(line("screen.mouse")?.hasSuffix("default") == true)
        #expect(line("coach.name")?.hasSuffix("not set") == true)
    }

    @Test("A secret is never printed") func secret() throws {
        let url = try program.folder.write("config/roster/config.toml", "[email]\npassword = \"sesame\"\n")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
        for arguments in [["config", "show"], ["config", "check"], ["doctor"], ["doctor", "--json"]] {
            let run = try program.run(arguments)
            #expect(!(run.output + run.errors).contains("sesame"))
        }
        #expect(try program.succeed("config").output.contains("\"***\""))
    }

    @Test("check names every mistake with its line, and ends with 78") func check() throws {
        #expect(try program.succeed("config", "check").output.contains("the defaults hold"))
        try program.folder.write("config/roster/config.toml", "[coach]\nnmae = \"Kim\"\n\n[screen]\nmouse = 1\n")
        let run = try program.run("config", "check")
        #expect(run.code == 78 && run.output == "")
        #expect(run.errors.contains("config.toml:2: unknown key \"nmae\"") && run.errors.contains("\"name\""))
        #expect(run.errors.contains("config.toml:5: screen.mouse must be true or false"))
    }

    @Test(
        "check knows keys and themes too",
        arguments: [
            ("[keys]\ncaptur = [\"c\"]\n", "config.toml:2: "), ("[theme]\nname = \"drak\"\n", "“dark”"),
        ])
    func checkBeyondTheFile(text: String, words: String) throws {
        try program.folder.write("config/roster/config.toml", text)
        let run = try program.run("config", "check")
        #expect(run.code == 78)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test("edit makes a file that others can't read and that changes nothing") func edit() throws {
        let run = try program(editor: "true").succeed("config", "edit")
        #expect(run.output.contains("is fine"))
        let modes = try [file, (file as NSString).deletingLastPathComponent].map { path in
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        #expect(modes == [0o600, 0o700])
        #expect(try program.succeed("config", "check").output == "\(file) is fine\n")
    }

    @Test("edit checks what was written; without a terminal it asks nothing") func editWrongly() throws {
        let run = try program(editor: "sh -c 'echo \"[coach\" >\"$1\"' --").run("config", "edit")
        #expect(run.code == 78)
        #expect(run.errors.contains("config.toml:1: "))
    }

    @Test(
        "An editor that fails is told in a sentence",
        arguments: [("false", "ended with code 1"), ("no-such-editor", "was not found"), ("kill -9 $$;", "signal 9")])
    func brokenEditor(editor: String, words: String) throws {
        let run = try program(editor: editor).run("config", "edit")
        #expect(run.code == 69)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test("On a terminal a mistake is offered to be mended") func mended() throws {
        let program = program(
            editor: "sh -c 'test -s seen && : >\"$1\" || { echo x >seen; echo \"[coach\" >\"$1\"; }' --")
        let screen = try TmuxScreen(program, running: ["/bin/bash", "--norc"])
        try screen.type("\(Program.path) config edit")
        try screen.press("Enter")
        try screen.wait(for: "config.toml:1: ", "Edit it again? [Y/n]")
        try screen.press("Enter")
        try screen.wait(for: "config.toml is fine")
    }

    @Test("A theme is shown role by role, and where each comes from") func theme() throws {
        try program.folder.write(
            "config/roster/themes/mine.toml", "inherits = \"dark\"\n\"item.overdue\" = { ink = 9, bold = true }\n"
        )
        let run = try program.succeed("theme", "show", "mine")
        #expect(run.output.contains("mine.toml"))
        let overdue = try #require(run.lines.first { $0.hasPrefix("item.overdue ") })
        #expect(overdue.contains("bright-red") && overdue.contains("bold") && !overdue.contains("from"))
        #expect(run.lines.contains { $0.hasPrefix("item.open ") && $0.hasSuffix("from dark") })
        #expect(run.errors == "")
    }

    @Test(
        "A theme that is not there ends with 65 and the nearest one",
        arguments: ["drak", "../themes/dark", "/etc/passwd", "", ".."])
    func noTheme(name: String) throws {
        let run = try program.run("theme", "show", name)
        #expect(run.code == 65 && run.output == "")
        #expect(run.errors.contains("the nearest one is"))
    }

    @Test("A theme's roles are drawn in its own colours") func colors() throws {
        var program = program
        program.environment["COLORTERM"] = "truecolor"
        let typescript = program.folder.path + "/typescript"
        let command = "\(Program.path) theme show dark"
        let environment = program.whole.merging(["TERM": "xterm"]) { _, new in new }
        _ = try Spawned.run(["script", "-qec", command, "/dev/null"], environment: environment, output: typescript)
        let shown = String(decoding: try Data(contentsOf: URL(fileURLWithPath: typescript)), as: UTF8.self)
        #expect(shown.contains("\u{1B}[38;2;"))
    }

    @Test("doctor ends with 0 where nothing is wrong, and knows what is not set up") func doctor() throws {
        let fresh = try program.succeed("doctor")
        #expect(fresh.lines.contains { $0.hasPrefix("Database") && $0.contains("not set up") })
        #expect(!program.hasDatabase)
        for subject in ["Terminal", "Backup", "Configuration", "Mail", "SMS", "Mailbox", "Calendar", "Page"] {
            #expect(fresh.lines.contains { $0.hasPrefix(subject + " ") }, "\(subject)")
        }
    }

    @Test("doctor ends with 1 where something is wrong, and says what to do") func doctorFindsTrouble() throws {
        try program.folder.write("config/roster/config.toml", "[coach]\nnmae = \"Kim\"\n")
        let run = try program.run("doctor")
        #expect(run.code == 1)
        #expect(run.output.contains("config.toml:2: ") && run.output.contains("roster config edit"))
        let found = try program.run("doctor", "--json").objects()
        #expect(found.contains { $0["subject"] as? String == "configuration" && $0["state"] as? String == "wrong" })
    }

    @Test("doctor changes no byte of the record") func doctorReads() throws {
        try program.succeed("client", "add", "Ada Moreau")
        let before = try program.files()
        let run = try program.run("doctor")
        #expect(run.output.contains("sound"), "\(run.output)")
        #expect(try program.files() == before)
    }
}
