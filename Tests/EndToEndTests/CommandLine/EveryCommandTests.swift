import Foundation
import Testing

/// Every command of the program, as the program lists them, given what makes no sense.
@Suite("Every command") struct EveryCommandTests {
    private static let tree = CommandLineTree.read()

    /// What is no name, number, day, file or query. The kernel takes no longer argument than the last one.
    private static let nonsense = [
        "", "-1", "99999999", "\u{1B}[31m\u{9B}2J\u{202E}\u{7}none\r\n", String(repeating: "x ", count: 60_000),
    ]

    /// For these any text makes sense: a name, words to look for, a file to make.
    private static let takesAnyText: Set<String> = ["list", "client add", "backup"]

    @Test("Help says in words what each command, option and argument is", arguments: tree)
    func help(command: CommandLineTree.Command) throws {
        #expect(command.abstract.hasSuffix("."), "\(command.name)")
        for argument in command.arguments {
            #expect(argument.abstract.count > 5, "\(command.name): \(argument.value)")
        }
        let help = try Program().succeed(arguments: ["help"] + command.words)
        #expect(help.output.contains("USAGE: roster \(command.name)"), "\(help.output)")
        // Examples can be pasted: on a terminal of 80 columns none is broken in two.
        for line in command.discussion.split(separator: "\n") where line.hasPrefix("  ") {
            #expect(line.count <= 80, "\(line)")
        }
    }

    @Test("Nonsense ends with a sentence, and changes nothing", arguments: tree)
    func nonsense(command: CommandLineTree.Command) throws {
        let stage = try Stage()
        let positionals = command.arguments.filter { $0.option == nil }
        for word in EveryCommandTests.nonsense where !positionals.isEmpty {
            let run = try stage.run(command.words + positionals.map { _ in word }, of: command)
            let isFine = run.code == 0 && EveryCommandTests.takesAnyText.contains(command.name)
            #expect(run.code != 0 || isFine, "\(command.name) \(word.prefix(20)): \(run.output.prefix(200))")
        }
        for option in command.arguments.compactMap(\.option) where option != "--db" {
            let word = "\(option)=\u{1B}]0;none\u{7}"
            _ = try stage.run(command.words + positionals.map { _ in "99999999" } + [word], of: command)
        }
        let unknown = try stage.run(command.words + ["--no-such-option"], of: command)
        #expect(unknown.code == 64, "\(command.name)")
        if !EveryCommandTests.takesAnyText.contains(command.name) { #expect(try stage.operations() == stage.before) }
    }

    @Test(
        "A command that was mistyped ends with 64 and the nearest one",
        arguments: [
            (["lst"], "list"), (["help", "lst"], "list"), (["client", "ad", "Kim"], "add"),
            (["help", "config", "sho"], "show"),
            (["--db", "x.db", "capturé"], "capture"), (["theme", "lists"], "list"),
            (["session", "cancle", "1"], "cancel"),
        ])
    func nearest(words: [String], name: String) throws {
        let run = try Program().run(words)
        #expect(run.code == 64 && run.output == "")
        #expect(run.errors.contains("the nearest one is “\(name)”"), "\(run.errors)")
    }

    @Test("An option that was mistyped ends with 64 and the nearest one") func nearestOption() throws {
        let run = try Program().run("list", "--jsno")
        #expect(run.code == 64 && run.errors.contains("--json"), "\(run.errors)")
    }

    @Test("What is no UTF-8 is refused", arguments: ["client add $'K\\xffm'", "list $'\\xc3'", "--db $'\\xfe' list"])
    func bytes(words: String) throws {
        let program = Program()
        let run = try program.shell("\"$ROSTER\" \(words)")
        #expect(run.code == 64 && run.errors.contains("not UTF-8") && run.output == "")
        #expect(!program.hasDatabase)
    }

    /// A record with something in it, and the checks that hold for every run.
    private struct Stage {
        let program: Program
        private(set) var before = ""

        init() throws {
            var program = Program()
            // Nothing here may open an editor or look for one.
            program.environment["EDITOR"] = "false"
            self.program = program
            try program.succeed("client", "add", "Ada Moreau")
            try program.succeed("capture", "ada", "--note", "-", input: "- draft the scorecard")
            before = try operations()
        }

        func run(_ arguments: [String], of command: CommandLineTree.Command) throws -> Program.Run {
            let run = try program.run(arguments)
            let shown = "\(command.name) \(arguments.map { $0.prefix(30) }): \(run.code) \(run.errors.prefix(300))"
            #expect([0, 1, 2, 64, 65, 66, 69, 73, 74, 75, 78].contains(run.code), "\(shown)")
            #expect(run.code == 0 || run.code == 1 || run.errors.hasPrefix("roster: "), "\(shown)")
            #expect(run.errors.utf8.count < 8_000, "\(shown)")
            for scalar in (run.output + run.errors).unicodeScalars where scalar != "\n" {
                #expect(scalar.properties.generalCategory != .control && scalar != "\u{202E}", "\(shown)")
            }
            return run
        }

        /// How many operations the record's history has.
        func operations() throws -> String {
            try program.succeed("sql", "SELECT count(*), max(id) FROM operation").output
        }
    }
}

/// The commands as the program describes them for other programs.
enum CommandLineTree {
    struct Command: Sendable, CustomTestStringConvertible {
        let words: [String]
        let abstract: String
        let discussion: String
        let arguments: [Argument]

        var name: String { words.joined(separator: " ") }
        var testDescription: String { name }
    }

    struct Argument: Sendable {
        /// `--text`; nil for an argument by its place, and a flag has no value.
        let option: String?
        let value: String
        let abstract: String
    }

    /// Those that do something themselves, and are shown.
    static func read() -> [Command] {
        guard let dump = try? Program().run("--experimental-dump-help"), let whole = try? dump.object(),
            let root = whole["command"] as? [String: Any]
        else { return [] }
        return leaves(root, [])
    }

    private static func leaves(_ node: [String: Any], _ words: [String]) -> [Command] {
        let children = (node["subcommands"] as? [[String: Any]] ?? [])
            .filter { $0["commandName"] as? String != "help" && $0["shouldDisplay"] as? Bool == true }
        if !children.isEmpty {
            return children.flatMap { leaves($0, words + [$0["commandName"] as? String ?? ""]) }
        }
        let arguments = (node["arguments"] as? [[String: Any]] ?? []).compactMap(argument)
        func text(_ field: String) -> String { node[field] as? String ?? "" }
        return [
            Command(words: words, abstract: text("abstract"), discussion: text("discussion"), arguments: arguments)
        ]
    }

    private static func argument(_ fields: [String: Any]) -> Argument? {
        guard fields["shouldDisplay"] as? Bool == true, fields["kind"] as? String != "flag" else { return nil }
        let names = fields["names"] as? [[String: Any]]
        let long = names?.compactMap { $0["name"] as? String }.first.map { "--" + $0 }
        return Argument(
            option: long, value: fields["valueName"] as? String ?? "", abstract: fields["abstract"] as? String ?? "")
    }
}

extension Program {
    /// Runs what has to succeed.
    func succeed(arguments: [String]) throws -> Run {
        let run = try run(arguments)
        try #require(run.code == 0, "\(arguments): \(run.errors)")
        return run
    }
}
