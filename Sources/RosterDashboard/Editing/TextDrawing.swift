/// A text of several lines in its place, with its selection and the cursor in it.
struct TextDrawing {
    let buffer: TextBuffer
    let viewport: TextViewport
    /// Whether keys are its text.
    var hasKeys: Bool
    /// What a line's characters are drawn in, by their places; nil: plain.
    var roles: (_ line: Int) -> (Int) -> Role = { _ in { _ in .text } }

    /// - Parameter columns: the wrapping width.
    func draw(into grid: inout Grid, area: Area, columns: Int) {
        var view = viewport
        view.follow(buffer, columns: columns, rows: area.rows)
        for (index, row) in view.visibleRows(of: buffer, columns: columns, rows: area.rows).enumerated() {
            draw(row, into: &grid, row: area.row + index, area: area)
        }
        let place = buffer.place(of: buffer.caret, columns: columns)
        let above = view.rows(above: place.row, of: buffer, columns: columns)
        if hasKeys {
            grid.showCursor(row: area.row + above, column: min(area.column + place.column, area.column + columns))
        }
    }

    private func draw(_ visible: TextViewport.VisibleRow, into grid: inout Grid, row: Int, area: Area) {
        let roles = roles(visible.line)
        let selected = buffer.selectedOffsets(onLine: visible.line)
        var column = area.column
        let end = area.column + area.columns
        for (index, character) in zip(visible.range, visible.characters) where column < end {
            let ground: Role? = selected.contains(index) ? .selection : nil
            // A mark without a letter stands on a space, or it would join what is left of it.
            let text = character.cells == 0 ? " \(character)" : String(character)
            grid.put(text, row: row, column: column, columns: end - column, role: roles(index), ground: ground)
            column += character.fieldCells
        }
        // The line end is selected too: a cell for it, or an empty line would look as if it were not.
        if selected.upperBound > visible.range.upperBound, visible.isEndOfLine, column < end {
            grid.fill(row: row, column: column, columns: 1, ground: .selection)
        }
    }
}
