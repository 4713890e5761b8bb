/// Where the parts of the roster stand (`screens.md`, Roster): from 100 columns on list and card side by side, below
/// that the card under the list, and under 20 rows the list alone. A pure function of the area.
struct RosterLayout: Equatable, Sendable {
    /// Without its margins, as all the others.
    var header: Area
    /// The titles of the columns; no row of it where there is hardly room for the clients.
    var titles: Area
    var list: Area
    /// The thin rule between list and card: one column or one row.
    var divider: Area?
    var card: Area?
    /// Where something is said. The same row as the footer where rows are few.
    var message: Area
    var footer: Area

    static let rowsForCard = 20
    static let columnsForTwo = 100

    init(_ area: Area) {
        let inner = Area(row: area.row, column: area.column + 1, columns: area.columns - 2, rows: area.rows)
        header = inner.slice(rows: 0, 1)
        let footerRows = area.rows < 3 ? 0 : 1
        let messageRows = footerRows == 1 && area.rows >= 12 ? 1 : 0
        footer = inner.slice(rows: max(0, area.rows - 1), footerRows)
        message = inner.slice(rows: max(0, area.rows - 1 - messageRows), 1)
        let body = inner.slice(rows: 1, max(0, area.rows - 1 - footerRows - messageRows))
        titles = body.slice(rows: 0, 0)
        list = body
        if area.columns >= Self.columnsForTwo, area.rows >= Self.rowsForCard {
            sideBySide(body, in: area)
        } else if area.rows >= Self.rowsForCard {
            stacked(body)
        }
        takeTitles()
    }

    private mutating func sideBySide(_ body: Area, in area: Area) {
        let cardColumns = min(80, max(36, area.columns / 3))
        let rule = area.column + area.columns - cardColumns - 1
        divider = Area(row: body.row, column: rule, columns: 1, rows: body.rows)
        list.columns = rule - list.column - 1
        card = Area(row: body.row, column: rule + 2, columns: cardColumns - 2, rows: body.rows)
    }

    private mutating func stacked(_ body: Area) {
        let cardRows = max(6, body.rows * 2 / 5)
        list.rows = body.rows - cardRows - 1
        divider = body.slice(rows: list.rows, 1)
        card = body.slice(rows: list.rows + 1, cardRows)
    }

    private mutating func takeTitles() {
        guard list.rows >= 4 else { return }
        titles = list.slice(rows: 0, 1)
        list = list.slice(rows: 1, list.rows - 1)
    }
}

extension Area {
    /// So many of its rows, from the given one on.
    func slice(rows start: Int, _ count: Int) -> Area {
        Area(row: row + start, column: column, columns: columns, rows: count)
    }
}
