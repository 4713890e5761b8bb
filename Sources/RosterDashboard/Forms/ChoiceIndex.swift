import RosterModel

/// Titles that are looked through as one types, folded once: ten thousand of them at every key.
public struct ChoiceIndex: Equatable, Sendable {
    public let titles: [String]
    /// What tells two of them apart.
    public let details: [String]
    /// Each folded, in UTF-8, with a space before every word.
    private let folded: [[UInt8]]
    private let places: [String: Int]

    static let none = ChoiceIndex([])

    public init(_ choices: [(title: String, detail: String)]) {
        titles = choices.map(\.title)
        details = choices.map(\.detail)
        let plain = titles.map { Text.folded(Text.spaced($0)) }
        folded = plain.map { Array(Self.words(of: $0).map { " " + $0 }.joined().utf8) }
        places = Dictionary(zip(plain, plain.indices)) { first, _ in first }
    }

    /// The one that is called so, without case and accents.
    func place(of title: String) -> Int? {
        places[Text.folded(Text.spaced(title))]
    }

    /// Those in whose title every typed word begins a word; those that begin with what was typed come first.
    func matching(_ typed: String) -> [Int] {
        let wanted = Self.words(of: Text.folded(typed)).map { Array((" " + $0).utf8) }
        guard !wanted.isEmpty else { return [] }
        let whole = Array(wanted.joined())
        var (first, others): ([Int], [Int]) = ([], [])
        for place in folded.indices where wanted.allSatisfy({ folded[place].holds($0) }) {
            if folded[place].starts(with: whole) { first.append(place) } else { others.append(place) }
        }
        return first + others
    }

    private static func words(of text: String) -> [Substring] {
        text.split { !$0.isLetter && !$0.isNumber }
    }
}

extension [UInt8] {
    fileprivate func holds(_ part: [UInt8]) -> Bool {
        guard count >= part.count, let head = part.first else { return part.isEmpty }
        return withUnsafeBufferPointer { bytes in
            for start in 0...(bytes.count - part.count) where bytes[start] == head {
                if part.indices.allSatisfy({ bytes[start + $0] == part[$0] }) { return true }
            }
            return false
        }
    }
}
