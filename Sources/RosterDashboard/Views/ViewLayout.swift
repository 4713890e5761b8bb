/// Where the parts of a view of the whole screen stand, inside one cell of margin.
struct ViewLayout: Equatable, Sendable {
    var title: Area
    /// The columns' titles; no rows where the screen is low, or the view has none.
    var headings: Area
    var body: Area
    /// A line for a prompt, for what was said, or for more about the row under the cursor.
    var said: Area
    var footer: Area

    init(_ area: Area, hasHeadings: Bool = false) {
        func line(_ row: Int, rows: Int = 1) -> Area {
            Area(row: area.row + max(0, row), column: area.column + 1, columns: area.columns - 2, rows: rows)
        }
        let gap = area.rows >= 16 ? 1 : 0
        let headingRows = hasHeadings && area.rows >= 8 ? 1 : 0
        let top = 1 + max(gap, headingRows)
        title = line(0)
        headings = line(1, rows: headingRows)
        body = line(top, rows: max(1, area.rows - top - 2 - gap))
        said = line(area.rows - 2, rows: area.rows > 3 ? 1 : 0)
        footer = line(area.rows - 1, rows: area.rows > 2 ? 1 : 0)
    }
}

extension Grid {
    /// Says something on a line, with the place in the list at its right end where there is room for both.
    mutating func say(_ words: String, _ role: Role, in area: Area, place: String = "") {
        guard area.rows > 0 else { return }
        let room = area.columns - place.cells - 2
        let hasPlace = !place.isEmpty && (words.isEmpty || room >= 20)
        let columns = hasPlace ? room : area.columns
        put(words, row: area.row, column: area.column, columns: columns, role: role)
        if hasPlace { putRight(place, row: area.row, end: area.column + area.columns, from: area.column, role: .dim) }
    }
}
