import RosterModel

/// What helps typing a filter: whom and what there is, and the filters before.
public struct FilterHelp: Equatable, Sendable {
    var vocabulary = FilterVocabulary()
    /// Those that were kept since the start of the program, the latest last.
    var history: [String] = []

    public init() {}
}

/// The filters that were kept since the start of the program, by any screen.
struct FilterHistory: Equatable, Sendable {
    /// The latest last; each once.
    private(set) var texts: [String] = []

    private static let most = 50

    mutating func keep(_ text: String?) {
        guard let text, text != texts.last else { return }
        texts.removeAll { $0 == text }
        texts.append(text)
        if texts.count > Self.most { texts.removeFirst() }
    }
}

extension State {
    mutating func learn(tags: [String]) -> [Effect] {
        self.tags = KnownNames(tags)
        return tell(.tagsLoaded(tags))
    }

    /// What was kept by any screen comes into the history.
    mutating func keepFilters() {
        filterHistory.keep(roster.filter.entry.kept)
        if case .items(let open) = view { filterHistory.keep(open.filter.kept) }
    }
}
