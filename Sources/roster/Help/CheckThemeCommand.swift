import ArgumentParser
import Foundation
import RosterDashboard
import RosterSettings

struct CheckThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Says what is wrong in a theme, and what in it is hard to read.",
        discussion: """
            Text needs a contrast of 4.5:1 on every ground it can be on, and an
            item's standings have to be told apart, also in 256 colours. The
            terminal's own colours are yours to choose and are not judged. Ends
            with 1 where something was found.

            Examples:
              roster theme check mine
              roster theme check draft.toml --contrast 7 --colour-blind
            """)

    @Argument(
        help: "Themes by name, or files; without any, the theme in force.",
        completion: .custom { _, _, _ in Themes.library(.init(environment: [:])).names() })
    var themes: [String] = []

    @Option(help: ArgumentHelp("The contrast that text must have, 1 to 21.", valueName: "ratio"))
    var contrast = Contrast.ofText

    @Flag(help: "Standings must also differ with protanopia, deuteranopia and tritanopia.")
    var colourBlind = false

    func validate() throws {
        guard (1...21).contains(contrast) else { throw ValidationError("--contrast must be from 1 to 21") }
    }

    func run() throws {
        let desk = try Desk()
        let library = Themes.library(desk.paths)
        var review = ThemeReview()
        review.leastContrast = contrast
        if colourBlind { review.visions = ColorVision.allCases }
        var isSound = true
        for name in themes.isEmpty ? [Themes.name(desk)] : themes {
            let theme = try CheckThemeCommand.find(name, library)
            let problems = theme.warnings + ThemeCheck(theme).problems(review)
            for problem in problems { desk.console.complain(problem.description) }
            if problems.isEmpty { desk.console.print("\(theme.file ?? theme.name) is fine") } else { isSound = false }
        }
        try desk.console.flush()
        if !isSound { throw ExitCode(1) }
    }

    private static func find(_ name: String, _ library: ThemeLibrary) throws -> ThemeDefinition {
        if let theme = library.theme(named: name) { return theme }
        if name.contains("/") || name.hasSuffix(".toml") {
            guard let theme = library.theme(atPath: name) else {
                throw Failure(.noInput, "there is no file “\(name)”")
            }
            return theme
        }
        throw Failure(.badData, Themes.absence(of: name, library))
    }
}
