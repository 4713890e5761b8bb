/// Reads the roles of a theme: `"item.overdue" = "red"` or `{ ink = "red", ground = "black", bold = true }`, the dots
/// of the name quoted or not.
struct ThemeRoleReader {
    let palette: [String: ThemeColor]
    /// Names of colours that were found wrong already.
    let lostColors: Set<String>
    let roleNames: [String]
    private(set) var entries: [String: ThemeFile.Entry] = [:]

    static let colorForms = "a colour: a terminal's name as \"red\", 0 to 255, \"#rrggbb\" or \"terminal\""

    /// What may be said of a role.
    private static let keys = ["ink", "ground"] + ThemeAttribute.allCases.map(\.rawValue)

    init(palette: [String: ThemeColor], lostColors: Set<String>, roleNames: [String]) {
        self.palette = palette
        self.lostColors = lostColors
        self.roleNames = roleNames
    }

    mutating func read(_ table: [String: TomlNode], _ findings: Findings) {
        read(table, path: [], findings)
    }

    private mutating func read(_ table: [String: TomlNode], path: [String], _ findings: Findings) {
        for (key, node) in table.sorted(by: { $0.key < $1.key }) {
            let path = path + [key]
            let role = path.joined(separator: ".")
            guard roleNames.contains(role) || isPrefix(role, node) else {
                let nearest = nearestName(to: role, among: roleNames).map { "; the nearest one is \"\($0)\"" } ?? ""
                findings.add(path: path, "unknown role \"\(role)\"\(nearest)")
                continue
            }
            readRole(role, node, path: path, findings)
        }
    }

    /// Whether a name only leads to roles, as `message` would where there is only `message.error`.
    private func isPrefix(_ name: String, _ node: TomlNode) -> Bool {
        if case .table = node { roleNames.contains { $0.hasPrefix(name + ".") } } else { false }
    }

    private mutating func readRole(_ role: String, _ node: TomlNode, path: [String], _ findings: Findings) {
        guard case .table(let table) = node else {
            if let ink = color(node, path: path, findings) {
                entries[role] = ThemeFile.Entry(ink: ink, line: findings.lines.line(of: path))
            }
            return
        }
        let (inner, own) = split(table, of: role)
        if !own.isEmpty { entries[role] = entry(own, path: path, findings) }
        read(inner, path: path, findings)
    }

    /// Roles below this one (written with unquoted dots), and what is said of the role itself.
    private func split(_ table: [String: TomlNode], of role: String) -> ([String: TomlNode], [String: TomlNode]) {
        let inner = table.filter { key, node in
            roleNames.contains("\(role).\(key)") || isPrefix("\(role).\(key)", node) || isMisspeltRole(key, node)
        }
        return (inner, table.filter { inner[$0.key] == nil })
    }

    /// Whether a key that is none of a role's own looks more like a role below it: it has a colour, and is far from them.
    private func isMisspeltRole(_ key: String, _ node: TomlNode) -> Bool {
        guard node.colorText != nil else { return false }
        return ThemeRoleReader.keys.allSatisfy { distance(key, $0) > 2 }
    }

    private func entry(_ table: [String: TomlNode], path: [String], _ findings: Findings) -> ThemeFile.Entry {
        var entry = ThemeFile.Entry(line: findings.lines.line(of: path))
        for (key, node) in table.sorted(by: { $0.key < $1.key }) {
            let place = path + [key]
            switch (key, node) {
            case ("ink", _): entry.ink = color(node, path: place, findings)
            case ("ground", _): entry.ground = color(node, path: place, findings)
            case (_, .boolean(let isOn)) where ThemeAttribute(rawValue: key) != nil:
                if isOn, let attribute = ThemeAttribute(rawValue: key) { entry.attributes.insert(attribute) }
            case _ where ThemeAttribute(rawValue: key) != nil:
                findings.add(path: place, "\(key) must be true or false, not \(node.kind)")
            default:
                let nearest =
                    nearestName(to: key, among: ThemeRoleReader.keys).map { "; the nearest one is \"\($0)\"" } ?? ""
                findings.add(path: place, "unknown key \"\(key)\" of a role\(nearest)")
            }
        }
        return entry
    }

    private func color(_ node: TomlNode, path: [String], _ findings: Findings) -> ThemeColor? {
        let text = node.colorText
        if let color = text.flatMap({ palette[$0] ?? ThemeColor(text: $0) }) { return color }
        if let text, lostColors.contains(text) { return nil }
        let shown = text.map { "\"\($0.prefix(40))\"" } ?? node.kind
        let near = text.flatMap { nearestColor(to: $0) }.map { "; the nearest one is \"\($0)\"" } ?? ""
        findings.add(path: path, "\(shown) is not \(ThemeRoleReader.colorForms), or one of the palette\(near)")
        return nil
    }

    /// The colour that was probably meant by a name.
    private func nearestColor(to name: String) -> String? {
        guard name.first?.isLetter == true else { return nil }
        let near = nearestName(to: name, among: palette.keys.sorted() + ThemeColor.names + ["gray", "terminal"])
        return near.flatMap { distance(name, $0) <= 2 ? $0 : nil }
    }
}
