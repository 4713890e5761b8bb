/// Where the parts of a list with a text stand: from 100 columns on the text beside the list, below that under it, and under 20
/// rows the list alone. A pure function of the area.
struct ReadingLayout: Equatable, Sendable {
    var title: Area
    var headings: Area
    /// No rows while the text is alone.
    var list: Area
    /// The thin rule between list and text: one column or one row.
    var divider: Area?
    /// Nil where it has no room.
    var text: Area?
    /// Where the list stands to choose from.
    var choices: Area
    var said: Area
    var footer: Area

    /// - Parameter isTextAlone: the coach has opened it.
    init(_ area: Area, isTextAlone: Bool = false) {
        let view = ViewLayout(area, hasHeadings: !isTextAlone)
        (title, headings, said, footer) = (view.title, view.headings, view.said, view.footer)
        (list, choices) = (view.body, view.body)
        if isTextAlone {
            text = view.body
            list.rows = 0
        } else if area.columns >= RosterLayout.columnsForTwo, area.rows >= 8 {
            sideBySide(view)
        } else if area.rows >= RosterLayout.rowsForCard {
            stacked(view.body)
        }
    }

    private mutating func sideBySide(_ view: ViewLayout) {
        let columns = min(80, view.body.columns * 2 / 5)
        let rule = view.body.column + view.body.columns - columns - 2
        let top = view.headings.rows > 0 ? view.headings.row : view.body.row
        let rows = view.body.row + view.body.rows - top
        list.columns = rule - 1 - list.column
        headings.columns = list.columns
        divider = Area(row: top, column: rule, columns: 1, rows: rows)
        let beside = Area(row: top, column: rule + 2, columns: columns, rows: rows)
        (text, choices) = (beside, beside)
    }

    private mutating func stacked(_ body: Area) {
        let rows = max(6, body.rows * 2 / 5)
        list.rows = body.rows - rows - 1
        divider = body.slice(rows: list.rows, 1)
        let below = body.slice(rows: list.rows + 1, rows)
        (text, choices) = (below, below)
    }
}
