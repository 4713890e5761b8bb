extension ChoiceList {
    static let hints = HintLine(
        hints: [("Enter", "choose"), ("Esc", "back"), ("Up/Down", "move")].map {
            HintLine.Hint(keys: $0.0, title: $0.1)
        })

    /// The field in the first row, below it what matches, the detail at the right.
    func draw(into grid: inout Grid, area: Area) {
        drawField(into: &grid, area: area)
        let rows = max(0, area.rows - 1)
        if matching.isEmpty, rows > 0 {
            let words = choices.isEmpty ? none : "None matches."
            grid.put(words, row: area.row + 1, column: area.column, columns: area.columns, role: .dim)
        }
        for (row, place) in (firstInView(rows: rows)..<matching.count).prefix(rows).enumerated() {
            draw(choices[matching[place]], isCursor: place == cursor, into: &grid, row: area.row + 1 + row, area: area)
        }
    }

    private func drawField(into grid: inout Grid, area: Area) {
        let used = grid.put(title, row: area.row, column: area.column, columns: area.columns, role: .key) + 1
        let columns = max(1, area.columns - used)
        field.draw(into: &grid, row: area.row, column: area.column + used, columns: columns)
    }

    private func draw(_ choice: Choice, isCursor: Bool, into grid: inout Grid, row: Int, area: Area) {
        let ground: Role? = isCursor ? .selection : nil
        if let ground { grid.fill(row: row, column: area.column, columns: area.columns, ground: ground) }
        let detail = min(choice.detail.cells, max(area.columns / 2, area.columns - choice.title.cells - 2))
        let room = area.columns - detail - 2
        grid.put(choice.title, row: row, column: area.column, columns: room, role: .text, ground: ground)
        grid.put(
            choice.detail, row: row, column: area.column + area.columns - detail, columns: detail, role: .dim,
            ground: ground)
    }
}
