/// Where the parts of the nudges view stand: as any list with a text, with a line above it for each thing that keeps
/// messages from going out.
struct NudgesLayout: Equatable, Sendable {
    var title: Area
    var news: Area
    var headings: Area
    var list: Area
    var divider: Area?
    var text: Area?
    var said: Area
    var footer: Area

    /// - Parameter news: how many lines there would be.
    init(_ area: Area, news count: Int, isTextAlone: Bool = false) {
        let most = area.rows < 14 ? 1 : area.rows < 24 ? 2 : 6
        let rows = min(count, most, max(0, area.rows - 5))
        let below = ReadingLayout(area.slice(rows: rows, area.rows - rows), isTextAlone: isTextAlone)
        title = below.title
        title.row = area.row
        news = Area(row: area.row + 1, column: title.column, columns: title.columns, rows: rows)
        (headings, list, divider, text) = (below.headings, below.list, below.divider, below.text)
        (said, footer) = (below.said, below.footer)
    }
}
