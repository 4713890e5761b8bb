import RosterModel

/// Which key does what where: the table's keys, with those of the configuration in their place.
public struct Keymap: Equatable, Sendable {
    private var keys: [Command: [Key]]
    private var commands: [Context: [Key: Command]] = [:]
    /// Whether any key differs from the table.
    let isRebound: Bool

    /// As the table has it.
    public static let standard = Keymap()

    public init() {
        keys = Dictionary(CommandTable.all.map { ($0, $0.keys) }) { first, _ in first }
        isRebound = false
        for command in CommandTable.all {
            for context in command.contexts {
                for key in command.keys { commands[context, default: [:]][key] = command }
            }
        }
    }

    /// - Parameter rebinding: `[keys]` of the configuration: names of commands with the names of their keys, which
    ///   take the place of all keys that the command has in the table.
    /// - Throws: `KeymapProblem` for a name or key that is not known, and for two commands of one place on one key.
    public init(rebinding: [String: [String]]) throws(KeymapProblem) {
        if rebinding.isEmpty {
            self = .standard
            return
        }
        var keys = Keymap.standard.keys
        for (name, texts) in rebinding.sorted(by: { $0.key < $1.key }) {
            guard let command = CommandTable.byName[name] else {
                throw .unknownCommand(name, nearest: Self.nearest(to: name))
            }
            keys[command] = try Self.read(texts, of: command)
        }
        self.keys = keys
        isRebound = true
        for context in Context.allCases { commands[context] = try Self.commands(in: context, keys: keys) }
    }

    public func command(for key: Key, in context: Context) -> Command? {
        commands[context]?[key] ?? key.plainer.flatMap { command(for: $0, in: context) }
    }

    /// The key of the table for what is pressed where one writes; nil where the configuration has taken its meaning away.
    /// - Parameter inNote: otherwise in a field, which leaves some keys to the prompt or list that it is part of.
    func writingKey(for key: Key, inNote: Bool) -> Key? {
        guard isRebound else { return key }
        if case .edit(let command) = command(for: key, in: .capture) { return command.keys.first }
        if !inNote, [.enter, .tab, .backTab, .up, .down, .pageUp, .pageDown].contains(key) { return key }
        return EditCommand(key: key) == nil ? key : nil
    }

    public func keys(of command: Command) -> [Key] {
        keys[command] ?? []
    }

    // MARK: Reading the configuration

    private static func read(_ texts: [String], of command: Command) throws(KeymapProblem) -> [Key] {
        if texts.isEmpty { throw .noKey(command: command.name) }
        var keys: [Key] = []
        for text in texts {
            guard let key = Key(named: text) else { throw .unknownKey(text, command: command.name) }
            try check(key, for: command)
            if !keys.contains(key) { keys.append(key) }
        }
        return keys
    }

    /// Characters that mean something else already wherever the command applies.
    private static func check(_ key: Key, for command: Command) throws(KeymapProblem) {
        guard case .character(let character) = key else { return }
        if command.contexts.contains(where: \.isText) { throw .typed(key: key.name, command: command.name) }
        if character.isASCII, character.isNumber, command.contexts.contains(where: \.counts) {
            throw .digit(key: key.name, command: command.name)
        }
    }

    private static func commands(
        in context: Context, keys: [Command: [Key]]
    ) throws(KeymapProblem) -> [Key: Command] {
        var commands: [Key: Command] = [:]
        for command in CommandTable.all where command.contexts.contains(context) {
            for key in keys[command] ?? [] {
                if let other = commands[key], other != command {
                    throw .clash(key: key.name, first: other.name, second: command.name)
                }
                commands[key] = command
            }
        }
        return commands
    }

    /// A name that differs by a few letters, or that begins or ends like it.
    private static func nearest(to name: String) -> String? {
        let names = CommandTable.all.map(\.name)
        let distances = names.map { ($0, EditDistance.between(name, $0)) }
        if let nearest = distances.min(by: { $0.1 < $1.1 }), nearest.1 <= max(1, name.count / 3) { return nearest.0 }
        return names.first { $0.hasSuffix("-" + name) || $0.hasPrefix(name + "-") }
    }
}
