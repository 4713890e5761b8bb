import RosterModel

/// One row of the list of items.
struct ItemsRow {
    var line: ItemLine
    var spoken: SpokenTime
    var isCursor: Bool
    var isSelected: Bool
    /// What the filter looks for in the client's name and the text.
    var sought: [FoldedText] = []

    /// Only the name under the cursor stands out.
    private var nameRole: Role {
        if standing.isClosed { return .dim }
        return isCursor ? .strong : .text
    }

    private var standing: Standing { line.item.standing(at: spoken.now) }

    func draw(into grid: inout Grid, row: Int, area: Area, columns: ItemsColumns) {
        if isCursor { grid.markSelected(row: row, area: area) }
        let standing = standing
        var pen = CellPen(
            row: row, column: area.column, columns: area.columns, ground: isCursor ? .selection : nil)
        pen.put(isSelected ? "*" : "", columns: 1, gap: 0, role: .key, into: &grid)
        pen.put(line.item.awaitsReview ? "?" : "", columns: 1, gap: 1, role: .flag, into: &grid)
        pen.put(standing.glyph, columns: 1, gap: 1, role: standing.role, into: &grid)
        pen.put(line.dueWords(spoken), columns: columns.due, role: standing.dueRole, into: &grid)
        let name = pen.column
        pen.put(line.clientName, columns: columns.client, role: nameRole, into: &grid)
        grid.mark(sought, in: line.clientName, row: row, column: name, columns: columns.client)
        drawText(with: &pen, columns: columns.text, role: standing.textRole, into: &grid)
        pen.put(line.item.owner == .coach ? "me" : "", columns: columns.owner, role: .tokenOwner, into: &grid)
        pen.put(line.tagWords, columns: columns.tags, role: .tokenTag, into: &grid)
        pen.put(line.carriedWords, columns: columns.carried, role: .dim, into: &grid)
        pen.put(line.quote ?? "", columns: columns.comment, gap: 0, role: .quote, into: &grid)
    }

    /// The text with the count behind it, which stays when the text is cut.
    private func drawText(with pen: inout CellPen, columns: Int, role: Role, into grid: inout Grid) {
        let count = line.countWords.isEmpty ? "" : " \(line.countWords)"
        let used = min(max(1, columns - count.cells), line.item.text.cells)
        let start = pen.column
        pen.put(line.item.text, columns: used, gap: 0, role: role, into: &grid)
        grid.mark(sought, in: line.item.text, row: pen.row, column: start, columns: used)
        pen.put(count, columns: columns - used, gap: 0, role: .dim, into: &grid)
        pen.column += ItemsColumns.gap
    }

    /// The exact time, and what the columns have no room for.
    func detail(columns: ItemsColumns) -> String {
        let parts = [
            line.exactWords(spoken), columns.owner == 0 && line.item.owner == .coach ? "mine" : "",
            columns.carried == 0 ? line.carriedWords : "", columns.tags == 0 ? line.tagWords : "",
            columns.comment < (line.quote ?? "").cells ? line.quote ?? "" : "",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
