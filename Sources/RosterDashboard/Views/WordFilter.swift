import RosterModel

/// Words that narrow the list as one types: each must be somewhere in an entry, without case and accents.
struct WordFilter: Equatable, Sendable {
    private(set) var field = LineField(characters: 200)
    /// It is being typed.
    private(set) var isOpen = false

    /// Folded.
    var words: [String] { Text.folded(field.text).split { $0.isWhitespace }.map(String.init) }
    var text: String { Text.spaced(field.text) }

    mutating func open() {
        isOpen = true
    }

    mutating func clear() {
        self = WordFilter()
    }

    /// An event while it is open. Enter keeps the filter, Esc clears it.
    mutating func handle(_ event: Event) {
        switch event {
        case .key(.escape): clear()
        case .key(.enter): isOpen = false
        default: _ = field.handle(event)
        }
    }

    static let hints = HintLine(
        hints: [HintLine.Hint(keys: "Enter", title: "keep"), HintLine.Hint(keys: "Esc", title: "clear")])
}
