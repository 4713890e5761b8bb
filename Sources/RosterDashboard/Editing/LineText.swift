/// A line of a text by its characters. Nearly all lines are ASCII: there a character is a byte, and nothing has to be
/// counted, which a line of a megabyte would make every key wait for.
extension String {
    /// Whether each byte is a character by itself. (A carriage return would not be, but a line holds none.)
    var isOneByteEach: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            let raw = UnsafeRawBufferPointer(bytes)
            let words = raw.count / 8
            for word in 0..<words
            where raw.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 {
                return false
            }
            return raw[(words * 8)...].allSatisfy { $0 < 0x80 }
        } ?? false
    }

    /// In characters.
    var length: Int { isOneByteEach ? utf8.count : count }

    /// The index of a character; the end where there are not so many.
    func index(ofCharacter offset: Int) -> Index {
        if isOneByteEach { return utf8.index(startIndex, offsetBy: min(offset, utf8.count)) }
        return index(startIndex, offsetBy: offset, limitedBy: endIndex) ?? endIndex
    }

    func characters(_ range: Range<Int>) -> Substring {
        let start = index(ofCharacter: range.lowerBound)
        if isOneByteEach { return self[start..<index(ofCharacter: range.upperBound)] }
        return self[start...].prefix(range.count)
    }

    func character(_ offset: Int) -> Character? {
        let place = index(ofCharacter: offset)
        return place < endIndex ? self[place] : nil
    }

    /// The first boundary between characters at or after that many bytes, counted in characters: what is inserted may
    /// join with what follows it.
    func length(ofBytes bytes: Int) -> Int {
        if isOneByteEach { return min(bytes, utf8.count) }
        if bytes == utf8.count { return count }
        var (seen, length) = (0, 0)
        for character in self {
            if seen >= bytes { break }
            seen += character.utf8.count
            length += 1
        }
        return length
    }

    /// The lines of a text, as `split` by characters has them, but by bytes.
    var lines: [String] {
        utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
    }

    /// How many cells they take in a text field.
    var fieldCells: Int { isOneByteEach ? utf8.count : reduce(0) { $0 + $1.fieldCells } }
}

extension Substring {
    var fieldCells: Int { reduce(0) { $0 + $1.fieldCells } }
}
