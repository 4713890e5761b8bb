import RosterModel

/// One line of the card: words in their roles, and the item that it is about.
struct CardLine: Equatable, Sendable {
    struct Part: Equatable, Sendable {
        var text: String
        var role: Role
        /// The width of a column; nil for words as they are.
        var columns: Int?
        var gap = 2
    }

    var parts: [Part] = []
    /// At the right end, where there is room.
    var right: Part?
    var item: ActionItem.ID?
    /// A line of the block that this note stands in.
    var note: Note.ID?

    static let blank = CardLine()

    static func say(_ text: String, _ role: Role) -> CardLine {
        CardLine(parts: [Part(text: text, role: role)])
    }

    func draw(into grid: inout Grid, row: Int, area: Area, ground: Role?) {
        var pen = CellPen(row: row, column: area.column, columns: area.columns, ground: ground)
        for part in parts {
            if let columns = part.columns {
                pen.put(part.text, columns: columns, gap: part.gap, role: part.role, into: &grid)
            } else {
                pen.say(part.text, gap: part.gap, role: part.role, into: &grid)
            }
        }
        if let right, right.text.cells <= pen.left {
            grid.putRight(
                right.text, row: row, end: area.column + area.columns, from: pen.column, role: right.role,
                ground: ground)
        }
    }
}
