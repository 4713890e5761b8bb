/// On which line each key of a TOML document stands. The parser gives values without their places, so a second, much
/// smaller reading of the text finds them. It trusts the syntax, and goes astray
/// without harm in a document that has errors.
struct LineIndex {
    private var lineOfPath: [[String]: Int] = [:]
    /// A mistake that the parser must not meet.
    let fault: TomlDocument.SyntaxError?

    /// The line of a key, 1-based, by its path; elements of arrays count from 0 (`["nudges", "cadence", "0", "kind"]`).
    /// For a key inside an inline table or list, the line of the key that holds it. Nil for the document itself.
    func line(of path: [String]) -> Int? {
        var path = path
        while !path.isEmpty {
            if let line = lineOfPath[path] { return line }
            path.removeLast()
        }
        return nil
    }

    init(text: String) {
        var scanner = TomlScanner(text: text)
        var table: [String] = []
        var lastElement: [[String]: Int] = [:]
        while let statement = scanner.next() {
            switch statement.kind {
            case .key(let key):
                lineOfPath[table + key] = statement.line
            case .table(let name):
                table = LineIndex.resolved(name, lastElement)
                lineOfPath[table] = statement.line
            case .arrayElement(let name):
                let array = LineIndex.resolved(name.dropLast(), lastElement) + name.suffix(1)
                let element = (lastElement[array] ?? -1) + 1
                lastElement[array] = element
                table = array + [String(element)]
                lineOfPath[table] = statement.line
            }
        }
        fault = scanner.fault
    }

    /// `a.b` below an array of tables `a` means `b` of its last element.
    private static func resolved(_ name: some Sequence<String>, _ lastElement: [[String]: Int]) -> [String] {
        var path: [String] = []
        for part in name {
            path.append(part)
            if let element = lastElement[path] { path.append(String(element)) }
        }
        return path
    }
}
