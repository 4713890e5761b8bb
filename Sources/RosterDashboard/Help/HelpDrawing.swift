extension HelpView {
    public func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {
        let layout = ViewLayout(surroundings.area)
        let body = layout.body
        grid.put(
            "Keys", row: layout.title.row, column: layout.title.column, columns: layout.title.columns, role: .strong)
        let help = HelpColumns(sections: sections, columns: body.columns)
        let count = help.columns.count
        let width = (body.columns - HelpColumns.gap * (count - 1)) / count
        let first = scrolling.firstInView(height: help.height, rows: body.rows)
        for (index, lines) in help.columns.enumerated() {
            let column = body.column + index * (width + HelpColumns.gap)
            for (place, line) in lines.dropFirst(first).prefix(body.rows).enumerated() {
                var pen = CellPen(row: body.row + place, column: column, columns: width)
                Self.draw(line, keys: help.keys, with: &pen, into: &grid)
            }
        }
        let below = help.height - first - body.rows
        grid.say("", .dim, in: layout.said, place: below > 0 ? "\(below) more" : "")
        Scrolling.hints.draw(into: &grid, area: layout.footer)
    }

    private static func draw(
        _ line: HelpColumns.Line, keys: Int, with pen: inout CellPen, into grid: inout Grid
    ) {
        switch line {
        case .blank: break
        case .heading(let heading): pen.say(heading, role: .columnTitle, into: &grid)
        case .row(let row):
            pen.put(row.keys, columns: keys, role: .key, into: &grid)
            pen.say(row.title, role: .text, into: &grid)
        }
    }
}
