extension TextBuffer {
    mutating func deleteBackward() {
        if !eraseSelection() { erase(from: characterStart(before: caret), to: caret) }
    }

    mutating func deleteForward() {
        if !eraseSelection() { erase(from: caret, to: characterEnd(after: caret)) }
    }

    private mutating func erase(from start: Caret, to end: Caret) {
        guard start < end else { return }
        replace(start, end, with: "", as: .erasing)
    }

    // MARK: Cutting

    /// `Ctrl-W`: the selection, or the word before the caret.
    mutating func killWordBackward() {
        guard let selection else { return kill(from: previousBlankStart, to: caret, forward: false) }
        kills.add(text(from: selection.lowerBound, to: selection.upperBound))
        _ = eraseSelection()
    }

    /// Alt-Backspace
    mutating func killLettersBackward() { kill(from: previousWordStart, to: caret, forward: false) }

    /// `Alt-D`
    mutating func killWordForward() { kill(from: caret, to: nextWordEnd, forward: true) }

    /// `Ctrl-U`. At a line's start it takes the line end before it.
    mutating func killToLineStart() {
        let start = caret.offset == 0 ? characterStart(before: caret) : Caret(line: caret.line)
        kill(from: start, to: caret, forward: false)
    }

    /// `Ctrl-K`. At a line's end it takes the line end itself.
    mutating func killToLineEnd() {
        let length = currentLine.length
        let end = caret.offset == length ? characterEnd(after: caret) : Caret(line: caret.line, offset: length)
        kill(from: caret, to: end, forward: true)
    }

    /// Kills in a row gather, so that `yank` gives back all of them.
    private mutating func kill(from start: Caret, to end: Caret, forward: Bool) {
        guard start < end else { return }
        let taken = text(from: start, to: end)
        if lastAct == .killing { kills.extend(taken, forward: forward) } else { kills.add(taken) }
        replace(start, end, with: "", as: .killing)
    }

    /// `Alt-W`: the selection stays in the text, and is selected no more.
    mutating func copySelection() {
        if let selectedText { kills.add(selectedText) }
        anchor = nil
        lastAct = .other
    }

    // MARK: Putting back

    /// `Ctrl-Y`: what the last kills took.
    mutating func yank() -> InsertionReport {
        kills.isEmpty ? InsertionReport() : yank(back: 0)
    }

    /// `Alt-Y` after it: what was cut before that, in its place.
    mutating func yankEarlier() -> InsertionReport {
        guard lastAct == .yanking, let last = yanked, kills.count > 1 else { return InsertionReport() }
        caret = last.range.upperBound
        anchor = Anchor(place: last.range.lowerBound)
        return yank(back: (last.back + 1) % kills.count)
    }

    private mutating func yank(back: Int) -> InsertionReport {
        let start = replaced.lowerBound
        let report = insert(cleaning: kills.kill(back: back))
        yanked = Yanked(range: min(start, caret)..<caret, back: back)
        lastAct = .yanking
        return report
    }

    func text(from start: Caret, to end: Caret) -> String {
        guard start.line < end.line else {
            return String(lines[start.line].characters(start.offset..<end.offset))
        }
        let first = lines[start.line]
        let head = String(first[first.index(ofCharacter: start.offset)...])
        let tail = String(lines[end.line].characters(0..<end.offset))
        return ([head] + lines[start.line + 1..<end.line] + [tail]).joined(separator: "\n")
    }
}
