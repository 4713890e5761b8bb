import RosterModel

/// Texts as words, without case and accents.
enum PaletteWords {
    static func words(of text: String) -> [Substring] {
        Text.folded(text).split { !$0.isLetter && !$0.isNumber }
    }

    /// Whether every wanted word begins one of the others.
    static func match(_ wanted: [Substring], in words: [Substring]) -> Bool {
        wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
    }

    /// By its title and its name; leaving, also as other programs call it.
    static func words(of command: Command) -> [Substring] {
        let other = command == .everywhere(.leave) ? " quit exit" : ""
        return words(of: command.title + " " + command.name + other)
    }

    /// Of the whole table, made once.
    static let ofCommands: [Command: [Substring]] = Dictionary(
        CommandTable.all.map { ($0, words(of: $0)) }, uniquingKeysWith: { first, _ in first })
}
