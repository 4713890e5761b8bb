/// Reads the keys of one table, noting what is wrong on the way. Asking for a key makes it known; whatever was never
/// asked for is unknown (`finish`).
final class TableReader {
    let path: [String]
    private let table: [String: TomlNode]
    private let findings: Findings
    private var known: [String] = []

    init(path: [String] = [], table: [String: TomlNode], findings: Findings) {
        self.path = path
        self.table = table
        self.findings = findings
    }

    /// The keys that the file has here, sorted.
    var keys: [String] { table.keys.sorted() }

    /// The value of a key, where it is there and `read` can make something of it. `allowed` says what it may be, after
    /// "must be": "a time like \"18:00\"". What the file has instead is quoted, unless it may be a secret.
    func value<Value>(
        _ key: String, _ allowed: @autoclosure () -> String, isSecret: Bool = false, _ read: (TomlNode) -> Value?
    ) -> Value? {
        known.append(key)
        findings.asked.insert((path.filter { Int($0) == nil } + [key]).joined(separator: "."))
        guard let node = table[key] else { return nil }
        if let value = read(node) { return value }
        note(key, "\(name(of: key)) must be \(allowed()), not \(isSecret ? node.kind : shown(node))")
        return nil
    }

    /// A table; where there is none, an empty one.
    func table(_ key: String) -> TableReader {
        let inner = value(key, "a table [\(name(of: key))]") { node in
            if case .table(let table) = node { table } else { nil as [String: TomlNode]? }
        }
        return TableReader(path: path + [key], table: inner ?? [:], findings: findings)
    }

    /// The elements of an array of tables, `[[key]]`.
    func tables(_ key: String) -> [TableReader]? {
        let elements = value(key, "a list of tables, [[\(name(of: key))]]") { node -> [[String: TomlNode]]? in
            guard case .array(let nodes) = node else { return nil }
            let tables = nodes.compactMap { if case .table(let table) = $0 { table } else { nil } }
            return tables.count == nodes.count ? tables : nil
        }
        return elements.map { elements in
            elements.enumerated().map { index, table in
                TableReader(path: path + [key, String(index)], table: table, findings: findings)
            }
        }
    }

    func has(_ key: String) -> Bool { table[key] != nil }

    /// Whether the file has this table at all, with something in it.
    var isEmpty: Bool { table.isEmpty }

    func line(of key: String) -> Int? { findings.lines.line(of: path + [key]) }

    /// Something wrong with a key.
    func note(_ key: String, _ message: String) {
        findings.add(path: path + [key], message)
    }

    /// Something wrong with the table as a whole.
    func note(_ message: String) {
        findings.add(path: path, message)
    }

    /// Notes every key that nothing asked for, with the nearest one that is valid.
    func finish() {
        for key in keys where !known.contains(key) {
            let place = path.isEmpty ? "" : " in [\(shownPath)]"
            let nearest = nearestName(to: key, among: known).map { "; the nearest valid one is \"\($0)\"" } ?? ""
            note(key, "unknown \(isTable(key) ? "section" : "key") \"\(key)\"\(place)\(nearest)")
        }
    }

    private func isTable(_ key: String) -> Bool {
        guard path.isEmpty, case .table = table[key] else { return false }
        return true
    }

    /// As people write it, without the numbers of array elements.
    private var shownPath: String { path.filter { Int($0) == nil }.joined(separator: ".") }

    private func name(of key: String) -> String { path.isEmpty ? key : "\(shownPath).\(key)" }

    private func shown(_ node: TomlNode) -> String {
        switch node {
        case .string(let text): "\"\(text.prefix(80))\""
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .boolean(let truth): String(truth)
        case .moment, .array, .table: node.kind
        }
    }
}

/// What is wrong in one file, collected while it is read.
final class Findings {
    let file: String
    let lines: LineIndex
    private var found: [SettingsProblem] = []
    /// Every key that was asked for, so that a test can say which there are: `nudges.cadence.kind`.
    fileprivate(set) var asked: Set<String> = []

    init(file: String, lines: LineIndex) {
        self.file = file
        self.lines = lines
    }

    func add(path: [String], _ message: String) {
        found.append(SettingsProblem(file: file, line: lines.line(of: path), message: message))
    }

    /// By line.
    var problems: [SettingsProblem] {
        found.sorted { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) }
    }
}
