/// A theme's file as it was read: what it says itself, without what it inherits.
struct ThemeFile: Equatable {
    /// The theme that it builds on.
    var parent: String?
    var parentLine: Int?
    /// What it says of each role, by the role's name.
    var roles: [String: Entry] = [:]
    var warnings: [SettingsProblem] = []

    /// What a file says of a role; nil where it says nothing.
    struct Entry: Equatable {
        var ink: ThemeColor?
        var ground: ThemeColor?
        var attributes: Set<ThemeAttribute> = []
    }

    /// Reads a theme's text. Whatever can't be used becomes a warning; the rest counts.
    init(text: String, file: String, roleNames: [String]) {
        do {
            let document = try TomlDocument(text: text)
            let findings = Findings(file: file, lines: document.lines)
            let reader = TableReader(table: document.root, findings: findings)
            parent = reader.text("inherits")
            parentLine = reader.line(of: "inherits")
            var roles = ThemeRoleReader(palette: ThemeFile.palette(reader.table("palette")), roleNames: roleNames)
            roles.read(document.root.filter { $0.key != "inherits" && $0.key != "palette" }, findings)
            self.roles = roles.entries
            warnings = findings.problems
        } catch let error as TomlDocument.SyntaxError {
            warnings = [SettingsProblem(file: file, line: error.line, message: error.reason)]
        } catch {
            warnings = [SettingsProblem(file: file, line: nil, message: "it can't be read")]
        }
    }

    /// `[palette]`: the theme's own names for colours.
    private static func palette(_ reader: TableReader) -> [String: ThemeColor] {
        var colors: [String: ThemeColor] = [:]
        for name in reader.keys {
            colors[name] = reader.value(name, ThemeRoleReader.colorForms) { node in
                node.colorText.flatMap { ThemeColor(text: $0) }
            }
        }
        return colors
    }
}

extension TomlNode {
    /// A colour may be written as a number too.
    var colorText: String? {
        switch self {
        case .string(let text): text
        case .integer(let number): String(number)
        default: nil
        }
    }
}
