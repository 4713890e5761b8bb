/// Where the parts of a message that is written stand.
struct LetterLayout: Equatable, Sendable {
    var title: Area
    /// Nil for an SMS.
    var subject: Area?
    var text: Area
    /// What was said, else how long it is.
    var said: Area
    var footer: Area

    init(_ area: Area, hasSubject: Bool) {
        func line(_ row: Int, rows: Int = 1) -> Area {
            Area(
                row: area.row + max(0, min(row, area.rows - 1)), column: area.column + 1,
                columns: max(1, area.columns - 2), rows: rows)
        }
        title = line(0)
        subject = hasSubject && area.rows >= 5 ? line(1) : nil
        let gap = area.rows >= 10 ? 1 : 0
        let top = (subject == nil ? 1 : 2) + gap
        text = line(top, rows: max(1, area.rows - top - 2))
        text.columns = min(text.columns, 84)
        said = line(area.rows - 2, rows: area.rows > 3 ? 1 : 0)
        footer = line(area.rows - 1, rows: area.rows > 2 ? 1 : 0)
    }

    /// One column is kept for the caret behind a full row.
    var columns: Int { max(1, text.columns - 1) }
}
