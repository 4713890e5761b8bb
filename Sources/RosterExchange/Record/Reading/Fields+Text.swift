import RosterModel

/// Texts of the document: all of them pass the one rule for text from outside, and keep to the length of their field.
/// What is too long is refused, not cut: a record must not lose the end of what it is said to keep.
extension Fields {
    /// White space at its ends and runs of it gone, as every name is kept.
    func name() throws -> String {
        try checked("name", Text.spaced(Text.line(try required("name"))), most: Text.Field.name.limit)
    }

    func line(_ name: String, most limit: Int) throws -> String {
        try checked(name, Text.line(try required(name)), most: limit)
    }

    /// May be empty.
    func line(ifAny name: String, most limit: Int) throws -> String? {
        guard let text = try optional(name, as: String.self).map({ Text.line($0) }) else { return nil }
        try checkLength(name, text, most: limit)
        return text
    }

    /// With its lines; empty where it is missing.
    func block(_ name: String, mostBytes limit: Int) throws -> String {
        let text = Text.block(try optional(name, as: String.self) ?? "")
        guard text.utf8.count <= limit else { throw problem(name, "is longer than \(limit >> 10) KiB") }
        return text
    }

    /// The name by which another tool or the file system knows something: kept to the letter, and cleaned only where it
    /// is shown.
    func key(_ name: String) throws -> String {
        let key: String = try required(name)
        guard (1...4096).contains(key.utf8.count), !key.utf8.contains(0) else {
            throw problem(name, "has to be 1 to 4096 bytes long, without NUL")
        }
        return key
    }

    /// SQLite counts scalars, and people see characters: the field's length holds for both.
    private func checkLength(_ name: String, _ text: String, most limit: Int) throws {
        guard text.unicodeScalars.count <= limit else { throw problem(name, "is longer than \(limit) characters") }
    }

    private func checked(_ name: String, _ text: String, most limit: Int) throws -> String {
        guard text.contains(where: { !$0.isWhitespace }) else { throw problem(name, "is empty") }
        try checkLength(name, text, most: limit)
        return text
    }
}
