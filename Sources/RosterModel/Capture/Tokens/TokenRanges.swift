/// Turns what was found in a line from offsets in the note's scalars into offsets in the line's `Character`s.
struct TokenRanges {
    let line: Range<Int>
    let mark: Range<Int>
    let found: [(range: Range<Int>, kind: CapturedItem.Token.Kind)]

    func tokens(in note: NoteText) -> [CapturedItem.Token] {
        let marker: [(range: Range<Int>, kind: CapturedItem.Token.Kind)] = mark.isEmpty ? [] : [(mark, .marker)]
        let all = (marker + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
        let isASCII = note.scalars[line].allSatisfy { $0.isASCII }
        let offsets = isASCII ? [] : characterOffsets(in: note)
        return all.map { token in
            let low = token.range.lowerBound - line.lowerBound
            let high = token.range.upperBound - line.lowerBound
            let range = isASCII ? low..<high : offsets[low]..<max(offsets[low], offsets[high])
            return CapturedItem.Token(range: range, kind: token.kind)
        }
    }

    /// For each scalar of the line, and for its end, the number of characters that begin before it.
    private func characterOffsets(in note: NoteText) -> [Int] {
        var offsets: [Int] = []
        offsets.reserveCapacity(line.count + 1)
        for (index, character) in note.string(line).enumerated() {
            offsets.append(contentsOf: repeatElement(index, count: character.unicodeScalars.count))
        }
        offsets.append((offsets.last ?? -1) + 1)
        return offsets
    }
}
