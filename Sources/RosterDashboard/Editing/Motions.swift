extension TextBuffer {
    /// Moves the caret by a character, over line ends.
    mutating func moveLeft() {
        moved(to: characterStart(before: caret))
    }

    mutating func moveRight() {
        moved(to: characterEnd(after: caret))
    }

    mutating func moved(to place: Caret) {
        caret = place
        keptColumn = nil
        ownMarker = nil
        lastAct = .other
    }

    /// Brings the caret to the nearest row of a view that has moved away from it, in the column where it was.
    mutating func follow(_ viewport: TextViewport, columns: Int, rows: Int) {
        let from = place(of: caret, columns: columns)
        let column = keptColumn ?? from.column
        let last = row(max(1, rows) - 1, from: viewport.top, columns: columns)
        let target = min(max(from.row, viewport.top), last)
        guard target != from.row else { return }
        caret = caret(at: target, column: column, columns: columns)
        keptColumn = column
        lastAct = .other
    }

    func characterStart(before place: Caret) -> Caret {
        if place.offset > 0 { return Caret(line: place.line, offset: place.offset - 1) }
        if place.line > 0 { return Caret(line: place.line - 1, offset: lines[place.line - 1].length) }
        return place
    }

    func characterEnd(after place: Caret) -> Caret {
        if place.offset < lines[place.line].length { return Caret(line: place.line, offset: place.offset + 1) }
        if place.line < lines.count - 1 { return Caret(line: place.line + 1) }
        return place
    }

    /// Up and down by rows as they are shown at that width, keeping to the column where the motion began.
    /// At the first row up goes to its start, at the last down to its end, as most editors do.
    mutating func moveRows(_ count: Int, columns: Int) {
        guard count != 0 else { return }
        let from = place(of: caret, columns: columns)
        let column = keptColumn ?? from.column
        let target = row(count, from: from.row, columns: columns)
        if target == from.row {
            caret = count < 0 ? Caret() : end
        } else {
            caret = self.caret(at: target, column: column, columns: columns)
        }
        keptColumn = column
        lastAct = .other
    }
}
