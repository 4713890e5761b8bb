import ArgumentParser

/// The manual pages, which the program writes about itself: `scripts/install` keeps them fresh.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Prints a manual page, for “man”.")

    @Argument(help: "The page: roster or roster-config.")
    var page: Page

    enum Page: String, CaseIterable, ExpressibleByArgument {
        case roster
        case rosterConfig = "roster-config"
    }

    func run() throws {
        let text = page == .roster ? try ProgramPage.text() : ConfigurationPage.text()
        try Console.write(Array(text.utf8), to: 1)
    }
}
