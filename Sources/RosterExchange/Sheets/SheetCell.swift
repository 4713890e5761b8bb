import RosterModel

/// A cell of a CSV file (RFC 4180), which must run nothing when a spreadsheet opens it (`reliability.md` 4.5).
enum SheetCell {
    /// Quoted, and with an apostrophe before what a spreadsheet would reckon with.
    static func written(_ text: String) -> String {
        let text = Text.block(text)
        return "\"" + (looksLikeFormula(text) ? "'" : "") + text.replacing("\"", with: "\"\"") + "\""
    }

    /// What a cell said before `written` put its apostrophe there.
    static func read(_ field: String) -> String {
        guard field.utf8.first == UInt8(ascii: "'"), looksLikeFormula(field) else { return field }
        return String(field.unicodeScalars.dropFirst())
    }

    /// Whether it begins as a formula does, apostrophes and white space aside: one more apostrophe on either side of the
    /// rule keeps a text apart that had one of its own.
    private static func looksLikeFormula(_ text: String) -> Bool {
        for scalar in text.unicodeScalars {
            if formulaSigns.contains(scalar) { return true }
            guard scalar == "'" || scalar.properties.isWhitespace else { return false }
        }
        return false
    }

    private static let formulaSigns = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
}

/// Several words in one cell, with semicolons between them. A backslash before a semicolon or another backslash means
/// the sign itself.
enum SheetList {
    static func written(_ words: [String]) -> String {
        words.map { $0.replacing("\\", with: "\\\\").replacing(";", with: "\\;") }.joined(separator: "; ")
    }

    static func read(_ cell: String) -> [String] {
        var words = [""]
        var isEscaped = false
        for sign in cell {
            if isEscaped {
                words[words.count - 1] += sign == ";" || sign == "\\" ? String(sign) : "\\\(sign)"
                isEscaped = false
            } else if sign == "\\" {
                isEscaped = true
            } else if sign == ";" {
                words.append("")
            } else {
                words[words.count - 1].append(sign)
            }
        }
        if isEscaped { words[words.count - 1] += "\\" }
        return words
    }
}
