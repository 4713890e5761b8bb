import ArgumentParser
import RosterDashboard
import RosterSettings

struct ShowThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows every role of a theme in its colours, and where they come from.",
        discussion: """
            A role is what a piece of the screen is. What a theme does not say of
            “item.overdue” it takes from “item”, then from “text”.

            Example:
              roster theme show dark
            """)

    @Argument(
        help: "The theme's name; without one, the theme in force.",
        completion: .custom { _, _, _ in Themes.library(.init(environment: [:])).names() })
    var name: String?

    func run() throws {
        let desk = try Desk()
        let library = Themes.library(desk.paths)
        let name = name ?? Themes.name(desk)
        guard let theme = library.theme(named: name) else {
            throw Failure(.badData, Themes.absence(of: name, library))
        }
        for warning in theme.warnings { desk.console.complain(warning.description) }
        desk.console.print(
            StyledLine(theme.name, .strong).appending("  \(theme.file ?? "built in")", .dim))
        table(theme, desk.console).print(to: desk.console)
        try desk.console.flush()
    }

    private func table(_ definition: ThemeDefinition, _ console: Console) -> TextTable {
        let theme = Theme(definition)
        var table = TextTable(["Role", "Ink", "Ground", "", "From"])
        for role in Role.allCases {
            // What is said nowhere is taken from the role before its dots.
            let said = definition.roleSaid(for: role.rawValue)
            let style = said.flatMap { definition.styles[$0] } ?? ThemeStyle()
            table.add([
                .init(role.rawValue, Ink(theme.style(of: role), colors: console.colorCount)),
                .init(style.ink.name), .init(style.ground.name),
                .init(ThemeAttribute.allCases.filter(style.attributes.contains).map(\.rawValue).joined(separator: " ")),
                .init(ShowThemeCommand.origin(of: role.rawValue, said, in: definition), .dim),
            ])
        }
        return table
    }

    private static func origin(of role: String, _ said: String?, in theme: ThemeDefinition) -> String {
        guard let said, let origin = theme.origins[said] else { return "the terminal" }
        return [said == role ? nil : "as \(said)", origin.isInherited ? "from \(origin.theme)" : nil]
            .compactMap(\.self).joined(separator: ", ")
    }
}
