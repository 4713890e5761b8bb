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
        let measured = Layout(widths: widths, numbers: numbers).measures(of: row)
        for (column, width) in measured.enumerated() { widths[column] = max(widths[column], width) }
        rows.append(row)
        measures.append(measured)
    }

    func print(to console: Console) {
        let layout = Layout(widths: widths, numbers: numbers)
        // Without titles there is no line for them.
        if titles.contains(where: { !$0.isEmpty }) { console.print(layout.line(titles.map { Cell($0, .dim) })) }
        for (row, measured) in zip(rows, measures) { console.print(layout.line(row, measured)) }
    }

    /// How wide the columns are, and which are numbers.
    struct Layout {
        let widths: [Int]
        let numbers: Set<Int>

        /// A row of cleaned texts. What is wider than its column goes over its edge.
        func line(_ row: [Cell]) -> StyledLine { line(row, measures(of: row)) }

        /// In cells. Nothing stands behind the last column, so nobody has to know how wide it is.
        func measures(of row: [Cell]) -> [Int] {
            row.indices.map { isFree($0) ? 0 : row[$0].text.cells }
        }

        func line(_ row: [Cell], _ measured: [Int]) -> StyledLine {
            var line = StyledLine()
            for (column, cell) in row.enumerated() {
                let gap = isFree(column) ? 0 : max(0, widths[column] - measured[column])
                let isNumber = numbers.contains(column)
                if isNumber, gap > 0 { line.append(blank(gap)) }
                line.append(cell.text, cell.ink)
                if column < row.count - 1 { line.append(blank(isNumber ? 2 : gap + 2)) }
            }
            return line
        }

        private func isFree(_ column: Int) -> Bool { column == widths.count - 1 && !numbers.contains(column) }

        private func blank(_ count: Int) -> String { String(repeating: " ", count: count) }
    }
}
