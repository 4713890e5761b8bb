/// Where the parts of the triage screen stand.
struct TriageLayout: Equatable, Sendable {
    var title: Area
    var list: Area
    /// A line for the prompt, for what was said, or for why the item under the cursor is here.
    var detail: Area
    var footer: Area

    init(_ area: Area) {
        let inner = Area(row: area.row, column: area.column + 1, columns: area.columns - 2, rows: area.rows)
        func line(_ row: Int) -> Area {
            Area(row: area.row + max(0, row), column: inner.column, columns: inner.columns, rows: 1)
        }
        title = line(0)
        footer = line(area.rows - 1)
        detail = line(area.rows - 2)
        let gap = area.rows >= 16 ? 1 : 0
        list = Area(
            row: area.row + 1 + gap, column: inner.column, columns: inner.columns, rows: max(1, area.rows - 3 - 2 * gap)
        )
    }
}
