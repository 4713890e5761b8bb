import RosterModel

extension ItemPrompt {
    /// Draws the label, the field with the cursor in it and, at the right, what a date means.
    func draw(into grid: inout Grid, area: Area, in context: CaptureContext) {
        let preview = purpose == .date ? DatePreview(of: field.text, in: context) : nil
        let start =
            area.column + grid.put(label, row: area.row, column: area.column, columns: area.columns, role: .key) + 1
        let end = area.column + area.columns
        // The meaning of a date has its place at the right, whatever is typed.
        let room = preview == nil ? 0 : min(18, area.columns / 2)
        let columns = max(1, end - start - room)
        field.draw(into: &grid, row: area.row, column: start, columns: columns)
        if let preview {
            let role: Role = preview.decision == nil ? .dim : .tokenDeadline
            grid.putRight(preview.words, row: area.row, end: end, from: start + columns + 1, role: role)
        }
    }
}
