import Testing

@testable import RosterDashboard

struct RosterLayoutTests {
    @Test("from 100 columns on, list and card stand side by side with a thin rule between them")
    func sideBySide() {
        // Every fourth column of it, and the first and last rows.
        let rows = picture(of: RosterLayout(Area(row: 0, column: 0, columns: 100, rows: 20)))
        let dots = rows.map { row in String(row.enumerated().filter { $0.offset % 4 == 3 }.map(\.element)) }
        #expect(
            dots.enumerated().filter { $0.offset < 4 || $0.offset > 16 }.map(\.element) == [
                "hhhhhhhhhhhhhhhhhhhhhhhh ",
                "ttttttttttttttt|cccccccc ",
                "lllllllllllllll|cccccccc ",
                "lllllllllllllll|cccccccc ",
                "lllllllllllllll|cccccccc ",
                "mmmmmmmmmmmmmmmmmmmmmmmm ",
                "ffffffffffffffffffffffff ",
            ])
    }

    @Test("below 100 columns the card stands under the list")
    func stacked() {
        #expect(
            picture(of: RosterLayout(Area(row: 0, column: 0, columns: 12, rows: 20))) == [
                " hhhhhhhhhh ",
                " tttttttttt ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " |||||||||| ",
                " cccccccccc ",
                " cccccccccc ",
                " cccccccccc ",
                " cccccccccc ",
                " cccccccccc ",
                " cccccccccc ",
                " mmmmmmmmmm ",
                " ffffffffff ",
            ])
    }

    @Test("under 20 rows the list stands alone; where rows are few, a message stands over the footer")
    func alone() {
        #expect(
            picture(of: RosterLayout(Area(row: 0, column: 0, columns: 12, rows: 7))) == [
                " hhhhhhhhhh ",
                " tttttttttt ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " llllllllll ",
                " ffffffffff ",
            ])
    }

    @Test("columns give way by priority: Trend, Heard, Done, Next due; name and items stay")
    func columns() {
        let widths = RosterWidths(session: 9, name: 16, items: 11, due: 8, flags: 9)
        let pictures = [78, 70, 62, 50, 38, 26].map { picture(of: RosterColumns(columns: $0, widths: widths)) }
        #expect(
            pictures == [
                "session 9, name 16, items 11, due 8, done 4, trend 5, heard 9",
                "session 9, name 16, items 11, due 8, done 4, heard 9",
                "session 9, name 16, items 11, due 8, done 4",
                "session 9, name 16, items 7, due 8",
                "session 9, name 16, items 7",
                "name 16, items 7",
            ])
    }

    // MARK: Pictures

    private func picture(of layout: RosterLayout) -> [String] {
        let size = Size(columns: layout.header.columns + 2, rows: 20)
        var grid = Grid(size: size)
        let areas: [(String, Area?)] = [
            ("h", layout.header), ("t", layout.titles), ("l", layout.list), ("|", layout.divider), ("c", layout.card),
            ("m", layout.message), ("f", layout.footer),
        ]
        for (letter, area) in areas {
            guard let area, area.rows > 0 else { continue }
            for row in area.row..<area.row + area.rows where letter != "m" || row != layout.footer.row {
                let line = String(repeating: letter, count: area.columns)
                grid.put(line, row: row, column: area.column, columns: area.columns, role: .text)
            }
        }
        let rows = (0..<size.rows).map { grid.row($0).map(\.text).joined() }
        return Array(rows.reversed().drop { row in row.allSatisfy { $0 == " " } }.reversed())
    }

    private func picture(of columns: RosterColumns) -> String {
        let all = [
            ("session", columns.session), ("name", columns.name), ("items", columns.items), ("due", columns.due),
            ("done", columns.done), ("trend", columns.trend), ("heard", columns.heard), ("flags", columns.flags),
        ]
        return all.filter { $0.1 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
