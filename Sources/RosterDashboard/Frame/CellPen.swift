/// Writes the columns of a row one after the other.
struct CellPen {
    let row: Int
    var column: Int
    /// Nothing is written from here on.
    let end: Int
    var ground: Role?

    init(row: Int, column: Int, columns: Int, ground: Role? = nil) {
        self.row = row
        self.column = column
        end = column + columns
        self.ground = ground
    }

    var left: Int { max(0, end - column) }

    /// A column of that width with a gap behind it; nothing where its width is 0.
    mutating func put(
        _ text: String, columns: Int, gap: Int = 2, role: Role, isRight: Bool = false, into grid: inout Grid
    ) {
        guard columns > 0 else { return }
        let room = min(columns, left)
        let indent = isRight ? max(0, room - text.cells) : 0
        grid.put(text, row: row, column: column + indent, columns: room - indent, role: role, ground: ground)
        column += columns + gap
    }

    /// Words as they are, with a gap behind them.
    mutating func say(_ text: String, gap: Int = 2, role: Role, into grid: inout Grid) {
        guard !text.isEmpty, left > 0 else { return }
        column += grid.put(text, row: row, column: column, columns: left, role: role, ground: ground) + gap
    }
}
