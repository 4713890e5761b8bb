/// Puts an item's text together from the words that stay: one space between them, without the punctuation that removed
/// words leave behind.
struct TextAssembly {
    let words: [ItemWord]
    let note: NoteText

    private static let opening: Set<Unicode.Scalar> = ["(", "[", "{", "“", "‘", "«"]
    private static let closing: Set<Unicode.Scalar> = [")", "]", "}", "”", "’", "»"]
    /// What goes at an end of the text where a token stood. A question or an exclamation mark says something.
    private static let loose: Set<Unicode.Scalar> = [
        ",", ";", ":", ".", "-", "–", "—", "…", "(", "[", "{", "|", "/", "。", "，", "、",
    ]

    var text: String {
        var parts: [Part] = []
        parts.reserveCapacity(words.count)
        for word in words {
            if word.role == .removed {
                append(brackets(of: word), to: &parts)
            } else {
                parts.append(Part(scalars: note.scalars[word.range], isLeftover: false))
            }
        }
        var scalars = joined(parts)
        if words.last?.role == .removed { trimEnd(&scalars) }
        if words.first?.role == .removed { trimStart(&scalars) }
        return String(scalars: scalars[...])
    }

    private struct Part {
        var scalars: ArraySlice<Unicode.Scalar>
        /// A bracket that a removed word has left.
        let isLeftover: Bool
    }

    /// The brackets at the ends of a removed word: they may belong to words that stay.
    private func brackets(of word: ItemWord) -> [Part] {
        let before = note.scalars[word.range.lowerBound..<word.core.lowerBound].indices
            .filter { Self.opening.contains(note.scalars[$0]) }
        let after = note.scalars[word.core.upperBound..<word.range.upperBound].indices
            .filter { Self.closing.contains(note.scalars[$0]) }
        return (before + after).map { Part(scalars: note.scalars[$0...$0], isLeftover: true) }
    }

    /// A bracket that closes what a removed word has opened goes with it.
    private func append(_ brackets: [Part], to parts: inout [Part]) {
        for bracket in brackets {
            if let sign = bracket.scalars.first, Self.closing.contains(sign), let last = parts.last, last.isLeftover,
                let opened = last.scalars.first, Self.opening.contains(opened)
            {
                parts.removeLast()
            } else {
                parts.append(bracket)
            }
        }
    }

    /// One space between, but none inside a bracket.
    private func joined(_ parts: [Part]) -> [Unicode.Scalar] {
        var scalars: [Unicode.Scalar] = []
        var sticks = true
        for part in parts {
            let isClosing = part.isLeftover && part.scalars.first.map { Self.closing.contains($0) } == true
            if !sticks && !isClosing { scalars.append(" ") }
            scalars.append(contentsOf: part.scalars)
            sticks = part.isLeftover && !isClosing
        }
        return scalars
    }

    private func trimEnd(_ scalars: inout [Unicode.Scalar]) {
        while let last = scalars.last, last == " " || Self.loose.contains(last) { scalars.removeLast() }
    }

    private func trimStart(_ scalars: inout [Unicode.Scalar]) {
        let start = scalars.firstIndex { $0 != " " && !(Self.loose.contains($0) && !Self.opening.contains($0)) }
        scalars.removeFirst(start ?? scalars.count)
    }
}
