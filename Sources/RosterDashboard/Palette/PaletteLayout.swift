/// Where the palette stands: over the lower part of the screen, the field in its last row.
struct PaletteLayout: Equatable, Sendable {
    var rule: Area
    var list: Area
    var field: Area

    private static let mostRows = 12

    init(_ size: Size) {
        let half = size.rows / 2
        let listRows = max(1, min(Self.mostRows, size.rows >= 20 ? half - 2 : half))
        func line(_ row: Int, rows: Int = 1) -> Area {
            Area(row: row, column: 1, columns: size.columns - 2, rows: rows)
        }
        field = line(size.rows - 1)
        list = line(size.rows - 1 - listRows, rows: listRows)
        rule = line(size.rows - 2 - listRows)
    }

    /// All of it, without the margins.
    var rows: Range<Int> { max(0, rule.row)..<field.row + 1 }
}

extension State {
    var paletteLayout: PaletteLayout { PaletteLayout(size) }
}
