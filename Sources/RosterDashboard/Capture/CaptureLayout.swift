/// Where the parts of the capture pane stand. A pure function of its areas: note and preview side by side from 80
/// columns on, the preview under the note below that, and not at all where there is no room for two lines of it. The
/// agenda stands over the note; where there is no room above, in the preview's column, and on a narrow screen in the
/// place of the note while it has the keys.
struct CaptureLayout: Equatable, Sendable {
    var title: Area
    var note: Area
    /// The thin rule between note and preview.
    var divider: Area?
    var previewTitle: Area?
    var preview: Area?
    var footer: Area
    var agenda: AgendaArea?
    /// The agenda has its place.
    var hidesNote = false

    private static let margin = 1

    /// - Parameters:
    ///   - area: of the note, the preview and the footer.
    ///   - above: what is left for the agenda over them.
    ///   - hasAgenda: there is something on the agenda. Where nothing is, no room is taken from the preview.
    init(_ area: Area, above: Area? = nil, hasAgenda: Bool = false, agendaHasKeys: Bool = false) {
        let inner = area.inset(Self.margin)
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
        if let above, let agenda = AgendaArea(above: above.inset(Self.margin)) {
            self.agenda = agenda
        } else {
            shareRoom(body, hasAgenda: hasAgenda, agendaHasKeys: agendaHasKeys)
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

    // MARK: Without room above

    private mutating func shareRoom(_ body: Area, hasAgenda: Bool, agendaHasKeys: Bool) {
        if divider != nil, let column = preview {
            if hasAgenda || agendaHasKeys { shareColumn(column, agendaHasKeys: agendaHasKeys) }
        } else if agendaHasKeys {
            agenda = AgendaArea(title: title, body: body)
            hidesNote = true
            previewTitle = nil
            preview = nil
        }
    }

    /// Both while the note is written, the agenda alone while it has the keys.
    private mutating func shareColumn(_ column: Area, agendaHasKeys: Bool) {
        guard let heading = previewTitle else { return }
        if agendaHasKeys {
            agenda = AgendaArea(title: heading, body: column)
            previewTitle = nil
            preview = nil
        } else if column.rows >= 7 {
            let rows = column.rows / 2
            preview = column.slice(rows: 0, rows)
            agenda = AgendaArea(
                title: column.slice(rows: rows, 1), list: column.slice(rows: rows + 1, column.rows - rows - 1))
        }
    }

    /// One column is kept for the caret behind a full row.
    static func wrapColumns(of note: Area) -> Int { max(1, note.columns - 1) }
}

/// Where the parts of the agenda stand.
struct AgendaArea: Equatable, Sendable {
    /// Whose it is and when the session is; nil where the note's title says it.
    var name: Area?
    var title: Area
    var list: Area
    /// A prompt, what was said, or more about the item under the cursor.
    var said: Area?

    private static let rowsForGap = 12

    init(title: Area, list: Area) {
        self.title = title
        self.list = list
    }

    /// The last row of the body is for what is said.
    init(title: Area, body: Area) {
        let saidRows = body.rows >= 3 ? 1 : 0
        self.init(title: title, list: body.slice(rows: 0, body.rows - saidRows))
        said = saidRows == 1 ? body.slice(rows: body.rows - 1, 1) : nil
    }

    /// Nil where there is no room for it.
    init?(above area: Area) {
        guard area.rows >= 5 else { return nil }
        let top = area.rows >= Self.rowsForGap ? 3 : 2
        self.init(title: area.slice(rows: 1, 1), body: area.slice(rows: top, area.rows - top))
        name = area.slice(rows: 0, 1)
    }
}

extension Area {
    fileprivate func inset(_ margin: Int) -> Area {
        Area(row: row, column: column + margin, columns: columns - 2 * margin, rows: rows)
    }
}
