import Testing

@testable import RosterDashboard

struct TextRowsTests {
    private func rows(_ text: String, columns: Int) -> [String] {
        var rows = TextRows(text)
        rows.layOut(columns: columns, rows: .max)
        return rows.rows.indices.map { String(rows[$0]) }
    }

    @Test(
        "rows break after a space, else anywhere; lines stay",
        arguments: [
            ("one two three", 8, ["one two", "three"]), ("one two three", 7, ["one two", "three"]),
            ("abcdefgh", 3, ["abc", "def", "gh"]), ("a\n\nb", 5, ["a", "", "b"]), ("横山健", 4, ["横山", "健"]),
            ("", 5, []), ("x", 0, ["x"]), ("横", 1, ["横"]), ("a\r\nb\n", 5, ["a", "b"]),
        ])
    func breaks(text: String, columns: Int, expected: [String]) {
        #expect(rows(text, columns: columns) == expected)
    }

    @Test("no more is laid out than is looked at")
    func lazy() {
        var rows = TextRows(String(repeating: "word ", count: 200_000))
        rows.layOut(columns: 40, rows: 10)
        #expect(rows.rows.count == 10)
        #expect(!rows.isWhole)
        rows.layOut(columns: 20, rows: 5)
        #expect(rows.rows.count == 5)
    }
}
