import Synchronization

/// A row on the screen: which part of which line.
struct TextRow: Hashable, Comparable, Sendable {
    var line: Int
    /// Counted within the line.
    var index: Int

    static func < (left: TextRow, right: TextRow) -> Bool {
        (left.line, left.index) < (right.line, right.index)
    }
}

/// Soft wrap: how a line is laid out in rows of a width.
enum Wrapping {
    /// What was made of the last long line. One key asks for it many times over, to move, to scroll and to draw.
    private static let last = Mutex<(line: String, columns: Int, rows: [Range<Int>])?>(nil)
    private static let longLine = 4096

    /// The rows of a line as ranges of its characters; never empty. A row breaks after a space where it has one, else
    /// between any two characters. One space may hang over the width, in the column that is kept for the caret.
    static func rows(of line: String, columns: Int) -> [Range<Int>] {
        guard line.utf8.count > longLine else { return newRows(of: line, columns: columns) }
        return last.withLock { last in
            if let last, last.columns == columns, last.line == line { return last.rows }
            let rows = newRows(of: line, columns: columns)
            last = (line, columns, rows)
            return rows
        }
    }

    private static func newRows(of line: String, columns: Int) -> [Range<Int>] {
        // No character takes more cells than bytes.
        if line.utf8.count <= columns { return [0..<line.length] }
        if line.isOneByteEach { return rows(ofBytes: line, columns: columns) }
        var rows: [Range<Int>] = []
        var (start, width, offset) = (0, 0, 0)
        // Where the row may break, and the width up to there.
        var (breakAt, breakWidth) = (0, 0)
        for character in line {
            let cells = character.fieldCells
            let hangs = character == " " && width == columns
            while width + cells > columns, !hangs, offset > start {
                if breakAt <= start { (breakAt, breakWidth) = (offset, width) }
                rows.append(start..<breakAt)
                start = breakAt
                width -= breakWidth
            }
            width += cells
            offset += 1
            if character == " " { (breakAt, breakWidth) = (offset, width) }
        }
        rows.append(start..<offset)
        return rows
    }

    /// The same where each byte is a character of one cell: from break to break, without a look at what is between.
    private static func rows(ofBytes line: String, columns: Int) -> [Range<Int>] {
        let bytes = Array(line.utf8)
        let space = UInt8(ascii: " ")
        var rows: [Range<Int>] = []
        var start = 0
        while bytes.count - start > columns {
            var end = start + columns
            if bytes[end] == space {
                end += 1
                if end == bytes.count { break }
            } else if let last = bytes[start..<end].lastIndex(of: space) {
                end = last + 1
            }
            rows.append(start..<end)
            start = end
        }
        return rows + [start..<bytes.count]
    }
}

extension TextBuffer {
    /// Where a caret stands: its row, and its column in cells.
    func place(of caret: Caret, columns: Int) -> (row: TextRow, column: Int) {
        let line = lines[caret.line]
        let rows = Wrapping.rows(of: line, columns: columns)
        let index = rows.lastIndex { $0.lowerBound <= caret.offset } ?? 0
        let column = line.characters(rows[index].lowerBound..<max(caret.offset, rows[index].lowerBound)).fieldCells
        return (TextRow(line: caret.line, index: index), column)
    }

    /// The place in a row that is nearest to a column, not after it. A row that goes on in another one has no end
    /// of its own: there the caret would show at the start of the next.
    func caret(at row: TextRow, column: Int, columns: Int) -> Caret {
        let line = lines[row.line]
        let rows = Wrapping.rows(of: line, columns: columns)
        let range = rows[min(row.index, rows.count - 1)]
        let last = row.index < rows.count - 1 ? range.upperBound - 1 : range.upperBound
        var (offset, width) = (range.lowerBound, 0)
        for character in line.characters(range.lowerBound..<last) {
            width += character.fieldCells
            if width > column { break }
            offset += 1
        }
        return Caret(line: row.line, offset: offset)
    }

    /// The row that lies `count` rows further (negative: before), or the last one there is in that direction.
    func row(_ count: Int, from start: TextRow, columns: Int) -> TextRow {
        var row = start
        var left = count
        while left > 0 {
            let rows = Wrapping.rows(of: lines[row.line], columns: columns).count
            let step = min(left, rows - 1 - row.index)
            row.index += step
            left -= step
            guard left > 0, row.line < lines.count - 1 else { return row }
            row = TextRow(line: row.line + 1, index: 0)
            left -= 1
        }
        while left < 0 {
            let step = min(-left, row.index)
            row.index -= step
            left += step
            guard left < 0, row.line > 0 else { return row }
            let rows = Wrapping.rows(of: lines[row.line - 1], columns: columns).count
            row = TextRow(line: row.line - 1, index: rows - 1)
            left += 1
        }
        return row
    }
}

extension Character {
    /// Cells in a text field. A mark without a letter gets a cell too, so that the caret can stand on either side.
    var fieldCells: Int { max(1, cells) }
}
