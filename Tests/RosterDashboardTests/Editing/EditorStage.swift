@testable import RosterDashboard

/// A text with its caret drawn as `|`, and the keys of a table row.
struct EditorStage {
    var buffer: TextBuffer
    var columns = 40
    var rows = 10

    /// The caret stands where `|` is.
    init(_ picture: String, columns: Int = 40) {
        let before = picture.prefix { $0 != "|" }
        buffer = TextBuffer(picture.replacing("|", with: ""))
        let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
        buffer.caret = Caret(line: lines.count - 1, offset: lines.last?.count ?? 0)
        self.columns = columns
    }

    /// The selection between brackets, the caret at its end as `|`.
    var selectionPicture: String {
        guard let selection = buffer.selection else { return picture }
        var lines = buffer.lines
        for (place, sign) in [(selection.upperBound, "]"), (selection.lowerBound, "[")] {
            let line = lines[place.line]
            let mark = place == buffer.caret ? (sign == "]" ? "|]" : "[|") : sign
            lines[place.line] = line.prefix(place.offset) + mark + line.dropFirst(place.offset)
        }
        return lines.joined(separator: "\n")
    }

    mutating func press(_ keys: Key...) {
        for key in keys { _ = buffer.handle(.key(key), columns: columns, rows: rows) }
    }

    mutating func type(_ text: String) {
        for character in text {
            press(character == "\n" ? .enter : .character(character))
        }
    }

    var picture: String {
        var lines = buffer.lines
        let line = lines[buffer.caret.line]
        lines[buffer.caret.line] = line.prefix(buffer.caret.offset) + "|" + line.dropFirst(buffer.caret.offset)
        return lines.joined(separator: "\n")
    }
}
