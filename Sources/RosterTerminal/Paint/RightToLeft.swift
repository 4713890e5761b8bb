import RosterDashboard

/// Where text that runs from right to left stands in a row. A terminal that reorders lines by itself would pull what
/// follows such text into it; so the painter ends each field there and starts the next one with its position.
enum RightToLeft {
    /// The columns at which fields with such text end, in order: the first blank after it that no more of it follows.
    static func fieldEnds(in row: ArraySlice<Cell>) -> [Int] {
        guard row.contains(where: runsRightToLeft) else { return [] }
        var ends: [Int] = []
        var isInside = false
        for (column, cell) in row.enumerated() {
            if runsRightToLeft(cell) {
                isInside = true
            } else if isInside, cell.base == 0x20, !continues(in: row, after: column) {
                ends.append(column)
                isInside = false
            }
        }
        return ends
    }

    private static func continues(in row: ArraySlice<Cell>, after column: Int) -> Bool {
        let next = row.startIndex + column + 1
        return next < row.endIndex && runsRightToLeft(row[next])
    }

    /// Hebrew, Arabic, Syriac, Thaana, N'Ko and the other scripts of these blocks (Unicode, Bidi_Class R and AL).
    private static func runsRightToLeft(_ cell: Cell) -> Bool {
        switch cell.base {
        case 0..<0x590: false
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        default: false
        }
    }
}
