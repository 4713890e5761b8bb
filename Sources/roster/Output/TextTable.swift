import RosterDashboard
import RosterModel

/// Aligned columns, two cells apart. The last column is as long as it likes.
struct TextTable {
    struct Cell {
        var text: String
        var ink: Ink

        init(_ text: String, _ ink: Ink = .plain) {
            self.text = text
            self.ink = ink
        }
    }

    private let titles: [String]
    /// Columns of numbers, which stand to the right.
    private let numbers: Set<Int>
    private var rows: [[Cell]] = []
    /// What each cell takes, measured once; by row, without the last column.
    private var measures: [[Int]] = []
    private var widths: [Int]

    init(_ titles: [String], numbers: Set<Int> = []) {
        self.titles = titles
        self.numbers = numbers
        widths = titles.map(\.cells)
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ cells: [Cell]) {
        // Cleaned before it is measured, so that the columns hold.
        let row = cells.map { Cell(Text.line($0.text), $0.ink) }
        let measured = row.indices.map { isFree($0) ? 0 : row[$0].text.cells }
        for (column, width) in measured.enumerated() { widths[column] = max(widths[column], width) }
        rows.append(row)
        measures.append(measured)
    }

    func print(to console: Console) {
        print(titles.map { Cell($0, .dim) }, titles.map(\.cells), to: console)
        for (row, measured) in zip(rows, measures) { print(row, measured, to: console) }
    }

    private func print(_ row: [Cell], _ measured: [Int], to console: Console) {
        var line = StyledLine()
        for (column, cell) in row.enumerated() {
            let gap = isFree(column) ? 0 : widths[column] - measured[column]
            let isNumber = numbers.contains(column)
            if isNumber, gap > 0 { line.append(Self.blank(gap)) }
            line.append(cell.text, cell.ink)
            if column < row.count - 1 { line.append(Self.blank(isNumber ? 2 : gap + 2)) }
        }
        console.print(line)
    }

    /// Nothing stands behind the last column, so nobody has to know how wide it is.
    private func isFree(_ column: Int) -> Bool { column == titles.count - 1 && !numbers.contains(column) }

    private static func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
}
