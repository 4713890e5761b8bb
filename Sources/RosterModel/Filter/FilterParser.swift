/// Splits a filter into words at white space, but not inside quotes.
enum FilterWords {
    struct Word: Equatable {
        var isNegated = false
        /// What stands before the first colon outside quotes; nil for plain words.
        var key: String?
        var value = ""
        var isQuoted = false

        var isEmpty: Bool { key == nil && value.isEmpty }
    }

    static let quotes: Set<Character> = ["\"", "“", "”"]

    static func split(_ text: String) -> [Word] {
        var words: [Word] = []
        var word = Word()
        var isInside = false
        func isStart(_ word: Word) -> Bool { word.isEmpty && !word.isQuoted }
        for character in text + " " {
            if quotes.contains(character) {
                isInside.toggle()
                word.isQuoted = true
            } else if character.isWhitespace, !isInside {
                if !word.isEmpty { words.append(word) }
                word = Word()
            } else if character == "-", isStart(word), !word.isNegated {
                word.isNegated = true
            } else if character == ":", word.key == nil, !word.isQuoted, isKey(word.value) {
                word.key = word.value.lowercased()
                word.value = ""
            } else {
                word.value.append(character)
            }
        }
        // A quote that is not closed yet, while it is being typed.
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// `10:30` and `https://…` have no key before their colon.
    private static func isKey(_ text: String) -> Bool {
        !text.isEmpty && text.allSatisfy { $0.isLetter }
    }
}

/// Reads the words of a filter.
struct FilterParser {
    let dateOrder: DateOrder

    static let keys = ["status", "client", "owner", "due", "cohort", "quiet", "tag"]

    func term(_ word: FilterWords.Word) throws(FilterError) -> Filter.Term {
        Filter.Term(isNegated: word.isNegated, condition: try condition(word))
    }

    private func condition(_ word: FilterWords.Word) throws(FilterError) -> Filter.Condition {
        let value = Text.folded(Text.spaced(word.value))
        guard let key = word.key else {
            let isTag = value.hasPrefix("#") && value.count > 1 && !word.isQuoted
            return isTag ? .tag(String(value.dropFirst())) : .word(FoldedText(value))
        }
        guard Self.keys.contains(key) else { throw .unknownKey(key, nearest: Self.nearest(to: key)) }
        if value.isEmpty { throw .unknownValue(key: key, value: "", allowed: Self.values[key] ?? []) }
        switch key {
        case "client": return .client(FoldedText(value), number: Int64(value))
        case "cohort": return .cohort(FoldedText(value))
        case "tag": return .tag(value.hasPrefix("#") ? String(value.dropFirst()) : value)
        case "status": return .status(try standings(value))
        case "due": return try due(value)
        case "owner": return .owner(try one(of: ["me": .coach, "coach": .coach, "client": .client], value, for: key))
        default: return .quiet(try one(of: ["yes": true, "no": false], value, for: key))
        }
    }

    static let values = [
        "status": ["open", "soon", "overdue", "stuck", "done", "skipped", "closed"],
        "owner": ["me", "coach", "client"], "quiet": ["yes", "no"],
    ]

    private func one<Value>(of values: [String: Value], _ text: String, for key: String) throws(FilterError) -> Value {
        guard let value = values[text] else {
            throw .unknownValue(key: key, value: text, allowed: Self.values[key] ?? [])
        }
        return value
    }

    /// One or several, with commas between. Open is what is neither closed nor stuck, soon and overdue included.
    private func standings(_ text: String) throws(FilterError) -> Set<Standing> {
        var standings: Set<Standing> = []
        for word in text.split(separator: ",") {
            switch word {
            case "open": standings.formUnion([.open, .soon, .overdue])
            case "closed": standings.formUnion([.done, .skipped])
            default:
                guard let standing = Standing(rawValue: String(word)) else {
                    throw .unknownValue(key: "status", value: String(word), allowed: Self.values["status"] ?? [])
                }
                standings.insert(standing)
            }
        }
        return standings
    }

    private func due(_ value: String) throws(FilterError) -> Filter.Condition {
        let comparison = Filter.Comparison.allCases.first { value.hasPrefix($0.rawValue) }
        let words = value.dropFirst(comparison?.rawValue.count ?? 0).split(separator: " ").map(String.init)
        // Any day will do to see whether it is one: what it means follows the clock.
        let reader = WhenReader(today: Day(ordinal: 20_000), order: dateOrder)
        guard let phrase = reader.read(words), case .day = phrase.day else { throw .notADay(value) }
        return .due(comparison ?? .on, words)
    }

    /// A key that differs by a letter or two.
    private static func nearest(to key: String) -> String? {
        let distances = keys.map { ($0, EditDistance.between(key, $0)) }
        guard let nearest = distances.min(by: { $0.1 < $1.1 }), nearest.1 <= 2 else { return nil }
        return nearest.0
    }
}
