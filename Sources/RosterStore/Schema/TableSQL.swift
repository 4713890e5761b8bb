/// The text of a `CREATE TABLE` as SQLite keeps it, taken apart: columns and constraints, each with the comments above it.
/// SQLite keeps comments inside the brackets, and puts a column that is added later behind the last one on its line.
struct TableSQL {
    struct Part: Equatable {
        /// The first word: a column's name, or `CHECK` and the like.
        var name: String
        var comments: [String]
        var text: String
    }

    /// Up to the first bracket, and from the last one.
    let head: String
    let tail: String
    let parts: [Part]

    /// Nil where it is no table with columns in brackets.
    init?(_ sql: String) {
        guard let open = sql.firstIndex(of: "("), let close = sql.lastIndex(of: ")"), open < close else { return nil }
        head = String(sql[...open])
        tail = String(sql[close...])
        var reader = PartReader()
        for character in sql[sql.index(after: open)..<close] { reader.take(character) }
        parts = reader.finish()
    }
}

/// Reads the inside of the brackets: parts with commas between them, except in brackets, texts and comments.
private struct PartReader {
    private var parts: [TableSQL.Part] = []
    private var comments: [String] = []
    private var text = ""
    private var depth = 0
    private var quote: Character?
    /// The comment that is being read.
    private var comment: String?

    mutating func take(_ character: Character) {
        if comment != nil {
            takeComment(character)
        } else if let open = quote {
            text.append(character)
            if character == open { quote = nil }
        } else if character == ",", depth == 0 {
            end()
        } else {
            takeCode(character)
        }
    }

    mutating func finish() -> [TableSQL.Part] {
        end()
        return parts
    }

    private mutating func takeCode(_ character: Character) {
        switch character {
        case "(": depth += 1
        case ")": depth -= 1
        case "'", "\"": quote = character
        case "-" where text.hasSuffix("-"):
            text.removeLast()
            comment = "--"
            return
        default: break
        }
        text.append(character)
    }

    /// It ends with its line.
    private mutating func takeComment(_ character: Character) {
        guard character.isNewline else {
            comment?.append(character)
            return
        }
        if let comment { comments.append(comment) }
        comment = nil
    }

    private mutating func end() {
        let text = text.trimmingWhitespace
        if !text.isEmpty {
            let name = text.prefix { !$0.isWhitespace && $0 != "(" }
            parts.append(TableSQL.Part(name: String(name), comments: comments, text: text))
        }
        self.text = ""
        comments = []
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        let start = drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
