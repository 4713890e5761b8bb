/// A theme that was found and read, with everything it inherits.
public struct ThemeDefinition: Equatable, Sendable {
    public let name: String
    /// Where it was found; nil for the one that is built in.
    public let file: String?
    /// By the roles' names; every role that the theme or one of its parents speaks of.
    public let styles: [String: ThemeStyle]
    /// For each of those roles, who says it.
    public let origins: [String: Origin]
    /// What could not be used, with file and line. The theme works without it.
    public let warnings: [SettingsProblem]

    /// The role itself, or the nearest one before its dots that the theme speaks of; nil where it speaks of none.
    public func roleSaid(for role: String) -> String? {
        ([role] + ThemeResolver.fallbacks(of: role)).first { styles[$0] != nil }
    }

    /// Where a role's style was found.
    public struct Origin: Equatable, Sendable {
        /// The theme: this one, or one that it inherits from.
        public let theme: String
        public let isInherited: Bool
        public let file: String
        public let line: Int?
    }
}

/// Puts a theme together from its file and those it inherits from.
struct ThemeResolver {
    /// A theme of the chain by the name it was asked for.
    struct Link {
        var name: String
        var file: ThemeFile
    }

    /// The theme's own first.
    let chain: [Link]
    let roleNames: [String]

    func definition(file: String?, _ warnings: [SettingsProblem]) -> ThemeDefinition {
        let read = chain.map { $0.file.read(palette: palette, roleNames: roleNames) }
        var entries: [String: ThemeFile.Entry] = [:]
        var origins: [String: ThemeDefinition.Origin] = [:]
        // What a file says of a role replaces what its parents say of it.
        for (place, link) in chain.enumerated().reversed() {
            for (role, entry) in read[place].0 {
                entries[role] = entry
                origins[role] = ThemeDefinition.Origin(
                    theme: link.name, isInherited: place > 0, file: link.file.file, line: entry.line)
            }
        }
        return ThemeDefinition(
            name: chain.first?.name ?? "", file: file, styles: styles(entries), origins: origins,
            warnings: read.flatMap(\.1) + warnings)
    }

    /// A theme can use its parents' names for colours, and give them another colour: then what the parents say in that
    /// name has it too.
    private var palette: [String: ThemeColor] {
        chain.reversed().reduce(into: [:]) { palette, link in palette.merge(link.file.palette) { $1 } }
    }

    private func styles(_ entries: [String: ThemeFile.Entry]) -> [String: ThemeStyle] {
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
