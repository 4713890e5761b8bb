import RosterDashboard
import RosterSettings

/// What a theme's author needs to know, in `roster-config(5)`; the roles are those of the dashboard.
enum ThemesSection {
    static func write(into page: inout Roff) {
        page.section("Themes")
        page.paragraph(
            "default has the terminal's own sixteen colours on its own ground. dark, light, high-contrast and colour-blind "
                + "have colours of their own. mono has none: it is what NO_COLOR and a terminal without colours get.")
        page.paragraph(
            "A theme of your own is a TOML file $XDG_CONFIG_HOME/roster/themes/NAME.toml, else in ~/.config. “roster "
                + "theme show NAME” shows what comes of it, and “roster theme check NAME” what is wrong in it and what "
                + "would be hard to read. What can't be used is said with its line, and the rest counts.")
        page.verbatim([
            "inherits = \"dark\"",
            "",
            "\"item.soon\" = \"amber\"",
            "\"item.overdue\" = { ink = \"ember\", bold = true }",
            "selection = { ground = \"#202840\" }",
            "",
            "[palette]",
            "ember = \"#ff7a5c\"",
        ])
        page.entry("inherits", "The theme that says whatever this one doesn't say itself.")
        page.entry(
            "ROLE = INK, or ROLE = { ink, ground, \(ThemeAttribute.allCases.map(\.rawValue).joined(separator: ", ")) }",
            "How a role looks. What it leaves out comes from the role before its dots, then from text: item.overdue from "
                + "item.")
        page.entry(
            "[palette]",
            "Names for colours. A theme can use its parents' names; where it gives one another colour, what the parents "
                + "say in that name has it too.")
        page.paragraph(
            "A colour is “terminal” for the terminal's own, one of its sixteen by name (black, red, green, yellow, blue, "
                + "magenta, cyan, white, each also as bright-red and so on, and gray), 0 to 255, “#rrggbb”, or a name of "
                + "the palette. A terminal with fewer colours shows the nearest. One with eight or sixteen shows what is "
                + "not one of these by its hue and on its own ground, which its user has made readable.")
        page.paragraph(
            "A file with the name of a theme that came with Roster takes its place. It may say inherits = that same name, "
                + "and change a thing or two.")
        page.subsection("Roles")
        for role in Role.allCases { page.entry(role.rawValue, role.about) }
    }
}
