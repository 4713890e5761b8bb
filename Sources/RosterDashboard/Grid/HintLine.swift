/// The footer: keys and what they do, the most useful first; those that have no room are left out.
struct HintLine: Equatable, Sendable {
    struct Hint: Equatable, Sendable {
        var keys: String
        var title: String
    }

    var hints: [Hint]

    /// The hints that fit into so many cells, each with its column; closer together where not all would fit.
    func placed(columns: Int) -> [(column: Int, hint: Hint)] {
        let wide = placed(columns: columns, gap: 3)
        return wide.count == hints.count ? wide : placed(columns: columns, gap: 2)
    }

    private func placed(columns: Int, gap: Int) -> [(column: Int, hint: Hint)] {
        var placed: [(column: Int, hint: Hint)] = []
        var column = 0
        for hint in hints {
            let width = hint.keys.cells + 1 + hint.title.cells
            guard column + width <= columns else { break }
            placed.append((column, hint))
            column += width + gap
        }
        return placed
    }

    func draw(into grid: inout Grid, area: Area) {
        guard area.rows > 0 else { return }
        for (column, hint) in placed(columns: area.columns) {
            let at = area.column + column
            let used = grid.put(hint.keys, row: area.row, column: at, columns: area.columns, role: .key)
            grid.put(hint.title, row: area.row, column: at + used + 1, columns: area.columns, role: .hint)
        }
    }
}
