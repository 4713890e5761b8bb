/// What stands for each of many names on a command line: a word of it that means nobody else (`PersonFinder`), else the
/// whole name.
public struct NamesForCompletion: Sendable {
    private let names: [String]
    /// Every name from each of its words on, folded, in order; with the place of the name.
    private let starts: [(text: String, place: Int)]

    public init(_ names: [String]) {
        self.names = names
        starts = names.enumerated().flatMap { place, name in
            let words = Text.folded(Text.spaced(name)).split(separator: " ")
            return words.indices.map { (words[$0...].joined(separator: " "), place) }
        }.sorted { $0 < $1 }
    }

    /// Where nothing is typed yet, one for each; else all words that go on from there.
    public func candidates(after typed: String) -> [String] {
        let said = Text.folded(typed)
        return names.flatMap { name in
            let own = name.split(separator: " ").map(String.init).filter(isOnly)
            if said.isEmpty { return [own.first ?? name] }
            let words = own.filter { Text.folded($0).hasPrefix(said) }
            return words.isEmpty && Text.folded(name).hasPrefix(said) ? [name] : words
        }
    }

    /// Whether one name alone begins with it, from any of its words on.
    private func isOnly(_ word: String) -> Bool {
        let word = Text.folded(word)
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle].text < word { low = middle + 1 } else { high = middle }
        }
        let places = starts[low...].prefix { $0.text.hasPrefix(word) }.prefix(2).map(\.place)
        return Set(places).count == 1
    }
}
