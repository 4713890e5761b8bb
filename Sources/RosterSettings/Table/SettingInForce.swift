import RosterModel

/// A value that holds, and where it comes from.
public struct SettingInForce: Equatable, Sendable {
    /// `coach.name`; an element of a list with its number, from 1: `webhooks[1].url`.
    public let name: String
    /// As TOML; secrets as `***`. Nil: not set.
    public let value: String?
    public let source: Source

    public enum Source: Equatable, Sendable {
        /// The configuration's file, and the line there.
        case file(line: Int?)
        /// A variable of the environment.
        case environment(String)
        /// What the machine is set to.
        case system
        /// Roster's own default.
        case standard
    }
}

extension Configuration {
    /// Every setting that is in force. Throws `ConfigurationError` where the file can't be used.
    public static func inForce(paths: Paths, environment: [String: String]) throws -> [SettingInForce] {
        let configuration = try load(paths: paths, defaults: Defaults(environment: environment))
        let contents = try ConfigurationFile.read(paths.configuration, mustExist: paths.configurationIsNamed)
        let document = try? TomlDocument(text: contents?.text ?? "")
        return Sources(document: document, environment: environment).settings(of: configuration)
    }
}

/// Finds out where values come from.
private struct Sources {
    /// Nil never: it was read once already.
    let document: TomlDocument?
    let environment: [String: String]

    func settings(of configuration: Configuration) -> [SettingInForce] {
        SettingsSection.all.flatMap { section in
            section.values(configuration).enumerated().flatMap { index, values in
                keys(section, values).map { setting($0, in: section, at: index, values[$0]) }
            }
        }
    }

    /// In the table's order. Of `[keys]` only the table's readers know which there are.
    private func keys(_ section: SettingsSection, _ values: [String: String]) -> [String] {
        section.name == SettingsSection.keys.name ? values.keys.sorted() : section.settings.map(\.key)
    }

    private func setting(
        _ key: String, in section: SettingsSection, at index: Int, _ value: String?
    ) -> SettingInForce {
        let path = section.name.split(separator: ".").map(String.init)
        let place = section.isList ? path + [String(index), key] : path + [key]
        let name = section.isList ? "\(section.name)[\(index + 1)].\(key)" : "\(section.name).\(key)"
        if name == "theme.name", let asked = ThemeSection.asked(environment) {
            return SettingInForce(name: name, value: TomlText.text(asked.name), source: .environment(asked.variable))
        }
        return SettingInForce(name: name, value: value, source: source(of: name, at: place))
    }

    private func source(of name: String, at place: [String]) -> SettingInForce.Source {
        if let document, document.holds(place) { return .file(line: document.lines.line(of: place)) }
        switch name {
        case "coach.time_zone": return environment["TZ"] == nil ? .system : .environment("TZ")
        case "coach.date_order":
            return LocaleDateOrder.variable(environment).map { .environment($0) } ?? .standard
        default: return .standard
        }
    }
}

extension TomlDocument {
    /// Whether it sets that key.
    fileprivate func holds(_ path: [String]) -> Bool {
        var node = TomlNode.table(root)
        for part in path {
            switch node {
            case .table(let table):
                guard let inner = table[part] else { return false }
                node = inner
            case .array(let elements):
                guard let index = Int(part), elements.indices.contains(index) else { return false }
                node = elements[index]
            default: return false
            }
        }
        return true
    }
}
