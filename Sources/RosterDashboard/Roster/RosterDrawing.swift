import RosterModel

extension RosterScreen {
    /// Draws header, list and card. The lines below them are the frame's (`Loop/Render.swift`).
    func draw(into grid: inout Grid, in surroundings: RosterSurroundings) {
        let layout = surroundings.layout
        RosterHeader(screen: self, spoken: surroundings.spoken).draw(into: &grid, area: layout.header)
        drawList(into: &grid, layout: layout, in: surroundings)
        if let divider = layout.divider { grid.drawRule(divider) }
        if let area = layout.card {
            cardDrawing(columns: area.columns, in: surroundings)?.draw(into: &grid, area: area)
        }
    }

    /// `1-28 of 28`: which rows are in view. Where messages stand over the footer, there is no room for it.
    func place(in layout: RosterLayout) -> String {
        let rows = layout.list.rows
        guard layout.message.row != layout.footer.row, rows > 0, !listing.rows.isEmpty else { return "" }
        let first = firstVisible(rows: rows)
        return "\(first + 1)-\(min(first + rows, listing.rows.count)) of \(listing.total)"
    }

    func cardDrawing(columns: Int, in surroundings: RosterSurroundings) -> CardDrawing? {
        guard let row else { return nil }
        let contents = CardContents(
            row: row, card: shelf.card(of: row.party), spoken: surroundings.spoken, columns: columns,
            selected: marking.selected)
        return CardDrawing(
            contents: contents, cursor: focus == .card ? cardItem(at: surroundings.now)?.id : nil)
    }

    // MARK: The list

    private func drawList(into grid: inout Grid, layout: RosterLayout, in surroundings: RosterSurroundings) {
        let columns = RosterColumns(columns: layout.list.columns, widths: listing.widths)
        if layout.titles.rows > 0 { columns.drawTitles(into: &grid, area: layout.titles) }
        if listing.rows.isEmpty { return drawNothing(into: &grid, area: layout.list) }
        let first = firstVisible(rows: layout.list.rows)
        let sought = filter.entry.filter?.soughtWords ?? []
        for (index, row) in listing.rows.dropFirst(first).prefix(layout.list.rows).enumerated() {
            RosterRowDrawing(
                row: row, spoken: surroundings.spoken, isCursor: row.party == cursor, hasKeys: focus == .list,
                selected: marking.selected, sought: sought
            ).draw(into: &grid, row: layout.list.row + index, area: layout.list, columns: columns)
        }
    }

    /// An empty list says what belongs there and the key that fills it.
    private func drawNothing(into grid: inout Grid, area: Area) {
        guard area.rows > 0, roster != nil else { return }
        let whole = "No client and no item match the filter. Esc clears it."
        let words = whole.cells <= area.columns ? whole : "Nothing matches. Esc clears it."
        grid.put(words, row: area.row, column: area.column, columns: area.columns, role: .dim)
    }
}
