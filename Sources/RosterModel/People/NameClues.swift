/// Words that may tell whose something is: an address, the title of an event, the name of a file.
public struct NameClues: Sendable {
    private let words: [String]

    public init(_ texts: [String]) {
        words = Array(Set(texts.flatMap(Self.words)))
    }

    /// How much a name is like them: 1 where each of its words is among them, 0 where none is.
    public func likeness(to name: String) -> Double {
        let own = Self.words(name)
        if own.isEmpty || words.isEmpty { return 0 }
        let sum = own.reduce(0) { sum, word in sum + (words.lazy.map { Self.likeness($0, word) }.max() ?? 0) }
        return sum / Double(own.count)
    }

    private static func likeness(_ clue: String, _ word: String) -> Double {
        if clue == word { return 1 }
        let (short, long) = clue.count < word.count ? (clue, word) : (word, clue)
        // “Benny” and “Ben”; scripts without spaces say more with two letters.
        let least = short.utf8.count == short.count ? 3 : 2
        if short.count >= least, long.hasPrefix(short) { return 0.6 }
        // “amoreau”.
        if word.count >= 4, clue.hasSuffix(word) { return 0.6 }
        let isTypo = short.count >= 4 && long.count - short.count <= 1 && EditDistance.between(short, long) == 1
        return isTypo ? 0.6 : 0
    }

    private static func words(_ text: String) -> [String] {
        Text.folded(text).split { !$0.isLetter }.map(String.init).filter {
            $0.count > 1 || !$0.utf8.allSatisfy { $0 < 0x80 }
        }
    }
}
