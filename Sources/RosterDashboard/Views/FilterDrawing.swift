import RosterModel

extension FilterEntry {
    static let hints = HintLine(
        hints: [("Enter", "keep"), ("Esc", "clear"), ("Tab", "complete"), ("Up", "earlier ones")].map {
            HintLine.Hint(keys: $0.0, title: $0.1)
        })

    /// Draws the field and, at its right, what the word that is typed could become, or what is wrong with it.
    func draw(into grid: inout Grid, area: Area) {
        let label = grid.put("Filter", row: area.row, column: area.column, columns: area.columns, role: .key) + 1
        let room = area.columns - label
        let columns = max(1, room - asideColumns(of: room))
        field.draw(into: &grid, row: area.row, column: area.column + label, columns: columns)
        let start = label + columns + 1
        let aside = Area(row: area.row, column: area.column + start, columns: area.columns - start, rows: 1)
        if let problem = shownProblem {
            let words = problem.sentences.first { $0.cells <= aside.columns } ?? problem.sentences.last ?? ""
            grid.put(
                words, row: aside.row, column: aside.column, columns: aside.columns,
                role: isRefused ? .messageError : .dim)
        } else {
            completion?.draw(into: &grid, area: aside)
        }
    }

    /// What could still become something is not wrong yet.
    private var shownProblem: FilterError? {
        completion == nil || isRefused ? problem : nil
    }

    /// As many as it needs; what is typed has at least a third, and all that it needs up to a half.
    private func asideColumns(of room: Int) -> Int {
        let wanted = shownProblem.map { $0.sentences[0].cells } ?? completion?.cells ?? 0
        if wanted == 0 { return 0 }
        let field = max(room / 3, min(self.field.text.cells + 1, room / 2))
        return min(wanted + 1, room - field)
    }
}
