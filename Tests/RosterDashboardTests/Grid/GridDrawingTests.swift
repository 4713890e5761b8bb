import Testing

@testable import RosterDashboard

struct GridDrawingTests {
    @Test(
        "a character takes the cells of its base",
        arguments: [
            ("a", 1), ("é", 1), ("e\u{301}", 1), ("横", 2), ("한", 2), ("ｱ", 1), ("Ａ", 2), ("ש", 1), ("ا", 1), ("न", 1),
            ("○", 1), ("…", 1), ("⚑", 1), ("👩", 2), ("👩\u{200D}💻", 2), ("\u{301}", 0), ("\u{200D}", 0), ("\u{7}", 0),
        ])
    func widths(text: String, cells: Int) {
        #expect(text.cells == cells)
    }

    @Test(
        "text is cut with an ellipsis, and a wide character never in half",
        arguments: [
            ("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("横山 健", 7, "横山 健"), ("横山 健", 4, "横…"),
            ("abc", 1, "…"), ("abc", 0, ""), ("a\u{7}b", 3, "ab"),
        ])
    func cuts(text: String, columns: Int, shown: String) {
        var grid = Grid(size: Size(columns: 8, rows: 1))
        grid.put(text, row: 0, column: 0, columns: columns, role: .text)
        let drawn = grid.row(0).map(\.text).joined()
        #expect(drawn.prefix(shown.count) == shown)
        #expect(drawn.dropFirst(shown.count).allSatisfy { $0 == " " })
    }

    @Test("nothing is drawn outside the grid")
    func outside() {
        var grid = Grid(size: Size(columns: 4, rows: 1))
        let blank = grid
        grid.put("abc", row: 1, column: 0, columns: 3, role: .text)
        grid.put("abc", row: 0, column: 9, columns: 3, role: .text)
        grid.fill(row: 0, column: 9, columns: 3, ground: .field)
        grid.fill(row: -1, column: 0, columns: 3, ground: .field)
        #expect(grid == blank)
        grid.put("横", row: 0, column: 3, columns: 5, role: .text)
        #expect(grid[0, 3].text == "…")
    }

    @Test("hints that have no room are left out, and stand closer together before that")
    func hints() {
        let line = HintLine(
            hints: [("d", "done"), ("s", "stuck"), ("x", "skip")].map { .init(keys: $0.0, title: $0.1) })
        #expect(line.placed(columns: 40).map(\.column) == [0, 9, 19])
        #expect(line.placed(columns: 23).map(\.column) == [0, 8, 17])
        #expect(line.placed(columns: 12).map(\.column) == [0])
    }
}
