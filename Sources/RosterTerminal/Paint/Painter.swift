import CTerminal
import RosterDashboard

/// Puts grids on the screen. Rows that did not change are not touched, and only the cells that did are sent (`frame.c`).
struct Painter {
    private let depth: Depth
    private let isUTF8: Bool
    private var pens: Pens?
    private var theme: Theme?
    private var shown: Grid?
    private var line: [ct_cell] = []

    init(depth: Depth, isUTF8: Bool) {
        self.depth = depth
        self.isUTF8 = isUTF8
    }

    /// Makes the next grid be sent whole.
    mutating func forget() {
        shown = nil
    }

    mutating func paint(_ grid: Grid, theme: Theme) {
        if theme != self.theme {
            self.theme = theme
            pens = Pens(theme: theme, depth: depth)
            shown = nil
        }
        if shown?.size != grid.size { shown = nil }
        let changed = changedRows(of: grid)
        guard shown == nil || !changed.isEmpty || shown?.cursor != grid.cursor else { return }
        send(changed, of: grid)
        ct_show(Int32(grid.cursor?.row ?? -1), Int32(grid.cursor?.column ?? -1))
        shown = grid
    }

    private func changedRows(of grid: Grid) -> [Int] {
        guard let shown else { return Array(0..<grid.size.rows) }
        return (0..<grid.size.rows).filter { shown.row($0) != grid.row($0) }
    }

    /// Rows go out whole, but for those with right-to-left text: there each field goes by itself, with the
    /// cursor taken away in between, so that the next one starts with its position.
    private mutating func send(_ rows: [Int], of grid: Grid) {
        var parts = rows.map { (row: $0, columns: 0..<grid.size.columns) }
        while !parts.isEmpty {
            var later: [(row: Int, columns: Range<Int>)] = []
            for part in parts {
                let cells = grid.row(part.row)
                let end = RightToLeft.fieldEnds(in: cells).first { $0 > part.columns.lowerBound } ?? grid.size.columns
                put(cells, row: part.row, columns: part.columns.lowerBound..<end)
                if end < grid.size.columns { later.append((part.row, end..<grid.size.columns)) }
            }
            parts = later
            if !parts.isEmpty { ct_show_part() }
        }
    }

    private mutating func put(_ cells: ArraySlice<Cell>, row: Int, columns: Range<Int>) {
        line.removeAll(keepingCapacity: true)
        var last: (cell: Cell, pen: (attributes: UInt32, pair: Int32))?
        for cell in cells[(cells.startIndex + columns.lowerBound)..<(cells.startIndex + columns.upperBound)] {
            let pen: (attributes: UInt32, pair: Int32)
            if let last, last.cell.hasLook(of: cell) {
                pen = last.pen
            } else {
                pen = pens?.pen(for: cell) ?? (0, 0)
            }
            last = (cell, pen)
            line.append(converted(cell, pen))
        }
        ct_put(Int32(row), Int32(columns.lowerBound), line, Int32(line.count))
    }

    private func converted(_ cell: Cell, _ pen: (attributes: UInt32, pair: Int32)) -> ct_cell {
        let base = isUTF8 || cell.base < 0x80 ? cell.base : 0x3F
        let marks = isUTF8 ? cell.marks : .zero
        return ct_cell(
            scalars: (base, marks.first, marks.second, marks.third, marks.fourth), attributes: pen.attributes,
            pair: pen.pair)
    }
}

extension Cell {
    fileprivate func hasLook(of other: Cell) -> Bool {
        role == other.role && ground == other.ground && isUnderlined == other.isUnderlined
    }
}
