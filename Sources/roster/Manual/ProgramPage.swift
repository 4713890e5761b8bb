import RosterDashboard

/// `roster(1)`.
enum ProgramPage {
    static func text() throws -> String {
        let root = try CommandTree.ofProgram().command
        var page = Roff(root.commandName, section: 1, about: "keeps what coach and clients agreed on until it is done")
        page.section("Synopsis")
        page.paragraph("roster [--view VIEW] [--db FILE]")
        page.paragraph("roster COMMAND [ARGUMENTS]")
        page.section("Description")
        page.paragraph(root.abstract ?? "")
        page.discussion(root.discussion ?? "")
        page.section("Options")
        arguments(root, &page)
        page.section("Commands")
        for command in root.children { describe(command, path: root.commandName, &page) }
        keys(&page)
        surroundings(&page)
        return page.text
    }

    private static func describe(_ command: CommandTree.Node, path: String, _ page: inout Roff) {
        let path = "\(path) \(command.commandName)"
        page.subsection(([path] + usage(command)).joined(separator: " "))
        page.paragraph(command.abstract ?? "")
        page.discussion(command.discussion ?? "")
        arguments(command, &page)
        for child in command.children { describe(child, path: path, &page) }
    }

    private static func usage(_ command: CommandTree.Node) -> [String] {
        if !command.children.isEmpty { return ["COMMAND"] }
        return (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind == .positional }.map { argument in
            let word = (argument.valueName ?? "").uppercased() + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(word)]" : word
        }
    }

    /// `--help`, `--version`, `--db` and `--json` mean the same everywhere: they are told once, of the program.
    private static func arguments(_ command: CommandTree.Node, _ page: inout Roff) {
        let isRoot = command.commandName == "roster"
        let common: Set<String> = isRoot ? [] : ["--help", "--version", "--db"]
        for argument in command.arguments ?? [] where argument.shouldDisplay {
            let names = (argument.names ?? []).map(\.written)
            if names.contains(where: common.contains) { continue }
            let value = argument.kind == .flag ? "" : (argument.valueName ?? "").uppercased()
            let term = names.isEmpty ? value : names.joined(separator: ", ") + (value.isEmpty ? "" : " \(value)")
            let standard = argument.defaultValue.map { " Default: \($0)." } ?? ""
            page.entry(term, (argument.abstract ?? "") + standard)
        }
    }

    private static func keys(_ page: inout Roff) {
        page.section("Keys of the dashboard")
        page.verbatim(Keymap.standard.table(markdown: false).split(separator: "\n").map(String.init))
    }

    private static func surroundings(_ page: inout Roff) {
        page.section("Environment")
        for (name, words) in ProgramSurroundings.environment { page.entry(name, words) }
        page.section("Exit status")
        for (code, words) in ProgramSurroundings.exitCodes { page.entry(code, words) }
        page.section("Files")
        for (file, words) in ProgramSurroundings.files { page.entry(file, words) }
        page.section("See also")
        page.paragraph("roster-config(5), sqlite3(1)")
    }
}
