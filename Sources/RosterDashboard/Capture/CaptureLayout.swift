/// Where the parts of the capture pane stand. A pure function of its area: note and preview side by side from 80
/// columns on, the preview under the note below that, and not at all where there is no room for two lines of it.
struct CaptureLayout: Equatable, Sendable {
    var title: Area
    var note: Area
    /// The thin rule between note and preview.
    var divider: Area?
    var previewTitle: Area?
    var preview: Area?
    var footer: Area

    private static let margin = 1

    init(_ area: Area) {
        let inner = Area(
            row: area.row, column: area.column + Self.margin, columns: area.columns - 2 * Self.margin, rows: area.rows)
        let body = Area(
            row: area.row + 1, column: inner.column, columns: inner.columns, rows: max(1, area.rows - 2))
        title = Area(row: area.row, column: inner.column, columns: inner.columns, rows: 1)
        footer = Area(
            row: area.row + max(1, area.rows - 1), column: inner.column, columns: inner.columns,
            rows: area.rows > 2 ? 1 : 0)
        note = body
        if area.columns >= 80 {
            sideBySide(body, in: area)
        } else if body.rows >= 5 {
            stacked(body)
        }
    }

    /// As in the picture of `screens.md`: the note has the left half, up to the rule.
    private mutating func sideBySide(_ body: Area, in area: Area) {
        let dividerColumn = area.column + area.columns / 2
        let right = dividerColumn + 2
        let rightColumns = body.column + body.columns - right
        note.columns = dividerColumn - body.column - 1
        title.columns = note.columns
        divider = Area(row: body.row, column: dividerColumn, columns: 1, rows: body.rows)
        previewTitle = Area(row: title.row, column: right, columns: rightColumns, rows: 1)
        preview = Area(row: body.row, column: right, columns: rightColumns, rows: body.rows)
    }

    private mutating func stacked(_ body: Area) {
        let previewRows = min(body.rows / 2, 8)
        note.rows = body.rows - previewRows
        let top = body.row + note.rows
        previewTitle = Area(row: top, column: body.column, columns: body.columns, rows: 1)
        preview = Area(row: top + 1, column: body.column, columns: body.columns, rows: previewRows - 1)
    }

    /// One column is kept for the caret behind a full row.
    static func wrapColumns(of note: Area) -> Int { max(1, note.columns - 1) }
}
