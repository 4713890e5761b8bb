/// Takes what names a forgotten client out of texts that are about others too.
public struct Redaction: Sendable {
    /// What stands in its place: that there was something may be seen.
    public static let mark = "…"

    /// Names, addresses and numbers by their words, folded; the longest first.
    private let phrases: [Phrase]
    /// Names in scripts that put no space between words.
    private let unspaced: [String]

    private struct Phrase {
        let words: [String]
        /// A name of one word may be an everyday word too (“Will”): it counts only as it is written.
        let exact: String?
    }

    /// - Parameter names: every name that the client ever had, whole; addresses and telephone numbers likewise.
    public init(names: some Sequence<String>) {
        let names = Set(names.map { Text.spaced($0) }).subtracting([""]).sorted()
        phrases = names.map { name in
            let words = TextWord.split(name).map(\.text)
            return Phrase(words: words.map(Text.folded), exact: words.count == 1 ? words[0] : nil)
        }.filter { !$0.words.isEmpty }.sorted { $0.words.count > $1.words.count }
        unspaced = names.filter { name in name.unicodeScalars.contains { $0.value >= 0x2E80 } }.map(Text.folded)
    }

    /// Whether the text names the client.
    public func isNamed(in text: String) -> Bool { !places(in: text).isEmpty }

    /// The text with a mark in the place of every name; the same where there is none.
    public func text(_ text: String) -> String {
        var result = text
        for place in places(in: text).reversed() { result.replaceSubrange(place, with: Redaction.mark) }
        return result
    }

    private func places(in text: String) -> [Range<String.Index>] {
        let folded = Text.folded(text)
        let wanted = phrases.filter { phrase in phrase.words.allSatisfy { folded.contains($0) } }
        let spelled = unspaced.filter { folded.contains($0) }
        guard !wanted.isEmpty || !spelled.isEmpty else { return [] }
        let places = wordPlaces(of: wanted, in: text) + spelled.flatMap { unspacedPlaces(of: $0, in: text) }
        return apart(places)
    }

    private func wordPlaces(of wanted: [Phrase], in text: String) -> [Range<String.Index>] {
        let words = TextWord.split(text)
        let folded = words.map { Text.folded($0.text) }
        var places: [Range<String.Index>] = []
        for phrase in wanted {
            for start in words.indices where folded[start...].starts(with: phrase.words) {
                let last = words[start + phrase.words.count - 1]
                guard phrase.exact.map({ $0 == words[start].text }) ?? true else { continue }
                places.append(words[start].range.lowerBound..<last.range.upperBound)
            }
        }
        return places
    }

    private func unspacedPlaces(of name: String, in text: String) -> [Range<String.Index>] {
        let wanted = Array(name)
        let characters = Array(text.indices)
        guard characters.count >= wanted.count else { return [] }
        let folded = characters.map { Text.folded(String(text[$0])) }
        return (0...(characters.count - wanted.count)).compactMap { start in
            let end = start + wanted.count
            guard zip(folded[start..<end], wanted).allSatisfy({ $0 == String($1) }) else { return nil }
            return characters[start]..<(end == characters.count ? text.endIndex : characters[end])
        }
    }

    /// In order; of those that overlap one, from the first to the last.
    private func apart(_ places: [Range<String.Index>]) -> [Range<String.Index>] {
        var joined: [Range<String.Index>] = []
        for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, place.lowerBound < last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
            } else {
                joined.append(place)
            }
        }
        return joined
    }
}

/// Letters and digits in a row.
struct TextWord {
    let text: String
    let range: Range<String.Index>

    static func split(_ text: String) -> [TextWord] {
        text.split { !$0.isLetter && !$0.isNumber }.map {
            TextWord(text: String($0), range: $0.startIndex..<$0.endIndex)
        }
    }
}
