/// Whom and what there is, for the completion of a filter.
public struct FilterVocabulary: Equatable, Sendable {
    public var clients: KnownNames
    public var cohorts: KnownNames
    public var tags: KnownNames

    public init(
        clients: KnownNames = KnownNames(), cohorts: KnownNames = KnownNames(), tags: KnownNames = KnownNames()
    ) {
        self.clients = clients
        self.cohorts = cohorts
        self.tags = tags
    }
}

/// Names that are found by their beginning, or by that of any of their words.
public struct KnownNames: Equatable, Sendable {
    private let names: [String]
    private let folded: FoldedTexts

    public init(_ names: [String] = []) {
        self.names = names
        folded = FoldedTexts(names)
    }

    public var isEmpty: Bool { names.isEmpty }

    /// Those that begin so come first; each once.
    func beginning(with typed: FoldedText, most: Int) -> [String] {
        var first: [String] = []
        var others: [String] = []
        for place in names.indices where first.count < most {
            let name = folded[place]
            if name.hasPrefix(typed) {
                if !first.contains(names[place]) { first.append(names[place]) }
            } else if others.count < most, name.hasWord(beginningWith: typed), !others.contains(names[place]) {
                others.append(names[place])
            }
        }
        return Array((first + others).prefix(most))
    }
}
