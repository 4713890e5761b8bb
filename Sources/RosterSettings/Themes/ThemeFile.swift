/// A theme's file as it was read: what it says itself, without what it inherits.
struct ThemeFile {
    let file: String
    /// The theme that it builds on.
    private(set) var parent: String?
    private(set) var parentLine: Int?
    /// `[palette]`: the names it gives to colours.
    private(set) var palette: [String: ThemeColor] = [:]
    /// Why nothing of it can be used; the default theme's roles stand in for its own.
    private(set) var isUnusable = false
    private var roles: [String: TomlNode] = [:]
    /// Names of the palette whose colour can't be used: that is told once, and not again of each role.
    private var lostColors: Set<String> = []
    private var lines: LineIndex?
    private var problems: [SettingsProblem] = []

    /// What a file says of a role; nil where it says nothing.
    struct Entry: Equatable {
        var ink: ThemeColor?
        var ground: ThemeColor?
        var attributes: Set<ThemeAttribute> = []
        var line: Int?
    }

    /// Reads a theme's text. Whatever can't be used becomes a warning; the rest counts.
    init(text: String, file: String) {
        self.file = file
        do {
            let document = try TomlDocument(text: text)
            let findings = Findings(file: file, lines: document.lines)
            let reader = TableReader(table: document.root, findings: findings)
            parent = reader.text("inherits")
            parentLine = reader.line(of: "inherits")
            readPalette(reader.table("palette"))
            roles = document.root.filter { $0.key != "inherits" && $0.key != "palette" }
            lines = document.lines
            problems = findings.problems
            if document.root.isEmpty { give(up: nil, "it says nothing, so it looks as the default theme") }
        } catch let error as TomlDocument.SyntaxError {
            give(up: error.line, error.reason)
        } catch {
            give(up: nil, "it can't be read")
        }
    }

    /// A file that could not be read at all.
    init(file: String, line: Int? = nil, unusable reason: String) {
        self.file = file
        give(up: line, reason)
    }

    private mutating func give(up line: Int?, _ reason: String) {
        isUnusable = true
        problems.append(SettingsProblem(file: file, line: line, message: reason))
    }

    private mutating func readPalette(_ reader: TableReader) {
        for name in reader.keys {
            let color = reader.value(name, ThemeRoleReader.colorForms) { node in
                node.colorText.flatMap { ThemeColor(text: $0) }
            }
            palette[name] = color
            if color == nil { lostColors.insert(name) }
        }
    }

    /// What it says of each role by the role's name, in the colours of a palette, and everything that is wrong in it.
    func read(palette: [String: ThemeColor], roleNames: [String]) -> ([String: Entry], [SettingsProblem]) {
        guard let lines else { return ([:], problems) }
        let findings = Findings(file: file, lines: lines)
        var reader = ThemeRoleReader(palette: palette, lostColors: lostColors, roleNames: roleNames)
        reader.read(roles, findings)
        let all = (problems + findings.problems).sorted { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) }
        return (reader.entries, all)
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
