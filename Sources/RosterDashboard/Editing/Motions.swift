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
        lastAct = .other
    }

    func characterStart(before place: Caret) -> Caret {
        if place.offset > 0 { return Caret(line: place.line, offset: place.offset - 1) }
        if place.line > 0 { return Caret(line: place.line - 1, offset: lines[place.line - 1].count) }
        return place
    }

    func characterEnd(after place: Caret) -> Caret {
        if place.offset < lines[place.line].count { return Caret(line: place.line, offset: place.offset + 1) }
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
