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

    init(_ titles: [String], numbers: Set<Int> = []) {
        self.titles = titles
        self.numbers = numbers
    }

    var isEmpty: Bool { rows.isEmpty }

    mutating func add(_ cells: [Cell]) {
        // Cleaned before it is measured, so that the columns hold.
        rows.append(cells.map { Cell(Text.line($0.text), $0.ink) })
    }

    func print(to console: Console) {
        // Without titles there is no line for them.
        let all = (titles.allSatisfy(\.isEmpty) ? [] : [titles.map { Cell($0, .dim) }]) + rows
        let widths = titles.indices.map { column in all.map { $0[column].text.cells }.max() ?? 0 }
        let layout = Layout(widths: widths, numbers: numbers)
        for row in all { console.print(layout.line(row)) }
    }

    /// How wide the columns are, and which are numbers.
    struct Layout {
        let widths: [Int]
        let numbers: Set<Int>

        /// A row of cleaned texts. What is wider than its column goes over its edge.
        func line(_ row: [Cell]) -> StyledLine {
            var line = StyledLine()
            for (column, cell) in row.enumerated() {
                let gap = String(repeating: " ", count: max(0, widths[column] - cell.text.cells))
                let isLast = column == row.count - 1
                if numbers.contains(column) { line.append(gap) }
                line.append(cell.text, cell.ink)
                if !isLast { line.append(numbers.contains(column) ? "  " : gap + "  ") }
            }
            return line
        }
    }
}
