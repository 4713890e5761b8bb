import Testing

@Suite("Bad input") struct UsageTests {
    private let program = Program()

    @Test(
        "A command that was mistyped ends with 64",
        arguments: [
            ["nosuch"], ["list", "--bogus"], ["mark", "1"], ["mark", "done"], ["mark", "x", "done"],
            ["mark", "1", "finished"], ["mark", "1", "done", "--rating", "6"], ["check", "+2"],
            ["check", "1", "--repair"],
            ["check", "1", "+0"], ["due", "tomorrow"], ["session", "add", "ada"], ["client", "edit", "ada"],
            ["client", "add"], ["import", "clients"], ["import", "clients", "a.csv", "--map", "Mobile=fax"],
            ["import", "calendar", "https://example.com/feed.ics"], ["show"], ["show", "ada"], ["--view", "nosuch"],
            ["edit", "1"], ["list", "status:late"], ["list", "colour:red"],
        ])
    func usage(arguments: [String]) throws {
        _ = try program.run("client", "add", "Ada Moreau")
        let run = try program.run(arguments)
        #expect(run.code == 64, "\(run.output)\(run.errors)")
        #expect(run.output == "" && run.errors != "")
    }

    @Test(
        "What can't be used ends with 65 and says why",
        arguments: [
            (["client", "show", "nobody"], "Ada Moreau"), (["client", "show", "a"], "Ana Lima-Prado"),
            (["capture", "nobody", "--note", "-"], "there is no client or cohort"), (["show", "999"], "#999"),
            (["mark", "999", "done"], "999"), (["due", "999", "tomorrow"], "999"),
            (["session", "move", "99", "fri 9:00"], "99"),
            (["session", "add", "moreau", "someday"], "someday"),
            (["session", "add", "moreau", "fri"], "a day and a time"),
            (["client", "add", "Kim", "--email", "kim"], "--email"),
            (["client", "add", "Kim", "--phone", "12"], "--phone"),
            (["client", "add", "Kim", "--time-zone", "Mars/Base"], "--time-zone"),
            (["client", "add", "Kim", "--since", "2026-02-30"], "--since"), (["client", "add", " "], "name"),
            (["client", "add", "Kim", "--email", "ada@example.com"], "Ada Moreau"),
        ])
    func badData(arguments: [String], reason: String) throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com")
        try program.succeed("client", "add", "Ana Lima")
        try program.succeed("client", "add", "Ana Lima-Prado")
        let run = try program.run(arguments, input: .init("- x".utf8))
        #expect(run.code == 65, "\(run.errors)")
        #expect(run.errors.contains(reason), "\(run.errors)")
        #expect(run.output == "")
    }

    @Test("A name that two have lists both; a full name is the one") func ambiguous() throws {
        try program.succeed("client", "add", "Ana Lima")
        try program.succeed("client", "add", "Ana Lima-Prado")
        let run = try program.run("client", "show", "ana")
        #expect(run.code == 65)
        #expect(run.errors.contains("Ana Lima (1)") && run.errors.contains("Ana Lima-Prado (2)"))
        #expect(try program.succeed("client", "show", "ana lima").output.contains("Ana Lima"))
        #expect(try program.succeed("client", "show", "PRADO").output.contains("Ana Lima-Prado"))
    }

    @Test("A file that is not there ends with 66", arguments: ["clients", "calendar", "notes"])
    func missingFile(kind: String) throws {
        let run = try program.run("import", kind, "nosuch")
        #expect(run.code == 66, "\(run.errors)")
        #expect(run.errors.contains("nosuch"))
    }

    @Test("Reading a record that is not there ends with 66 and makes none") func missingRecord() throws {
        let run = try program.run("list")
        #expect(run.code == 66)
        #expect(run.errors.contains(program.database))
        #expect(!program.hasDatabase)
    }

    @Test("A mistake in the configuration ends with 78, its line and the nearest key, whatever was asked")
    func settings()
        throws
    {
        try program.folder.write("config/roster/config.toml", "[coach]\ntime_zne = \"UTC\"\n")
        for arguments in [["list"], ["client", "add", "Kim"], ["theme", "list"], []] {
            let run = try program.run(arguments)
            #expect(run.code == 78)
            #expect(run.errors.contains("config.toml:2: ") && run.errors.contains("time_zone"), "\(run.errors)")
        }
        #expect(!program.hasDatabase)
    }

    @Test("A moment that is none ends with 78") func frozenClock() throws {
        var program = program
        program.now = "yesterday"
        let run = try program.run("list")
        #expect(run.code == 78)
        #expect(run.errors.contains("ROSTER_NOW"))
    }

    @Test("What needs a screen says so in one line and ends with 2") func noTerminal() throws {
        // Standard input is no terminal here, so a capture reads it: an empty note.
        try program.succeed("client", "add", "Ada Moreau")
        let run = try program.run("capture", "ada")
        #expect(run.code == 65)
        #expect(run.errors.contains("empty"))
    }
}
