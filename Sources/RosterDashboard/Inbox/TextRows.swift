import RosterModel

/// A text in rows of a width, laid out only as far as it is looked at: nobody waits for the end of a note of 1 MiB.
struct TextRows: Equatable, Sendable {
    let text: String
    private(set) var columns = 0
    private(set) var rows: [Range<String.Index>] = []
    private var next: String.Index

    init(_ text: String = "") {
        self.text = text
        next = text.startIndex
    }

    /// The last row is laid out.
    var isWhole: Bool { next == text.endIndex }

    /// Without the space at which it breaks, which may hang over the end.
    subscript(row: Int) -> Substring {
        let row = text[rows[row]]
        return row.last == " " ? row.dropLast() : row
    }

    /// Lays so many rows out, or as many as there are.
    mutating func layOut(columns: Int, rows count: Int) {
        if columns != self.columns {
            self.columns = columns
            rows = []
            next = text.startIndex
        }
        while rows.count < count, next < text.endIndex { takeRow() }
    }

    /// Breaks after a space where the row has one, else between any two characters.
    private mutating func takeRow() {
        let start = next
        var (index, width) = (start, 0)
        var breakAt: String.Index?
        while index < text.endIndex {
            let character = text[index]
            if character.isNewline {
                rows.append(start..<index)
                next = text.index(after: index)
                return
            }
            width += character.cells
            if width > columns, index > start {
                // A space that hangs over the end is not seen.
                let end = character == " " ? text.index(after: index) : breakAt ?? index
                rows.append(start..<end)
                next = end
                return
            }
            index = text.index(after: index)
            if character == " " { breakAt = index }
        }
        rows.append(start..<index)
        next = index
    }
}
