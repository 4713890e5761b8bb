/// Reads what a list line begins with (`capture.md`, Which lines are items, 1).
struct ListMarkReader {
    let note: NoteText

    /// The mark of the line whose text is `range` (already trimmed), where it is a list line.
    func mark(in range: Range<Int>) -> NoteLine.ListMark? {
        guard !range.isEmpty, let end = markerEnd(in: range) else { return nil }
        var content = end
        while content < range.upperBound, note.isSpace(content) { content += 1 }
        return withCheckbox(from: range.lowerBound, markerEnd: end, content: content, end: range.upperBound)
    }

    /// A line without a marker, in the capture pane: it may begin with a checkbox all the same.
    func bareMark(in range: Range<Int>) -> NoteLine.ListMark {
        let start = range.lowerBound
        return withCheckbox(from: start, markerEnd: start, content: start, end: range.upperBound)
    }

    private func withCheckbox(from start: Int, markerEnd: Int, content: Int, end: Int) -> NoteLine.ListMark {
        guard let status = checkbox(at: content, before: end) else {
            return NoteLine.ListMark(range: start..<markerEnd, content: content, status: .open)
        }
        var after = content + 3
        while after < end, note.isSpace(after) { after += 1 }
        return NoteLine.ListMark(range: start..<(content + 3), content: after, status: status)
    }

    /// Where the marker ends. A bullet may end the line: an item without text.
    private func markerEnd(in range: Range<Int>) -> Int? {
        let start = range.lowerBound
        switch note.scalars[start] {
        case "-", "*", "+", "•":
            return start + 1 == range.upperBound || note.isSpace(start + 1) ? start + 1 : nil
        case "0"..."9":
            var end = start
            while end < range.upperBound, end - start < 9, note.scalars[end].isDigit { end += 1 }
            guard end + 1 < range.upperBound, note.scalars[end] == "." || note.scalars[end] == ")",
                note.isSpace(end + 1)
            else { return nil }
            return end + 1
        default: return nil
        }
    }

    private func checkbox(at index: Int, before end: Int) -> ActionItem.Status? {
        guard index + 3 <= end, note.scalars[index] == "[", note.scalars[index + 2] == "]",
            index + 3 == end || note.isSpace(index + 3)
        else { return nil }
        switch note.scalars[index + 1] {
        case " ": return .open
        case "x", "X": return .done
        case "-": return .skipped
        case "?": return .stuck
        default: return nil
        }
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { (0x30...0x39).contains(value) }
}
