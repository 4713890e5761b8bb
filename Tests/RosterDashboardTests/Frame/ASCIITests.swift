import Testing

@testable import RosterDashboard

struct ASCIITests {
    @Test(
        "each glyph has its letter, in as many cells",
        arguments: [
            ("○◔!~✓–", "oc!~v-"), ("│▌…─⚑", "|>.-!"), ("▁▂▃▄▅▆▇█", "12345678"), ("“a” ‘b’", "\"a\" 'b'"),
            ("横山 健", "? ?  ? "), ("e\u{301}x", "ex"), ("כהן", "???"), ("plain", "plain"),
        ])
    func glyphs(text: String, plain: String) {
        var grid = Grid(size: Size(columns: 8, rows: 1))
        grid.put(text, row: 0, column: 0, columns: 8, role: .flag)
        let drawn = grid.inASCII()
        #expect(drawn.row(0).map(\.text).joined() == plain.padding(to: 8))
        #expect(drawn.row(0).prefix(text.cells).allSatisfy { $0.role == .flag })
    }
}

extension String {
    fileprivate func padding(to count: Int) -> String {
        self + String(repeating: " ", count: max(0, count - self.count))
    }
}
