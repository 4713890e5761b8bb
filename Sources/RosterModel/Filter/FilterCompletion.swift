/// What the word before the caret of a filter could become.
public struct FilterCompletion: Equatable, Sendable {
    public struct Word: Equatable, Sendable {
        /// As it is shown: `overdue`, `Ada Moreau`.
        public var title: String
        /// What stands in the filter instead of the typed word: `-status:overdue`, `client:"Ada Moreau"`.
        public var text: String
        /// It is only the beginning of a word: `status:`.
        public var goesOn: Bool
    }

    public let words: [Word]
    /// How long the typed word is, in characters.
    public let typed: Int
    /// Whether tags are looked for.
    public let asksForTags: Bool

    /// More are not offered.
    private static let most = 30

    /// - Parameter text: what stands before the caret.
    /// - Returns: nil where the word can't become anything, or is all that it can be.
    public init?(of text: String, from vocabulary: FilterVocabulary) {
        let typed = TypedWord(lastOf: text)
        let words = typed.words(from: vocabulary, most: Self.most)
        asksForTags = typed.asksForTags
        self.typed = typed.whole.count
        self.words = words.map { title, ending, goesOn in
            Word(title: title, text: typed.prefix + ending, goesOn: goesOn)
        }
        let isAll = words.isEmpty || (words.count == 1 && self.words[0].text == typed.whole)
        if isAll, !asksForTags { return nil }
    }
}

/// The last word of a filter, as far as it is typed.
private struct TypedWord {
    typealias Ending = (title: String, text: String, goesOn: Bool)

    /// With `-`, key and quotes.
    let whole: String
    /// What stays in any case: `-`, or `-status:` and the values before the last comma.
    private(set) var prefix = ""
    private var key: String?
    private var value = ""
    private var isQuoted = false
    private var isTag = false

    init(lastOf text: String) {
        whole = Self.last(of: text)
        var rest = whole[...]
        if rest.first == "-" { prefix += String(rest.removeFirst()) }
        if rest.first == "#" {
            prefix += String(rest.removeFirst())
            isTag = true
        } else if let colon = rest.firstIndex(of: ":"), rest[..<colon].allSatisfy(\.isLetter) {
            key = rest[..<colon].lowercased()
            prefix += rest[...colon]
            rest = rest[rest.index(after: colon)...]
        }
        take(value: String(rest))
    }

    var asksForTags: Bool { isTag || key == "tag" }

    private mutating func take(value typed: String) {
        var typed = typed
        if key == "status", let comma = typed.lastIndex(of: ",") {
            prefix += typed[...comma]
            typed = String(typed[typed.index(after: comma)...])
        }
        if key == "due", let comparison = Filter.Comparison.allCases.first(where: { typed.hasPrefix($0.rawValue) }) {
            prefix += comparison.rawValue
            typed.removeFirst(comparison.rawValue.count)
        }
        isQuoted = typed.contains(where: Self.isQuote)
        value = typed.filter { !Self.isQuote($0) }
    }

    /// Text in quotes is one word.
    private static func last(of text: String) -> String {
        var isInside = false
        var start = text.startIndex
        for index in text.indices {
            if isQuote(text[index]) {
                isInside.toggle()
            } else if text[index].isWhitespace, !isInside {
                start = text.index(after: index)
            }
        }
        return String(text[start...])
    }

    private static func isQuote(_ character: Character) -> Bool { FilterWords.quotes.contains(character) }

    // MARK: What it could become

    func words(from vocabulary: FilterVocabulary, most: Int) -> [Ending] {
        if isTag { return names(vocabulary.tags, most) }
        switch key {
        case nil: return isQuoted ? [] : keys
        case "client": return names(vocabulary.clients, most)
        case "cohort": return names(vocabulary.cohorts, most)
        case "tag": return names(vocabulary.tags, most)
        case "due": return days
        case "owner": return values(["me", "client"])
        case .some(let key): return values(FilterParser.values[key] ?? [])
        }
    }

    /// Without a letter all of them, the tags' short sign among them.
    private var keys: [Ending] {
        let typed = value.lowercased()
        if typed.isEmpty {
            let keys = FilterParser.keys.filter { $0 != "tag" }.map { ($0 + ":", $0 + ":", true) }
            return keys + [("#tag", "#", true)]
        }
        return FilterParser.keys.filter { $0.hasPrefix(typed) }.map { ($0 + ":", $0 + ":", true) }
    }

    private func values(_ values: [String]) -> [Ending] {
        let typed = Text.folded(value)
        return values.filter { $0.hasPrefix(typed) }.map { ($0, $0, false) }
    }

    private var days: [Ending] {
        let typed = Text.folded(Text.spaced(value))
        let isBare = typed.isEmpty && prefix.hasSuffix(":")
        let days = isBare ? ["today", "tomorrow", "<today", "<fri", ">today", "<=next week"] : Self.days
        return days.filter { $0.hasPrefix(typed) }.map { ($0, Self.quoted($0), false) }
    }

    private static let days = [
        "today", "tomorrow", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "eow", "eom", "next week", "next month",
    ]

    private func names(_ known: KnownNames, _ most: Int) -> [Ending] {
        known.beginning(with: FoldedText(Text.spaced(value)), most: most).compactMap { name in
            let sayable = Self.withoutQuotes(name)
            return sayable.isEmpty ? nil : (name, Self.quoted(sayable), false)
        }
    }

    /// Quotes can't be said in a filter: up to the first one a name is found as well.
    private static func withoutQuotes(_ name: String) -> String {
        Text.spaced(name.prefix { !isQuote($0) })
    }

    private static func quoted(_ value: String) -> String {
        guard value.contains(where: \.isWhitespace) else { return value }
        let sign = value.prefix { "<>=".contains($0) }
        return "\(sign)\"\(value.dropFirst(sign.count))\""
    }
}
