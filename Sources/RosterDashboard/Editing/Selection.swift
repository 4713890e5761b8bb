/// Where a selection began. It reaches to the caret.
struct Anchor: Hashable, Sendable {
    var place: Caret
    /// Set with a key of its own, so that every motion extends it; otherwise only motions with Shift do.
    var isMark = false
}

extension TextBuffer {
    /// What is selected; nil where that is nothing.
    public var selection: Range<Caret>? {
        guard let anchor, anchor.place != caret else { return nil }
        return min(anchor.place, caret)..<max(anchor.place, caret)
    }

    /// Whether there is a selection, or a mark that motions will make one from.
    public var isSelecting: Bool { anchor != nil }

    var selectedText: String? {
        selection.map { text(from: $0.lowerBound, to: $0.upperBound) }
    }

    /// Of a line. One more than it has characters stands for a line end that is selected.
    func selectedOffsets(onLine line: Int) -> Range<Int> {
        guard let selection, (selection.lowerBound.line...selection.upperBound.line).contains(line) else {
            return 0..<0
        }
        let start = line == selection.lowerBound.line ? selection.lowerBound.offset : 0
        let end = line == selection.upperBound.line ? selection.upperBound.offset : lines[line].length + 1
        return start..<end
    }

    /// What an insertion takes the place of: the selection, or nothing at the caret.
    var replaced: Range<Caret> { selection ?? caret..<caret }

    /// Sets the mark, or takes it away where it has just been set.
    mutating func toggleMark() {
        let isSet = anchor?.isMark == true && selection == nil
        anchor = isSet ? nil : Anchor(place: caret, isMark: true)
        lastAct = .other
    }

    mutating func selectAll() {
        moved(to: end)
        anchor = Anchor(place: Caret())
    }

    /// The word at a place, or the blank or sign that is there.
    mutating func selectWord(at place: Caret) {
        let characters = Array(lines[place.line])
        guard !characters.isEmpty else { return moved(to: place) }
        let middle = min(place.offset, characters.count - 1)
        let isWord = characters[middle].isWordPart
        var (start, end) = (middle, middle + 1)
        while isWord, start > 0, characters[start - 1].isWordPart { start -= 1 }
        while isWord, end < characters.count, characters[end].isWordPart { end += 1 }
        moved(to: Caret(line: place.line, offset: end))
        anchor = Anchor(place: Caret(line: place.line, offset: start))
    }

    /// The selection goes, what was selected stays.
    public mutating func letGo() {
        anchor = nil
    }

    /// A motion with Shift.
    mutating func extendSelection(_ move: (inout TextBuffer) -> Void) {
        if anchor == nil { anchor = Anchor(place: caret) }
        move(&self)
    }

    /// Erases the selection; answers false where there is none.
    mutating func eraseSelection() -> Bool {
        guard let selection else { return false }
        replace(selection.lowerBound, selection.upperBound, with: "", as: .other)
        return true
    }
}
