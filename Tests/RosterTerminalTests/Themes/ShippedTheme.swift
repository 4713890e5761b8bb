import Foundation
import RosterDashboard
import RosterSettings
import Testing

/// The themes that come with Roster, as the dashboard gets them.
enum ShippedTheme {
    static let names = ["default", "dark", "light", "high-contrast", "colour-blind", "mono"]
    /// Those with colours of their own.
    static let coloured = ["dark", "light", "high-contrast", "colour-blind"]

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("themes").path

    static func named(_ name: String) throws -> Theme {
        let library = ThemeLibrary(folders: [folder], roleNames: Role.allCases.map(\.rawValue))
        let definition = try #require(library.theme(named: name))
        #expect(definition.warnings == [])
        var styles: [Role: Style] = [:]
        for (name, style) in definition.styles {
            let role = try #require(Role(rawValue: name))
            let attributes = style.attributes.reduce(into: Attributes()) { $0.formUnion(bit($1)) }
            styles[role] = Style(ink: color(style.ink), ground: color(style.ground), attributes: attributes)
        }
        return Theme(name: name, styles: styles)
    }

    private static func color(_ color: ThemeColor) -> Color {
        switch color {
        case .terminal: .terminal
        case .indexed(let index): .indexed(index)
        case .rgb(let red, let green, let blue): .rgb(red: red, green: green, blue: blue)
        }
    }

    private static func bit(_ attribute: ThemeAttribute) -> Attributes {
        switch attribute {
        case .bold: .bold
        case .dim: .dim
        case .italic: .italic
        case .underline: .underline
        case .reverse: .reverse
        }
    }
}
