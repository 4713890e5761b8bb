/// Where Roster's files live, by the XDG base directory specification (freedesktop.org, version 0.8): relative paths in
/// its variables are ignored.
public struct Paths: Equatable, Sendable {
    /// The configuration file.
    public let configuration: String
    /// Whether `ROSTER_CONFIG` named it: then it has to be there.
    public let configurationIsNamed: Bool
    /// The folder of the coach's own themes.
    public let userThemes: String
    /// The folder of the coach's own texts for messages.
    public let templates: String
    /// The coach's record.
    public let database: String
    /// The record of the sample practice.
    public let sampleDatabase: String
    /// The folder of messages while nothing is set up to send by, where the configuration names none.
    public let outbox: String

    public init(environment: [String: String]) {
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? HomeFolder.ofUser ?? "/"
        func base(_ variable: String, _ fallback: String) -> String {
            environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? Paths.join(home, fallback)
        }
        func named(_ variable: String) -> String? {
            environment[variable].flatMap { $0.isEmpty ? nil : $0 }
        }
        let configurationFolder = Paths.join(base("XDG_CONFIG_HOME", ".config"), "roster")
        let dataFolder = Paths.join(base("XDG_DATA_HOME", ".local/share"), "roster")
        configuration = named("ROSTER_CONFIG") ?? Paths.join(configurationFolder, "config.toml")
        configurationIsNamed = named("ROSTER_CONFIG") != nil
        userThemes = Paths.join(configurationFolder, "themes")
        templates = Paths.join(configurationFolder, "templates")
        database = named("ROSTER_DB") ?? Paths.join(dataFolder, "roster.db")
        sampleDatabase = Paths.join(dataFolder, "sample.db")
        outbox = Paths.join(dataFolder, "outbox")
    }

    /// A path with `~` at its start made whole.
    public static func expandingHome(_ path: String, environment: [String: String]) -> String {
        guard let home = environment["HOME"], path == "~" || path.hasPrefix("~/") else { return path }
        return home + path.dropFirst()
    }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
