import RosterModel

/// The card in its place, with the cursor in it where the keys go to it.
struct CardDrawing {
    let contents: CardContents
    /// The item under the cursor; nil while the keys go to the list.
    let cursor: ActionItem.ID?

    func draw(into grid: inout Grid, area: Area) {
        let lines = contents.lines
        let first = firstVisible(of: lines, rows: area.rows)
        for (index, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
            let row = area.row + index
            let isCursor = cursor != nil && line.item == cursor
            if isCursor { grid.markSelected(row: row, area: area) }
            line.draw(into: &grid, row: row, area: area, ground: isCursor ? .selection : nil)
        }
    }

    /// So far down that the whole item under the cursor is in view.
    func firstVisible(of lines: [CardLine], rows: Int) -> Int {
        guard let cursor, let last = lines.lastIndex(where: { $0.item == cursor }) else { return 0 }
        return max(0, last - rows + 1)
    }
}

extension Grid {
    /// The ground of a selected row and the mark before it, in the margin.
    mutating func markSelected(row: Int, area: Area) {
        fill(row: row, column: area.column - 1, columns: area.columns + 2, ground: .selection)
        put("▌", row: row, column: area.column - 1, columns: 1, role: .key, ground: .selection)
    }
}
