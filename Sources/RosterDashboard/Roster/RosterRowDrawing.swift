import RosterModel

/// One client or cohort in the list.
struct RosterRowDrawing {
    let row: RosterRow
    let spoken: SpokenTime
    let isCursor: Bool
    /// Whether the keys go to the list.
    let hasKeys: Bool
    let selected: Set<ActionItem.ID>
    /// What the filter looks for in the name.
    var sought: [FoldedText] = []

    func draw(into grid: inout Grid, row place: Int, area: Area, columns: RosterColumns) {
        if isCursor { mark(row: place, area: area, in: &grid) }
        let words = RowWords(row, spoken: spoken)
        var pen = CellPen(
            row: place, column: area.column, columns: area.columns, ground: isCursor ? .selection : nil)
        pen.put(words.session, columns: columns.session, role: words.sessionRole, into: &grid)
        let name = pen.column
        pen.put(words.name, columns: columns.name, role: isCursor ? .strong : .text, into: &grid)
        grid.mark(sought, in: words.name, row: place, column: name, columns: columns.name)
        drawItems(into: &grid, row: place, column: pen.column, columns: min(columns.items, pen.left))
        pen.column += columns.items + RosterColumns.gap
        pen.put(words.due, columns: columns.due, role: words.dueRole, into: &grid)
        pen.put(words.done, columns: columns.done, role: .text, isRight: true, into: &grid)
        pen.put(RowWords.sparkline(row.trend), columns: columns.trend, role: .chart, into: &grid)
        drawHeard(words, with: &pen, columns: columns, into: &grid)
    }

    private func mark(row: Int, area: Area, in grid: inout Grid) {
        if hasKeys {
            grid.markSelected(row: row, area: area)
        } else {
            grid.fill(row: row, column: area.column - 1, columns: area.columns + 2, ground: .selection)
        }
    }

    /// Without a column of its own, a flag says more than when the client was heard of.
    private func drawHeard(_ words: RowWords, with pen: inout CellPen, columns: RosterColumns, into grid: inout Grid) {
        if columns.flags == 0, !words.flags.isEmpty {
            pen.put(words.flag, columns: columns.heard, role: .flag, into: &grid)
        } else {
            pen.put(words.heard, columns: columns.heard, role: .dim, into: &grid)
            pen.put(words.flags, columns: columns.flags, role: .flag, into: &grid)
        }
    }

    // MARK: Items

    /// A glyph for each item in the order of the record, the most urgent underlined, a `?` before those
    /// that wait for review and a `*` behind marked ones. Where
    /// they don't all fit, the least urgent give way to a count.
    private func drawItems(into grid: inout Grid, row place: Int, column: Int, columns: Int) {
        let ground: Role? = isCursor ? .selection : nil
        let urgent = row.mostUrgent(at: spoken.now)?.id
        let shown = shownItems(columns: columns)
        var at = column
        for item in shown where at < column + columns {
            let standing = item.standing(at: spoken.now)
            if item.awaitsReview {
                grid.put("?", row: place, column: at - 1, columns: 1, role: .flag, ground: ground)
            }
            grid.put(standing.glyph, row: place, column: at, columns: 1, role: standing.role, ground: ground)
            if item.id == urgent, at < grid.size.columns { grid[place, at].isUnderlined = true }
            if selected.contains(item.id) {
                grid.put("*", row: place, column: at + 1, columns: 1, role: .key, ground: ground)
            }
            at += 2
        }
        let more = row.items.count - shown.count
        if more > 0 {
            grid.put("+\(more)", row: place, column: at, columns: column + columns - at, role: .dim, ground: ground)
        }
    }

    private func shownItems(columns: Int) -> [RosterRow.ItemBrief] {
        let room = (columns + 1) / 2
        if row.items.count <= room { return row.items }
        // `+12` takes the place of two.
        let kept = row.items.sorted { left, right in
            (left.standing(at: spoken.now).urgency, left.due) < (right.standing(at: spoken.now).urgency, right.due)
        }
        let ids = Set(kept.prefix(max(1, room - 2)).map(\.id))
        return row.items.filter { ids.contains($0.id) }
    }
}

extension RosterColumns {
    func drawTitles(into grid: inout Grid, area: Area) {
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.put("Session", columns: session, role: .columnTitle, into: &grid)
        pen.put("Client", columns: name, role: .columnTitle, into: &grid)
        pen.put("Items", columns: items, role: .columnTitle, into: &grid)
        pen.put("Next due", columns: due, role: .columnTitle, into: &grid)
        pen.put("Done", columns: done, role: .columnTitle, isRight: true, into: &grid)
        pen.put("Trend", columns: trend, role: .columnTitle, into: &grid)
        pen.put("Heard", columns: heard, role: .columnTitle, into: &grid)
    }
}
