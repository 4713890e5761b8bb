import RosterSettings

/// What was typed behind the program's name, looked at where the argument parser has no words of its own.
package enum Arguments {
    /// Throws a `Failure` where an argument is no text at all.
    package static func check() throws {
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let argument = CommandLine.unsafeArgv[index] else { continue }
            if String(validatingCString: argument) == nil {
                throw Failure(.usage, "argument \(index) is not UTF-8: “\(String(cString: argument))”")
            }
        }
    }

    /// A word where a command should stand that is none, with the nearest one.
    package static func unknownCommand(_ words: [String], in tree: CommandTree) -> Failure? {
        var node = tree.command
        var path = node.commandName
        var words = words[...]
        if words.first == "help" { words.removeFirst() }
        while !node.children.isEmpty, let word = words.popFirst() {
            if word.hasPrefix("-") {
                // Its value is no command.
                if ["--db", "--view"].contains(word) { words = words.dropFirst() }
                continue
            }
            guard let child = node.child(word) else {
                let nearest = nearestName(to: word, among: node.children.map(\.commandName)) ?? ""
                return Failure(
                    .usage,
                    "“\(path)” has no command “\(word)”; the nearest one is “\(nearest)”. “\(path) --help” lists them")
            }
            node = child
            path += " " + word
        }
        return nil
    }
}
