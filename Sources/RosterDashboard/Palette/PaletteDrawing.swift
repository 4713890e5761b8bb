extension Palette {
    func draw(into grid: inout Grid, layout: PaletteLayout) {
        for row in layout.rows { grid.clear(row: row) }
        grid.drawRule(layout.rule)
        drawField(into: &grid, area: layout.field)
        var list = layout.list
        if let problem {
            let role: Role = isRefused ? .messageError : .message
            list = list.slice(rows: grid.putWrapped(problem, role, in: list), list.rows)
        }
        let columns = Columns(entries, columns: list.columns)
        let rows = layout.field.row - list.row
        let first = firstInView(rows: rows)
        for (row, place) in (first..<entries.count).prefix(rows).enumerated() {
            draw(entries[place], isCursor: place == cursor && problem == nil, columns, into: &grid, row: list.row + row)
        }
    }

    private static let hints = HintLine(
        hints: [("Enter", "run"), ("Tab", "complete"), ("Esc", "close")].map {
            HintLine.Hint(keys: $0.0, title: $0.1)
        })

    /// The hints stand at the right where the field has room enough without them.
    private func drawField(into grid: inout Grid, area: Area) {
        grid.put(":", row: area.row, column: area.column, columns: 1, role: .key)
        let hintCells = 34
        let room = area.columns >= 76 ? hintCells + 3 : 0
        // On no ground of its own: over the whole width that would be a bar.
        field.draw(
            into: &grid, row: area.row, column: area.column + 1, columns: max(1, area.columns - 1 - room), ground: nil)
        guard room > 0 else { return }
        let end = area.column + area.columns
        Self.hints.draw(into: &grid, area: Area(row: area.row, column: end - hintCells, columns: hintCells, rows: 1))
    }

    /// Where a row's parts stand: title, keys, and at the right its name or what is in its way. A narrow screen has no
    /// room for the name, and shows what is in the way instead of the keys.
    private struct Columns {
        var title: Int
        var keys: Int
        var end: Int
        var isNarrow: Bool

        init(_ entries: [PaletteEntry], columns: Int) {
            let keyCells = min(18, entries.map(\.keys.cells).max() ?? 0)
            let titles = entries.map(\.title.cells).max() ?? 0
            isNarrow = columns < 60
            // So wide at least, where there is room, that it stands still while one types.
            title = isNarrow ? max(1, min(titles, columns - max(keyCells, 14) - 2)) : min(max(28, titles), columns / 2)
            keys = keyCells
            end = columns
        }
    }

    private func draw(
        _ entry: PaletteEntry, isCursor: Bool, _ columns: Columns, into grid: inout Grid, row: Int
    ) {
        let ground: Role? = isCursor ? .selection : nil
        let (start, end) = (1, 1 + columns.end)
        if let ground { grid.fill(row: row, column: start, columns: columns.end, ground: ground) }
        let role: Role = entry.isUsable ? .text : .dim
        grid.put(entry.title, row: row, column: start, columns: columns.title, role: role, ground: ground)
        let second = start + columns.title + 2
        if columns.isNarrow {
            let isKeys = entry.isUsable && !entry.keys.isEmpty
            let words = isKeys ? entry.keys : entry.note
            grid.put(
                words, row: row, column: second, columns: end - second, role: isKeys ? .key : .dim, ground: ground)
            return
        }
        grid.put(
            entry.keys, row: row, column: second, columns: columns.keys, role: entry.isUsable ? .key : .dim,
            ground: ground)
        let third = columns.keys > 0 ? second + columns.keys + 2 : second
        grid.put(entry.note, row: row, column: third, columns: end - third, role: .dim, ground: ground)
    }
}
