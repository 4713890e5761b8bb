/// A word of an item's line, with the punctuation around it told apart.
struct ItemWord {
    /// Offsets in the note's scalars: the whole word, and what is left of it without punctuation at its ends.
    let range: Range<Int>
    let core: Range<Int>
    /// The core in lower case, to compare with words that mean something. Empty for long ones: none of those does.
    let key: String
    /// What the word turned out to be.
    var role: Role = .text

    enum Role: Equatable {
        case text
        /// Recognised, and stays in the text: `twice`, `every day`.
        case kept
        /// Recognised, and leaves the text.
        case removed
    }

    var isPunctuation: Bool { core.isEmpty }

    private static let openers: Set<Unicode.Scalar> = ["(", "[", "{", "\"", "'", "“", "‘", "«"]
    private static let closers: Set<Unicode.Scalar> = [
        ".", ",", ";", ":", "!", "?", "…", ")", "]", "}", "\"", "'", "”", "’", "»", "-", "–", "—", "。", "，", "、",
    ]
    static let longestKey = 48

    init(_ range: Range<Int>, in note: NoteText) {
        self.range = range
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, Self.openers.contains(note.scalars[low]) { low += 1 }
        while high > low, Self.closers.contains(note.scalars[high - 1]) { high -= 1 }
        core = low..<high
        key = core.count > Self.longestKey ? "" : note.string(core).lowercased()
    }

    /// The words of a range: what white space parts.
    static func split(_ range: Range<Int>, of note: NoteText) -> [ItemWord] {
        var words: [ItemWord] = []
        var start = range.lowerBound
        for index in range.lowerBound...range.upperBound where index == range.upperBound || note.isSpace(index) {
            if index > start { words.append(ItemWord(start..<index, in: note)) }
            start = index + 1
        }
        return words
    }
}
