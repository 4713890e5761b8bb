extension TextBuffer {
    mutating func deleteBackward() {
        erase(from: characterStart(before: caret), to: caret)
    }

    mutating func deleteForward() {
        erase(from: caret, to: characterEnd(after: caret))
    }

    private mutating func erase(from start: Caret, to end: Caret) {
        guard start < end else { return }
        replace(start, end, with: "", as: .erasing)
    }

    /// `Ctrl-W`
    mutating func killWordBackward() { kill(from: previousBlankStart, to: caret, forward: false) }

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
        let length = currentLine.count
        let end = caret.offset == length ? characterEnd(after: caret) : Caret(line: caret.line, offset: length)
        kill(from: caret, to: end, forward: true)
    }

    /// `Ctrl-Y`: what the last kills took.
    @discardableResult
    mutating func yank() -> InsertionReport { insert(cleaning: killed) }

    /// Kills in a row gather, so that `yank` gives back all of them.
    private mutating func kill(from start: Caret, to end: Caret, forward: Bool) {
        guard start < end else { return }
        let taken = text(from: start, to: end)
        if lastAct == .killing {
            killed = forward ? killed + taken : taken + killed
        } else {
            killed = taken
        }
        replace(start, end, with: "", as: .killing)
    }

    func text(from start: Caret, to end: Caret) -> String {
        guard start.line < end.line else {
            return String(lines[start.line].prefix(end.offset).dropFirst(start.offset))
        }
        let head = String(lines[start.line].dropFirst(start.offset))
        let tail = String(lines[end.line].prefix(end.offset))
        return ([head] + lines[start.line + 1..<end.line] + [tail]).joined(separator: "\n")
    }
}
