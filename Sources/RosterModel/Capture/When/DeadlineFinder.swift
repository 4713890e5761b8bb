/// Looks for the deadline at the end of an item's line: `by WHEN`, `due:WHEN`, a bare `tomorrow`, with nothing but other
/// tokens after it (`capture.md`, What a line may carry).
struct DeadlineFinder {
    let words: [ItemWord]
    let note: NoteText
    let reader: WhenReader

    struct Found {
        let words: Range<Int>
        let phrase: WhenPhrase
    }

    private static let prepositions: Set<String> = ["by", "due", "before", "on", "until"]
    private static let bareWords: Set<String> = ["today", "tonight", "tomorrow"]
    private static let glued = "due:"

    func find() -> Found? {
        let end = endOfPhrase
        for start in max(0, end - WhenReader.mostWords - 1)..<max(end, 0) {
            if let phrase = phrase(from: start, to: end) {
                return Found(words: absorbing(start)..<end, phrase: phrase)
            }
        }
        return nil
    }

    /// Where a phrase must end: other tokens follow, and punctuation between them.
    private var endOfPhrase: Int {
        var end = words.count
        for index in words.indices.reversed() {
            if words[index].role != .text {
                end = index
            } else if !words[index].isPunctuation {
                break
            }
        }
        return end
    }

    private func phrase(from start: Int, to end: Int) -> WhenPhrase? {
        let key = words[start].key
        if Self.prepositions.contains(key) {
            guard leadsOn(start) else { return nil }
            let isIdiom = key == "on" && end - start == 2 && words[start + 1].key == "call"
            return isIdiom ? nil : read(start + 1, end)
        }
        if key.hasPrefix(Self.glued) { return read(start, end) }
        return Self.bareWords.contains(key) ? read(start, end) : nil
    }

    /// A preposition with nothing after it but a space, or the colon of `due: friday`.
    private func leadsOn(_ index: Int) -> Bool {
        let tail = note.scalars[words[index].core.upperBound..<words[index].range.upperBound]
        return tail.isEmpty || (tail.count == 1 && tail.first == ":" && words[index].key == "due")
    }

    private func read(_ start: Int, _ end: Int) -> WhenPhrase? {
        guard start < end, words[start..<end].allSatisfy({ $0.role == .text }) else { return nil }
        var said: [String] = []
        for index in start..<end {
            guard let word = word(at: index, isFirst: index == start, isLast: index == end - 1) else { return nil }
            said.append(word)
        }
        return reader.read(said)
    }

    /// The word as `WhenReader` takes it; nil where punctuation shows that the phrase does not go on.
    private func word(at index: Int, isFirst: Bool, isLast: Bool) -> String? {
        let word = words[index]
        let tail = note.scalars[word.core.upperBound..<word.range.upperBound]
        guard !word.isPunctuation, isFirst || word.range.lowerBound == word.core.lowerBound,
            isLast || tail.allSatisfy({ $0 == "," || $0 == "." })
        else { return nil }
        let key = isFirst && word.key.hasPrefix(Self.glued) ? String(word.key.dropFirst(Self.glued.count)) : word.key
        // `4.12.` is a date by its last dot.
        return tail.first == "." && key.utf8.last.map { (0x30...0x39).contains($0) } == true ? key + "." : key
    }

    /// `due on Friday`, `for tomorrow`: the little word before it goes too.
    private func absorbing(_ start: Int) -> Int {
        guard start > 0, words[start - 1].role == .text, leadsOn(start - 1) else { return start }
        let before = words[start - 1].key
        let isLeadIn = before == "due" || (before == "for" && Self.bareWords.contains(words[start].key))
        return isLeadIn ? start - 1 : start
    }
}
