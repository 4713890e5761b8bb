import RosterSettings

/// `roster-config(5)`.
enum ConfigurationPage {
    static func text() -> String {
        var page = Roff("roster-config", section: 5, about: "the configuration of roster")
        page.section("Description")
        page.paragraph(
            "$XDG_CONFIG_HOME/roster/config.toml, else ~/.config/roster/config.toml, or what ROSTER_CONFIG names: a TOML "
                + "file. None is needed. “roster config edit” makes one with every key in it, commented out; “roster "
                + "config check” finds mistakes; “roster config show” tells what is in force and where it comes from.")
        page.paragraph(
            "An unknown key, a wrong type or an impossible value is an error, with its line and the nearest valid key: "
                + "nothing starts half configured. A file that holds a secret must have the mode 0600.")
        page.paragraph("Lengths of time are written 90s, 2m, 3h or 21d; times of day 18:00.")
        for section in SettingsSection.all { describe(section, &page) }
        ThemesSection.write(into: &page)
        page.section("See also")
        page.paragraph("roster(1)")
        return page.text
    }

    private static func describe(_ section: SettingsSection, _ page: inout Roff) {
        page.section(section.isList ? "[[\(section.name)]]" : "[\(section.name)]")
        page.paragraph(section.about)
        for setting in section.settings {
            let standard = section.isList ? nil : section.standard(of: setting)
            page.entry(
                "\(setting.key) = \(setting.form)", setting.about + (standard.map { " Default: \($0)." } ?? ""))
        }
    }
}
