/// The configuration's file as it is first made: every key with what it is, commented out.
public enum ConfigurationTemplate {
    public static let text = ([head] + SettingsSection.all.map(section)).joined(separator: "\n\n") + "\n"

    private static let head = """
        # Roster's configuration: every key, with what it may be. As it stands it changes nothing.
        # A line shows the default, or an example where there is none. To set a key, take the "# " before its line away
        # (where a section has two brackets, before that line too).
        # "roster config check" finds mistakes, "roster config show" tells what is in force and why.
        """

    private static func section(_ section: SettingsSection) -> String {
        let head = section.isList ? "# [[\(section.name)]]" : "[\(section.name)]"
        let keys = section.settings.map { comment(about($0, in: section)) + "\n# " + section.line(of: $0) }
        return ([comment(section.about) + "\n" + head] + keys).joined(separator: "\n")
    }

    private static func about(_ setting: Setting, in section: SettingsSection) -> String {
        let standard = section.isList ? nil : section.standard(of: setting)
        let words = setting.standard ?? (standard == nil ? "nothing" : nil)
        let byDefault = section.isList ? nil : words.map { "; by default \($0)" }
        return "\(setting.about) (\(setting.form)\(byDefault ?? ""))"
    }

    /// Two signs, so that they aren't taken for lines that set something.
    private static func comment(_ text: String) -> String {
        text.split(separator: "\n").map { "## \($0)" }.joined(separator: "\n")
    }
}
