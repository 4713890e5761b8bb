/// A style for every role, resolved: inheritance and dotted fallback are already applied.
public struct Theme: Equatable, Sendable {
    public let name: String
    private let styles: [Role: Style]

    public init(name: String, styles: [Role: Style]) {
        self.name = name
        self.styles = styles
    }

    /// The role's style, or its parent's by the dots of its name, or that of `text`.
    public func style(of role: Role) -> Style {
        if let style = styles[role] { return style }
        var name = Substring(role.rawValue)
        while let dot = name.lastIndex(of: ".") {
            name = name[..<dot]
            if let parent = Role(rawValue: String(name)), let style = styles[parent] { return style }
        }
        return styles[.text] ?? Style()
    }

    /// Whether anything in it has a colour of its own, beside attributes.
    public var hasColors: Bool {
        styles.values.contains { $0.ink != .terminal || $0.ground != .terminal }
    }
}
