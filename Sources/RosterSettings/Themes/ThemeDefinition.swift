/// A theme that was found and read, with everything it inherits.
public struct ThemeDefinition: Equatable, Sendable {
    public let name: String
    /// Where it was found; nil for the one that is built in.
    public let file: String?
    /// By the roles' names; every role that the theme or one of its parents speaks of.
    public let styles: [String: ThemeStyle]
    /// For each of those roles the theme that says it: this one, or one that it inherits from.
    public let origins: [String: String]
    /// What could not be used, with file and line. The theme works without it.
    public let warnings: [SettingsProblem]
}

/// Puts a theme together from its file and those it inherits from.
struct ThemeResolver {
    /// The files of the chain, the theme's own first.
    let chain: [ThemeFile]

    /// Which of the chain says something of a role, by its place there.
    func origins() -> [String: Int] {
        var origins: [String: Int] = [:]
        for (place, file) in chain.enumerated().reversed() {
            for role in file.roles.keys { origins[role] = place }
        }
        return origins
    }

    func styles() -> [String: ThemeStyle] {
        var entries: [String: ThemeFile.Entry] = [:]
        for file in chain.reversed() {
            // What a file says of a role replaces what its parents say of it.
            entries.merge(file.roles) { _, own in own }
        }
        var styles: [String: ThemeStyle] = [:]
        for (role, entry) in entries {
            let fallback = [role] + ThemeResolver.fallbacks(of: role)
            styles[role] = ThemeStyle(
                ink: fallback.lazy.compactMap { entries[$0]?.ink }.first ?? .terminal,
                ground: fallback.lazy.compactMap { entries[$0]?.ground }.first ?? .terminal,
                attributes: entry.attributes)
        }
        return styles
    }

    /// `item.overdue` falls back to `item`, then to `text`.
    static func fallbacks(of role: String) -> [String] {
        var names: [String] = []
        var name = Substring(role)
        while let dot = name.lastIndex(of: ".") {
            name = name[..<dot]
            names.append(String(name))
        }
        return names + ["text"]
    }
}
