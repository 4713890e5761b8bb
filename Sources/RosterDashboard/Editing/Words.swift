extension TextBuffer {
    /// The end of the word that the caret is in or before, over line ends too.
    var nextWordEnd: Caret {
        var line = caret.line
        var offset = caret.offset
        while true {
            let characters = Array(lines[line])
            while offset < characters.count, !characters[offset].isWordPart { offset += 1 }
            if offset < characters.count || line == lines.count - 1 {
                while offset < characters.count, characters[offset].isWordPart { offset += 1 }
                return Caret(line: line, offset: offset)
            }
            (line, offset) = (line + 1, 0)
        }
    }

    /// The start of the word that the caret is in or after, over line ends too.
    var previousWordStart: Caret {
        previousStart { $0.isWordPart }
    }

    /// The same for words between white space, which is what `Ctrl-W` kills.
    var previousBlankStart: Caret {
        previousStart { !$0.isWhitespace }
    }

    private func previousStart(of isPart: (Character) -> Bool) -> Caret {
        var line = caret.line
        var offset = caret.offset
        while true {
            let characters = Array(lines[line])
            while offset > 0, !isPart(characters[offset - 1]) { offset -= 1 }
            if offset > 0 || line == 0 {
                while offset > 0, isPart(characters[offset - 1]) { offset -= 1 }
                return Caret(line: line, offset: offset)
            }
            line -= 1
            offset = lines[line].length
        }
    }
}

extension Character {
    var isWordPart: Bool { isLetter || isNumber || self == "_" }
}
