import RosterDashboard

/// `roster(1)`.
enum ProgramPage {
    static func text() throws -> String {
        let root = try CommandTree(of: RootCommand.self).command
        var page = Roff(root.commandName, section: 1, about: "keeps what coach and clients agreed on until it is done")
        page.section("Synopsis")
        page.paragraph("roster [--view VIEW] [--db FILE]")
        page.paragraph("roster COMMAND [ARGUMENTS]")
        page.section("Description")
        page.paragraph(root.abstract ?? "")
        page.discussion(root.discussion ?? "")
        page.optionsAndCommands(of: root)
        keys(&page)
        surroundings(&page)
        return page.text
    }

    private static func keys(_ page: inout Roff) {
        page.section("Keys of the dashboard")
        page.verbatim(Keymap.standard.table(markdown: false).split(separator: "\n").map(String.init))
    }

    private static func surroundings(_ page: inout Roff) {
        page.section("Environment")
        for (name, words) in ProgramSurroundings.environment { page.entry(name, words) }
        page.section("Exit status")
        for (code, words) in ProgramSurroundings.exitCodes { page.entry(code, words) }
        page.section("Files")
        for (file, words) in ProgramSurroundings.files { page.entry(file, words) }
        page.section("See also")
        page.paragraph("roster-config(5), sqlite3(1)")
    }
}
