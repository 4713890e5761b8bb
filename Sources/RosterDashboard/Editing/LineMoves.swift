/// What is done to whole lines: those of the selection, or the caret's.
extension TextBuffer {
    /// A selection that ends at a line's start holds nothing of that line.
    private var wholeLines: Range<Int> {
        guard let selection else { return caret.line..<caret.line + 1 }
        let (first, last) = (selection.lowerBound, selection.upperBound)
        return first.line..<max(first.line, last.offset == 0 ? last.line - 1 : last.line) + 1
    }

    /// Alt with up and down: the lines go one further. The selection goes along.
    mutating func moveLines(down: Bool) {
        let moving = wholeLines
        guard down ? moving.upperBound < lines.count : moving.lowerBound > 0 else { return }
        let (caret, anchor) = (caret, anchor)
        if down {
            let next = lines[moving.upperBound]
            replaceLines(moving.lowerBound..<moving.upperBound + 1, with: [next] + lines[moving])
        } else {
            let previous = lines[moving.lowerBound - 1]
            replaceLines(moving.lowerBound - 1..<moving.upperBound, with: lines[moving] + [previous])
        }
        let step = down ? 1 : -1
        self.caret = inside(Caret(line: caret.line + step, offset: caret.offset))
        self.anchor = anchor.map {
            Anchor(place: inside(Caret(line: $0.place.line + step, offset: $0.place.offset)), isMark: $0.isMark)
        }
    }

    private func inside(_ place: Caret) -> Caret { place.line < lines.count ? place : end }

    /// Tab on several lines, or at the start of one with a marker: it is a detail of the one above.
    mutating func indentLines() {
        shiftLines { $0.isEmpty ? $0 : Self.indentation + $0 }
    }

    /// Shift-Tab
    mutating func outdentLines() {
        shiftLines { line in
            let blanks = line.prefix(Self.indentation.count).prefix { $0 == " " }.count
            return String(line.dropFirst(blanks))
        }
    }

    static let indentation = "  "

    private mutating func shiftLines(_ shift: (String) -> String) {
        let range = wholeLines
        let old = Array(lines[range])
        let new = old.map(shift)
        let more = new.reduce(0) { $0 + $1.utf8.count } - old.reduce(0) { $0 + $1.utf8.count }
        guard new != old, byteCount + more <= limit.bytes else { return }
        let (caret, anchor) = (caret, anchor)
        replaceLines(range, with: new)
        func shifted(_ place: Caret) -> Caret {
            guard range.contains(place.line) else { return place }
            let moved = new[place.line - range.lowerBound].length - old[place.line - range.lowerBound].length
            // What is at the start of a selected line stays there, so that the whole line stays selected.
            let stays = place.offset == 0 && anchor != nil
            return Caret(line: place.line, offset: stays ? 0 : max(0, place.offset + moved))
        }
        self.caret = shifted(caret)
        self.anchor = anchor.map { Anchor(place: shifted($0.place), isMark: $0.isMark) }
    }

    /// `Alt-J`: the next line comes up behind this one, with one space between.
    mutating func joinLines() {
        guard caret.line < lines.count - 1 else { return }
        let length = currentLine.length
        let next = lines[caret.line + 1]
        let start = next.prefix { $0 == " " }.count
        let needsSpace = length > 0 && start < next.length && currentLine.last != " "
        replace(
            Caret(line: caret.line, offset: length), Caret(line: caret.line + 1, offset: start),
            with: needsSpace ? " " : "", as: .other)
    }
}
