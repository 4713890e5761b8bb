/// A section of the configuration as it is explained to people: `roster config edit` writes the commented file from these,
/// `config show` the values in force, and the manual its list of keys. A test compares them with what the reader asks for.
public struct SettingsSection: Sendable {
    /// `coach`, `nudges.cadence`.
    public let name: String
    public let about: String
    /// Whether there may be several, as `[[webhooks]]`.
    public let isList: Bool
    public let settings: [Setting]
    /// The values in force, as TOML by the keys' names; what has none is left out. One for each element of a list.
    let values: @Sendable (Configuration) -> [[String: String]]

    init(
        _ name: String, _ about: String, isList: Bool = false, _ settings: [Setting],
        values: @escaping @Sendable (Configuration) -> [[String: String?]]
    ) {
        self.name = name
        self.about = about
        self.isList = isList
        self.settings = settings
        self.values = { values($0).map { $0.compactMapValues(\.self) } }
    }

    public static let all: [SettingsSection] = [
        coach, capture, nudges, budget, cadence, email, sms, outbox, calendar, notes, web, webhooks, hooks, report,
        theme, screen, keys,
    ]
}

/// A key, what it may be (a form or a unit), and what it does.
public struct Setting: Sendable {
    public let key: String
    public let form: String
    public let about: String
    /// TOML, where there is no default to show.
    let example: String
    /// The default in words, where it depends on the machine.
    let standard: String?

    init(_ key: String, _ form: String, _ about: String, example: String = "", standard: String? = nil) {
        self.key = key
        self.form = form
        self.about = about
        self.example = example
        self.standard = standard
    }
}

extension SettingsSection {
    /// What holds without a file, in words; nil where nothing does.
    public func standard(of setting: Setting) -> String? {
        setting.standard ?? SettingsSection.standards[name]?[setting.key]
    }

    /// The line that sets it to its default or, where it has none, to an example.
    func line(of setting: Setting) -> String {
        let isExample = setting.standard != nil || SettingsSection.standards[name]?[setting.key] == nil
        let value = isExample ? setting.example : SettingsSection.standards[name]?[setting.key]
        return "\(setting.key) = \(value ?? setting.example)"
    }

    /// As TOML, by section and key. Lists have examples instead.
    private static let standards: [String: [String: String]] = {
        let usual = Configuration(defaults: .init(zone: .utc, dateOrder: .monthFirst))
        let plain = all.filter { !$0.isList }.map { ($0.name, $0.values(usual).first ?? [:]) }
        return Dictionary(plain) { first, _ in first }
    }()
}
