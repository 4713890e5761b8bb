import Foundation
import Testing

@Suite("What is around the program") struct SurroundingsTests {
    private let program = Program()

    init() throws {
        try program.succeed("client", "add", "Ada Moreau")
    }

    @Test(
        "It works without any variable",
        arguments: ["list", "client list", "theme list", "config", "--version", "doctor"])
    func bare(command: String) throws {
        let run = try program.shell("env -i \"$ROSTER\" --db '\(program.database)' \(command) </dev/null")
        #expect(run.code == 0, "\(run.output)\(run.errors)")
        #expect(run.output != "" && run.errors == "")
    }

    @Test("Without HOME the user's folder is found all the same") func home() throws {
        let run = try program.shell("env -u HOME -u XDG_CONFIG_HOME -u XDG_DATA_HOME \"$ROSTER\" config path")
        #expect(run.code == 0 && run.output.hasSuffix("/.config/roster/config.toml\n"))
        #expect(!run.output.hasPrefix("/.config"))
    }

    @Test(
        "Output that can't be written ends with 74 and a sentence",
        arguments: [
            "list", "client list --json", "schema", "sql 'SELECT 1'", "--help", "--version", "keys", "config show",
        ],
        [">/dev/full", ">&-"])
    func noOutput(command: String, redirection: String) throws {
        let run = try program.shell("\"$ROSTER\" \(command) \(redirection)")
        #expect(run.code == 74, "\(run.errors)")
        #expect(run.errors.contains("the output could not be written"))
    }

    @Test(
        "Closed descriptors do no harm: what is printed never lands in the record",
        arguments: [">&-", "2>&-", "<&-", "<&- >&- 2>&-"])
    func closed(redirection: String) throws {
        _ = try program.shell("\"$ROSTER\" client add 'Ben Okafor' \(redirection)")
        _ = try program.shell("\"$ROSTER\" mark 99 done \(redirection)")
        #expect(try program.succeed("sql", "PRAGMA integrity_check").lines == ["integrity_check", "ok"])
        let names = try program.succeed("client", "list", "--json").objects().compactMap { $0["name"] as? String }
        #expect(names == ["Ada Moreau", "Ben Okafor"])
    }

    @Test("Standard input that is closed is told where it is needed") func closedInput() throws {
        for command in ["sql", "capture ada", "capture ada --note -", "import clients -"] {
            let run = try program.shell("\"$ROSTER\" \(command) <&-")
            #expect(run.code == 66, "\(command): \(run.errors)")
            #expect(run.errors.contains("standard input can't be read"))
        }
    }

    @Test("NO_COLOR takes colour from the output, and a terminal alone gives it") func noColor() throws {
        func shown(_ environment: [String: String]) throws -> String {
            let output = program.folder.path + "/typescript"
            let command = "\(Program.path) client list"
            let whole = program.whole.merging(["TERM": "xterm-256color"]) { _, new in new }
                .merging(environment) { _, new in new }
            _ = try Spawned.run(["script", "-qec", command, "/dev/null"], environment: whole, output: output)
            return String(decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
        }
        #expect(try shown([:]).contains("\u{1B}["))
        #expect(try !shown(["NO_COLOR": "1"]).contains("\u{1B}["))
        #expect(try !shown(["TERM": "dumb"]).contains("\u{1B}["))
        #expect(try !program.succeed("client", "list").output.contains("\u{1B}["))
    }

    @Test("The manual pages are sound, and have every command and key") func manual() throws {
        let page = try program.succeed("debug", "manual", "roster").output
        for command in CommandLineTree.read() {
            #expect(page.contains(".SS roster \(command.name.replacing("-", with: "\\-"))"), "\(command.name)")
        }
        #expect(page.contains(".SH EXIT STATUS") && page.contains("ROSTER_DB"))
        let settings = try program.succeed("debug", "manual", "roster-config").output
        for key in ["time_zone", "due_without_session", "password_command", "sms_per_week", "ascii"] {
            #expect(settings.contains(key), "\(key)")
        }
        // No line may begin with a sign of control that was not meant.
        for line in (page + settings).split(separator: "\n") where line.hasPrefix(".") {
            let macros = [".\\\"", ".TH", ".SH", ".SS", ".PP", ".TP", ".B ", ".RS", ".RE", ".nf", ".fi"]
            #expect(macros.contains { line.hasPrefix($0) }, "\(line)")
        }
    }
}
