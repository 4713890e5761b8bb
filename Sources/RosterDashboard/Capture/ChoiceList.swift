import RosterModel

/// A list to choose from, which narrows as one types.
public struct ChoiceList: Equatable, Sendable {
    public struct Choice: Equatable, Sendable {
        public var title: String
        public var detail: String

        public init(title: String, detail: String) {
            self.title = title
            self.detail = detail
        }
    }

    public enum Answer: Equatable, Sendable {
        case open, cancelled
        /// The index in `choices`.
        case chosen(Int)
    }

    public let title: String
    public private(set) var choices: [Choice]
    /// Their titles, folded once: there may be ten thousand.
    private var titles: FoldedTexts
    public private(set) var field = LineField(characters: 200)
    /// Indices of the choices that match what was typed.
    public private(set) var matching: [Int]
    /// The place in `matching`.
    public private(set) var cursor = 0

    /// What is said where there is nothing to choose from.
    let none: String

    /// - Parameter start: the choice that the cursor begins on.
    public init(title: String, choices: [Choice], start: Int = 0, none: String = "There is none.") {
        self.title = title
        self.choices = choices
        titles = FoldedTexts(choices.lazy.map(\.title))
        self.none = none
        matching = Array(choices.indices)
        cursor = start
    }

    /// The list was read anew.
    public mutating func replaceChoices(_ new: [Choice]) {
        let place = cursor
        choices = new
        titles = FoldedTexts(new.lazy.map(\.title))
        narrow()
        move(place)
    }

    public mutating func handle(_ event: Event) -> Answer {
        switch event {
        case .key(.escape): return field.letsGo() ? .open : .cancelled
        case .key(.enter): return matching.indices.contains(cursor) ? .chosen(matching[cursor]) : .open
        case .key(.up), .key(.control("p")), .key(.backTab): move(-1)
        case .key(.down), .key(.control("n")), .key(.tab): move(1)
        case .key(.pageUp): move(-10)
        case .key(.pageDown): move(10)
        case .scroll(_, let lines): move(lines)
        default:
            if case .changed = field.handle(event) { narrow() }
        }
        return .open
    }

    /// A click on a row of it, the field's being row 0, chooses what stands there.
    /// - Parameter rows: of the list in view, without the field.
    func choice(atRow row: Int, rows: Int) -> Answer {
        let place = firstInView(rows: rows) + row - 1
        return row > 0 && matching.indices.contains(place) ? .chosen(matching[place]) : .open
    }

    func firstInView(rows: Int) -> Int {
        max(0, min(cursor - rows / 2, matching.count - rows))
    }

    public mutating func move(_ count: Int) {
        cursor = max(0, min(matching.count - 1, cursor + count))
    }

    /// Every word must begin a word of the title, without case and accents.
    private mutating func narrow() {
        let words = Text.folded(field.text).split { !$0.isLetter && !$0.isNumber }.map { FoldedText(String($0)) }
        matching = choices.indices.filter { place in
            let title = titles[place]
            return words.allSatisfy { title.hasWord(beginningWith: $0) }
        }
        cursor = 0
    }
}
