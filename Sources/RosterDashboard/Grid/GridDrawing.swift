extension Grid {
    /// Writes text into a row, cut with `…` where it is wider than `columns`. What lies outside the grid is left out.
    /// - Returns: the cells used.
    @discardableResult
    mutating func put(
        _ text: String, row: Int, column: Int, columns: Int, role: Role, ground: Role? = nil
    ) -> Int {
        guard (0..<size.rows).contains(row), columns > 0 else { return 0 }
        let end = min(size.columns, column + columns)
        let bytes = text.utf8
        if column >= 0, bytes.count <= end - column, bytes.allSatisfy({ (0x20...0x7E).contains($0) }) {
            for (index, byte) in bytes.enumerated() {
                self[row, column + index] = Cell(base: UInt32(byte), role: role, ground: ground)
            }
            return bytes.count
        }
        let isCut = text.cells > end - column
        var at = column
        for character in text {
            let cells = character.cells
            if at + cells > (isCut ? end - 1 : end) { break }
            guard cells > 0, at >= 0 else { continue }
            set(character, row: row, column: at, cells: cells, role: role, ground: ground)
            at += cells
        }
        if isCut, at < end {
            self[row, at] = Cell(base: 0x2026, role: role, ground: ground)
            at += 1
        }
        return at - column
    }

    /// The same, ending before the column `end` and not reaching before `from`.
    mutating func putRight(_ text: String, row: Int, end: Int, from: Int, role: Role, ground: Role? = nil) {
        let columns = min(text.cells, end - from)
        put(text, row: row, column: end - columns, columns: columns, role: role, ground: ground)
    }

    /// Gives a stretch of a row a ground; what stands there stays.
    mutating func fill(row: Int, column: Int, columns: Int, ground: Role) {
        guard (0..<size.rows).contains(row) else { return }
        let start = max(0, column)
        let end = min(size.columns, column + columns)
        guard start < end else { return }
        for at in start..<end {
            self[row, at].ground = ground
        }
    }

    /// One thin rule, along the longer side.
    mutating func drawRule(_ area: Area) {
        if area.rows == 1 {
            let rule = String(repeating: "─", count: area.columns)
            put(rule, row: area.row, column: area.column, columns: area.columns, role: .rule)
        } else {
            for row in area.row..<area.row + area.rows {
                put("│", row: row, column: area.column, columns: 1, role: .rule)
            }
        }
    }

    /// Shows the cursor there, where that is on the screen.
    mutating func showCursor(row: Int, column: Int) {
        let isInside = (0..<size.rows).contains(row) && (0..<size.columns).contains(column)
        cursor = isInside ? Position(row: row, column: column) : nil
    }

    private mutating func set(
        _ character: Character, row: Int, column: Int, cells: Int, role: Role, ground: Role?
    ) {
        let scalars = character.unicodeScalars
        guard let base = scalars.first else { return }
        let marks = Cell.Marks(scalars.dropFirst().lazy.filter { CellWidth.cells($0) == 0 }.map(\.value))
        self[row, column] = Cell(base: base.value, marks: marks, role: role, ground: ground)
        if cells == 2 { self[row, column + 1] = Cell(base: 0, role: role, ground: ground) }
    }
}

extension Area {
    func contains(_ position: Position) -> Bool {
        (row..<row + rows).contains(position.row) && (column..<column + columns).contains(position.column)
    }
}
