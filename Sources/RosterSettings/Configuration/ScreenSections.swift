/// `[theme]`: the colours.
public struct ThemeSection: Equatable, Sendable {
    public var name: String?

    init(_ reader: TableReader) {
        name = reader.text("name", "a theme's name, as \"dark\"") { ThemeLibrary.isName($0) ? $0 : nil }
        reader.finish()
    }

    /// What the environment asks for, which goes before the file: `NO_COLOR` for none at all, then `ROSTER_THEME`.
    public static func asked(_ environment: [String: String]) -> (name: String, variable: String)? {
        if environment["NO_COLOR"]?.isEmpty == false { return ("mono", "NO_COLOR") }
        return environment["ROSTER_THEME"].flatMap { $0.isEmpty ? nil : ($0, "ROSTER_THEME") }
    }
}

/// `[keys]`: the coach's own keys. Which commands and keys there are is the dashboard's to say.
public struct KeysSection: Equatable, Sendable {
    public var bindings: [Binding]

    public struct Binding: Equatable, Sendable {
        public var command: String
        public var keys: [String]
        /// Where it stands in the file, 1-based, for messages.
        public var line: Int?

        public init(command: String, keys: [String], line: Int?) {
            self.command = command
            self.keys = keys
            self.line = line
        }
    }

    init(_ reader: TableReader) {
        bindings = reader.keys.compactMap { command in
            reader.texts(command).map { Binding(command: command, keys: $0, line: reader.line(of: command)) }
        }
        reader.finish()
    }
}

/// `[screen]`: what the terminal is asked for.
public struct ScreenSection: Equatable, Sendable {
    public var mouse: Bool
    /// Plain characters for glyphs and rules, whatever the locale.
    public var ascii: Bool

    init(_ reader: TableReader) {
        mouse = reader.boolean("mouse") ?? true
        ascii = reader.boolean("ascii") ?? false
        reader.finish()
    }
}
