/// Writes the columns of a row one after the other; a column of no width is left out with its gap.
struct RowPen {
    static let gap = 2

    let row: Int
    var column: Int
    let ground: Role?

    mutating func put(_ text: String, columns: Int, gap: Int = Self.gap, role: Role, into grid: inout Grid) {
        guard columns > 0 else { return }
        grid.put(text, row: row, column: column, columns: columns, role: role, ground: ground)
        column += columns + gap
    }

    /// The soft ground of the row under the cursor, over the margins too, with its mark in the left one.
    static func drawCursor(into grid: inout Grid, row: Int, area: Area) {
        grid.put("▌", row: row, column: area.column - 1, columns: 1, role: .key)
        grid.fill(row: row, column: area.column - 1, columns: area.columns + 2, ground: .selection)
    }
}
