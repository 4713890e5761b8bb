import RosterModel

/// One row of the queue.
struct TriageRow {
    var line: ItemLine
    var reason: TriageReason
    var standing: Standing
    var isCursor: Bool
    var isSelected: Bool

    func draw(into grid: inout Grid, row: Int, area: Area, columns: TriageColumns) {
        var pen = Pen(row: row, column: area.column, ground: isCursor ? .selection : nil)
        if isCursor { grid.markSelected(row: row, area: area) }
        pen.put(isSelected ? "*" : "", columns: 1, gap: 0, role: .key, into: &grid)
        pen.put(line.item.awaitsReview ? "?" : "", columns: 1, gap: 1, role: .flag, into: &grid)
        pen.put(standing.glyph, columns: 1, gap: 1, role: standing.role, into: &grid)
        pen.put(reason.late, columns: columns.late, gap: Pen.gap, role: standing.role, into: &grid)
        pen.put(line.clientName, columns: columns.client, gap: Pen.gap, role: isCursor ? .strong : .text, into: &grid)
        drawText(with: &pen, columns: columns.text, into: &grid)
        pen.put(reason.carried, columns: columns.carried, gap: Pen.gap, role: .dim, into: &grid)
        pen.put(reason.said, columns: columns.reason, gap: Pen.gap, role: reason.isQuote ? .quote : .dim, into: &grid)
        pen.put(reason.session, columns: columns.session, gap: 0, role: .session, into: &grid)
    }

    /// The text, with the count and `me` behind it, which stay when the text is cut.
    private func drawText(with pen: inout Pen, columns: Int, into grid: inout Grid) {
        var signs = line.item.target > 1 ? " \(line.item.progress)/\(line.item.target)" : ""
        if line.item.owner == .coach { signs += " me" }
        let room = max(1, columns - signs.cells)
        let used = min(room, line.item.text.cells)
        pen.put(line.item.text, columns: used, gap: 0, role: .text, into: &grid)
        pen.put(signs, columns: columns - used, gap: 0, role: .dim, into: &grid)
        // Also behind a text that fills its column, where there are no signs to have it.
        pen.column += Pen.gap
    }

    /// Writes columns one after the other.
    private struct Pen {
        static let gap = TriageColumns.gap
        let row: Int
        var column: Int
        let ground: Role?

        mutating func put(_ text: String, columns: Int, gap: Int, role: Role, into grid: inout Grid) {
            guard columns > 0 else { return }
            grid.put(text, row: row, column: column, columns: columns, role: role, ground: ground)
            column += columns + gap
        }
    }
}
