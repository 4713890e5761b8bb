import RosterModel

/// The kinds of values that the configuration is made of.
extension TableReader {
    func text(_ key: String) -> String? {
        value(key, "a text in quotes") { $0.text.flatMap { $0.isEmpty ? nil : $0 } }
    }

    /// A text that `read` understands. `allowed` follows "must be".
    func text<Value>(_ key: String, _ allowed: @autoclosure () -> String, _ read: (String) -> Value?) -> Value? {
        value(key, allowed()) { $0.text.flatMap(read) }
    }

    func boolean(_ key: String) -> Bool? {
        value(key, "true or false") { if case .boolean(let truth) = $0 { truth } else { nil } }
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        value(key, "a whole number from \(range.lowerBound) to \(range.upperBound)") { node in
            if case .integer(let number) = node, range.contains(number) { number } else { nil }
        }
    }

    func fraction(_ key: String) -> Double? {
        value(key, "a number from 0 to 1, as 0.50") { node in
            switch node {
            case .number(let number) where (0...1).contains(number): number
            case .integer(let number) where (0...1).contains(number): Double(number)
            default: nil
            }
        }
    }

    /// One of a few words.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, _: Word.Type = Word.self) -> Word?
    where Word.RawValue == String {
        value(key, TableReader.choice(Word.allCases.map(\.rawValue))) { $0.text.flatMap { Word(rawValue: $0) } }
    }

    func texts(_ key: String) -> [String]? {
        value(key, "a list of texts, as [\"one\", \"two\"]") { $0.texts }
    }

    /// A list of a few words, without repeats.
    func words<Word: RawRepresentable & CaseIterable & Hashable>(_ key: String, _: Word.Type = Word.self) -> [Word]?
    where Word.RawValue == String {
        value(key, "a list of \(TableReader.choice(Word.allCases.map(\.rawValue)))") { node -> [Word]? in
            guard let texts = node.texts else { return nil }
            let words = texts.compactMap { Word(rawValue: $0) }
            return words.count == texts.count && Set(words).count == words.count ? words : nil
        }
    }

    /// A number of days, as `7d`.
    func days(_ key: String) -> Int? {
        text(key, "a number of days, as \"7d\"") { text in
            if case .days(let count)? = DueRule(text: text), count > 0 { count } else { nil }
        }
    }

    /// A length of time, as `2m`, in seconds.
    func span(_ key: String, from least: Int64 = 0) -> Int64? {
        text(key, "a length of time, as \"90s\", \"2m\", \"3h\" or \"1d\"") { text in
            Span.seconds(of: text).flatMap { $0 >= least ? $0 : nil }
        }
    }

    /// The URL of one of some schemes, with a host.
    func address(_ key: String, schemes: [String]) -> String? {
        text(key, "an address that begins with \(TableReader.choice(schemes.map { "\($0)://" }))") { text in
            WebAddress(text, schemes: schemes).map { _ in text }
        }
    }

    static func choice(_ words: [String]) -> String {
        let quoted = words.map { "\"\($0)\"" }
        guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
        return quoted.dropLast().joined(separator: ", ") + " or " + last
    }
}

extension TomlNode {
    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    /// A list of texts, none of them empty.
    var texts: [String]? {
        guard case .array(let nodes) = self else { return nil }
        let texts = nodes.compactMap(\.text).filter { !$0.isEmpty }
        return texts.count == nodes.count ? texts : nil
    }
}
