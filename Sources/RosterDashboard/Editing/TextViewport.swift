/// Which part of a text is in view. It follows the caret and looks at no more lines than it shows, so that a key costs
/// the same in a note of three lines and of ten thousand.
public struct TextViewport: Equatable, Sendable {
    var top = TextRow(line: 0, index: 0)

    public init() {}

    /// Scrolls as little as brings the caret into view. `columns` is the wrapping width.
    mutating func follow(_ buffer: TextBuffer, columns: Int, rows: Int) {
        // The text, or its wrapping, may have changed under the first row.
        if top.line >= buffer.lines.count { top = TextRow(line: buffer.lines.count - 1, index: 0) }
        let count = Wrapping.rows(of: buffer.lines[top.line], columns: columns).count
        top.index = min(top.index, count - 1)
        let caret = buffer.place(of: buffer.caret, columns: columns).row
        let highest = buffer.row(-(max(1, rows) - 1), from: caret, columns: columns)
        top = min(max(top, highest), caret)
    }

    /// The wheel: so many rows on, as far as there is text.
    mutating func scroll(_ count: Int, of buffer: TextBuffer, columns: Int, rows: Int) {
        let end = buffer.place(of: buffer.end, columns: columns).row
        let lowest = buffer.row(-(max(1, rows) - 1), from: end, columns: columns)
        top = min(buffer.row(count, from: top, columns: columns), max(top, lowest))
    }

    /// The rows in view, from the top, with the characters that each shows.
    func visibleRows(of buffer: TextBuffer, columns: Int, rows: Int) -> [VisibleRow] {
        var visible: [VisibleRow] = []
        var line = min(top.line, buffer.lines.count - 1)
        var skipped = top.index
        while line < buffer.lines.count, visible.count < rows {
            let text = buffer.lines[line]
            let ranges = Wrapping.rows(of: text, columns: columns).dropFirst(skipped).prefix(rows - visible.count)
            var start = text.index(ofCharacter: ranges.first?.lowerBound ?? 0)
            for range in ranges {
                let characters = text[start...].prefix(range.count)
                start = characters.endIndex
                let isEndOfLine = start == text.endIndex
                visible.append(
                    VisibleRow(line: line, range: range, characters: Array(characters), isEndOfLine: isEndOfLine))
            }
            (line, skipped) = (line + 1, 0)
        }
        return visible
    }

    /// How many rows of the text are between the first one in view and `row`.
    func rows(above row: TextRow, of buffer: TextBuffer, columns: Int) -> Int {
        guard row.line > top.line else { return row.index - top.index }
        let between = (top.line..<row.line).reduce(0) { count, line in
            count + Wrapping.rows(of: buffer.lines[line], columns: columns).count
        }
        return between - top.index + row.index
    }

    struct VisibleRow: Equatable, Sendable {
        var line: Int
        /// The characters of the line that it shows.
        var range: Range<Int>
        var characters: [Character]
        var isEndOfLine: Bool
    }
}
