import RosterModel

/// One row of the inbox.
struct InboxRow {
    var line: InboxLine
    var spoken: SpokenTime
    var isCursor: Bool
    var isSelected: Bool

    func draw(into grid: inout Grid, row: Int, area: Area, columns: InboxColumns) {
        if isCursor { grid.markSelected(row: row, area: area) }
        var pen = CellPen(
            row: row, column: area.column, columns: area.columns, ground: isCursor ? .selection : nil)
        pen.put(isSelected ? "*" : "", columns: 1, gap: 0, role: .key, into: &grid)
        pen.put(line.kind.glyph, columns: 1, gap: 1, role: line.kind.role, into: &grid)
        pen.put(line.kind.word, columns: columns.kind, role: .dim, into: &grid)
        pen.put(line.who, columns: columns.who, role: isCursor ? .strong : .text, into: &grid)
        pen.put(spoken.day(line.entry.received), columns: columns.when, role: .dim, into: &grid)
        pen.put(line.gist, columns: columns.gist, gap: 0, role: line.kind.isMessage ? .quote : .dim, into: &grid)
    }

    /// What the columns have no room for, and the exact time.
    func detail(columns: InboxColumns) -> String {
        let parts = [
            columns.kind == 0 ? line.kind.word : "", columns.gist < line.gist.cells ? line.why : "",
            "came in \(spoken.full(line.entry.received))",
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
