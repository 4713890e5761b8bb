import TOMLKit

/// A TOML document that was read, and on which line of it each key stands.
struct TomlDocument {
    let root: [String: TomlNode]
    let lines: LineIndex

    /// Throws `SyntaxError` where the text is no TOML.
    init(text: String) throws {
        // The parser takes a C string: what follows a NUL would be ignored without a word.
        if let end = text.utf8.firstIndex(of: 0) {
            let line = text.utf8[..<end].count { $0 == UInt8(ascii: "\n") } + 1
            throw SyntaxError(line: line, reason: "a NUL character can't stand in a TOML file")
        }
        lines = LineIndex(text: text)
        if let fault = lines.fault { throw fault }
        do {
            let table = try TOMLTable(string: text)
            root = TomlDocument.copy(table)
        } catch let error as TOMLParseError {
            throw SyntaxError(line: error.source.begin.line, reason: TomlDocument.sentence(error.description))
        }
    }

    struct SyntaxError: Error, Equatable {
        /// 1-based.
        let line: Int
        let reason: String
    }

    private static func copy(_ table: TOMLTable) -> [String: TomlNode] {
        var copied: [String: TomlNode] = [:]
        for key in table.keys {
            if let value = table[key] { copied[key] = copy(value.tomlValue) }
        }
        return copied
    }

    /// The parser itself refuses nesting that is too deep for this to descend.
    private static func copy(_ value: TOMLValue) -> TomlNode {
        switch value.type {
        case .string: return .string(value.string ?? "")
        case .int: return .integer(value.int ?? 0)
        case .double: return .number(value.double ?? 0)
        case .bool: return .boolean(value.bool ?? false)
        case .date, .time, .dateTime: return .moment
        case .array: return .array((value.array.map(Array.init) ?? []).map { copy($0.tomlValue) })
        case .table: return .table(value.table.map(copy) ?? [:])
        }
    }

    /// The parser's words start with "Error while parsing …: ".
    private static func sentence(_ description: String) -> String {
        description.hasPrefix("Error while ") ? String(description.dropFirst("Error ".count)) : description
    }
}
