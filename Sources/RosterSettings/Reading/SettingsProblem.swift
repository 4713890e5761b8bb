/// Something wrong in a settings file, and where.
public struct SettingsProblem: Error, Equatable, Sendable, CustomStringConvertible {
    public let file: String
    /// 1-based; nil where it concerns the whole file.
    public let line: Int?
    public let message: String

    public init(file: String, line: Int?, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `config.toml:3: unknown key …`, as editors and compilers write places.
    public var description: String {
        file + (line.map { ":\($0)" } ?? "") + ": " + message
    }
}

/// A configuration that can't be used: nothing starts half configured.
public struct ConfigurationError: Error, Equatable, Sendable {
    /// By line; never empty.
    public let problems: [SettingsProblem]

    public init(problems: [SettingsProblem]) {
        self.problems = problems
    }
}
