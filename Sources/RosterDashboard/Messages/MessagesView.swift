import RosterModel

/// `:messages`: what was said lately, whole.
struct MessagesView: Equatable, Sendable {
    let log: MessageLog
    var scrolling = Scrolling()

    mutating func handle(_ event: Event, in surroundings: ViewSurroundings) {
        let body = ViewLayout(surroundings.area).body
        let height = log.lines(spoken: surroundings.spoken, columns: body.columns).count
        scrolling.handle(event, height: height, rows: body.rows)
    }

    func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {
        let layout = ViewLayout(surroundings.area)
        let (title, body) = (layout.title, layout.body)
        grid.put("Messages", row: title.row, column: title.column, columns: title.columns, role: .strong)
        var lines = log.lines(spoken: surroundings.spoken, columns: body.columns)
        if lines.isEmpty { lines = [.say("Nothing was said yet.", .dim)] }
        let first = scrolling.firstInView(height: lines.count, rows: body.rows)
        for (row, line) in lines.dropFirst(first).prefix(body.rows).enumerated() {
            line.draw(into: &grid, row: body.row + row, area: body, ground: nil)
        }
        let below = lines.count - first - body.rows
        grid.say("", .dim, in: layout.said, place: below > 0 ? "\(below) more" : "")
        Scrolling.hints.draw(into: &grid, area: layout.footer)
    }
}
