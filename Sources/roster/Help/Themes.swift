import RosterDashboard
import RosterSettings

/// From themes' files to the dashboard's themes.
enum Themes {
    static func library(_ paths: Paths) -> ThemeLibrary {
        ThemeLibrary(
            folders: ThemeFolders.find(paths: paths, program: ThemeFolders.program),
            roleNames: Role.allCases.map(\.rawValue))
    }

    /// The name of the theme to start with: `NO_COLOR` asks for none, then `ROSTER_THEME`, then the configuration.
    static func name(_ desk: Desk) -> String {
        ThemeSection.asked(desk.environment)?.name ?? desk.configuration.theme.name ?? "default"
    }

    /// The theme of that name. Where there is none, the default one, and the reason.
    static func load(_ name: String, from library: ThemeLibrary) -> (theme: Theme, complaints: [String]) {
        if let found = library.theme(named: name) {
            return (Theme(found), found.warnings.map(\.description))
        }
        let fallback = library.theme(named: "default").map { Theme($0) } ?? Theme(name: "default", styles: [:])
        return (fallback, [absence(of: name, library)])
    }

    static func absence(of name: String, _ library: ThemeLibrary) -> String {
        let nearest = nearestName(to: name, among: library.names()).map { "; the nearest one is “\($0)”" } ?? ""
        return "there is no theme “\(name)”\(nearest)"
    }
}

extension Theme {
    init(_ definition: ThemeDefinition) {
        var styles: [Role: Style] = [:]
        for (name, style) in definition.styles {
            if let role = Role(rawValue: name) { styles[role] = Style(style) }
        }
        self.init(name: definition.name, styles: styles)
    }
}

extension Style {
    init(_ style: ThemeStyle) {
        var attributes: Attributes = []
        for attribute in style.attributes {
            switch attribute {
            case .bold: attributes.insert(.bold)
            case .dim: attributes.insert(.dim)
            case .italic: attributes.insert(.italic)
            case .underline: attributes.insert(.underline)
            case .reverse: attributes.insert(.reverse)
            }
        }
        self.init(ink: Color(style.ink), ground: Color(style.ground), attributes: attributes)
    }
}

extension Color {
    fileprivate init(_ color: ThemeColor) {
        switch color {
        case .terminal: self = .terminal
        case .indexed(let index): self = .indexed(index)
        case .rgb(let red, let green, let blue): self = .rgb(red: red, green: green, blue: blue)
        }
    }
}
