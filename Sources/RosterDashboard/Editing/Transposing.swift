/// Letters and words in the wrong order, and words in the wrong case.
extension TextBuffer {
    /// `Ctrl-T`: the two characters around the caret change places; at the line's end the two before it.
    mutating func transposeCharacters() {
        let length = currentLine.length
        let middle = min(caret.offset, length - 1)
        guard middle > 0, let left = currentLine.character(middle - 1), let right = currentLine.character(middle) else {
            return
        }
        let start = Caret(line: caret.line, offset: middle - 1)
        replace(start, Caret(line: caret.line, offset: middle + 1), with: "\(right)\(left)", as: .other)
    }

    /// `Alt-T`: the word before the caret and the one after it change places, on one line.
    mutating func transposeWords() {
        let words = Self.words(in: currentLine)
        guard words.count > 1 else { return }
        let second = words.firstIndex { $0.upperBound > caret.offset } ?? words.count - 1
        let (left, right) = (words[max(0, second - 1)], words[max(1, second)])
        let line = currentLine
        let text = [right, left.upperBound..<right.lowerBound, left].map { line.characters($0) }.joined()
        replace(
            Caret(line: caret.line, offset: left.lowerBound), Caret(line: caret.line, offset: right.upperBound),
            with: text, as: .other)
    }

    private static func words(in line: String) -> [Range<Int>] {
        let characters = Array(line)
        var words: [Range<Int>] = []
        var start: Int?
        for (offset, character) in characters.enumerated() {
            if character.isWordPart {
                start = start ?? offset
            } else if let first = start {
                words.append(first..<offset)
                start = nil
            }
        }
        return words + (start.map { [$0..<characters.count] } ?? [])
    }

    /// `Alt-C`, `Alt-L`: the selection, or the word from the caret on.
    mutating func changeCase(_ change: (String) -> String) {
        let range = selection ?? caret..<nextWordEnd
        guard range.lowerBound < range.upperBound else { return }
        let old = text(from: range.lowerBound, to: range.upperBound)
        replace(range.lowerBound, range.upperBound, with: change(old), as: .other)
    }

    /// The first letter of each word large, the others as they are: `McKinsey` stays itself.
    static func capitalized(_ text: String) -> String {
        var result = ""
        var isInWord = false
        for character in text {
            result += character.isLetter && !isInWord ? character.uppercased() : String(character)
            isInWord = character.isWordPart
        }
        return result
    }
}
