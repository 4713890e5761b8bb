import ArgumentParser
import RosterDashboard
import RosterSettings

struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "The colours of the dashboard.",
        subcommands: [ListThemesCommand.self, ShowThemeCommand.self, CheckThemeCommand.self])
}

struct ListThemesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the themes and where they are, with what is wrong in them.")

    func run() throws {
        let desk = try Desk()
        let library = Themes.library(desk.paths)
        let chosen = Themes.name(desk)
        var table = TextTable(["", "Theme", "File"])
        for name in library.names() {
            guard let theme = library.theme(named: name) else { continue }
            for warning in theme.warnings { desk.console.complain(warning.description) }
            table.add([.init(name == chosen ? "*" : ""), .init(name, .strong), .init(theme.file ?? "built in", .dim)])
        }
        for stranger in library.strangers() { desk.console.complain(stranger.description) }
        table.print(to: desk.console)
        try desk.console.flush()
    }
}
