extension Roff {
    /// The options of a program, and all its commands with theirs.
    package mutating func optionsAndCommands(of root: CommandTree.Node) {
        section("Options")
        // They mean the same everywhere: they are told once, of the program.
        arguments(of: root, except: [])
        section("Commands")
        for command in root.children { describe(command, path: root.commandName) }
    }

    private mutating func describe(_ command: CommandTree.Node, path: String) {
        let path = "\(path) \(command.commandName)"
        subsection(([path] + usage(command)).joined(separator: " "))
        paragraph(command.abstract ?? "")
        discussion(command.discussion ?? "")
        arguments(of: command, except: ["--help", "--version", "--db"])
        for child in command.children { describe(child, path: path) }
    }

    private func usage(_ command: CommandTree.Node) -> [String] {
        if !command.children.isEmpty { return ["COMMAND"] }
        return (command.arguments ?? []).filter { $0.shouldDisplay && $0.kind == .positional }.map { argument in
            let word = (argument.valueName ?? "").uppercased() + (argument.isRepeating ? " ..." : "")
            return argument.isOptional ? "[\(word)]" : word
        }
    }

    private mutating func arguments(of command: CommandTree.Node, except common: Set<String>) {
        for argument in command.arguments ?? [] where argument.shouldDisplay {
            let names = (argument.names ?? []).map(\.written)
            if names.contains(where: common.contains) { continue }
            let value = argument.kind == .flag ? "" : (argument.valueName ?? "").uppercased()
            let term = names.isEmpty ? value : names.joined(separator: ", ") + (value.isEmpty ? "" : " \(value)")
            let standard = argument.defaultValue.map { " Default: \($0)." } ?? ""
            entry(term, (argument.abstract ?? "") + standard)
        }
    }
}
