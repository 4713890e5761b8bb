/// What the word before the caret of a field could become: shown beside the field, and gone through with Tab.
struct WordCompletion: Equatable, Sendable {
    struct Word: Equatable, Sendable {
        /// As it is shown.
        var title: String
        /// What stands in the field for it.
        var text: String
        /// It is only the beginning of a word: what follows it is offered next.
        var goesOn = false
    }

    let words: [Word]
    /// How many characters before the caret the chosen word takes the place of.
    private(set) var taken: Int
    /// The one that stands in the field; nil until one is chosen.
    private(set) var place: Int?

    init(words: [Word], taken: Int) {
        self.words = words
        self.taken = taken
    }

    var isChosen: Bool { place != nil }

    /// Puts the next word into the field, or with -1 the one before. The only one stands there for good, with a space
    /// behind it where a new word begins.
    /// - Returns: whether it is settled, so that what follows can be completed.
    mutating func choose(_ step: Int, in field: inout LineField) -> Bool {
        guard !words.isEmpty else { return true }
        let next = place.map { ($0 + step + words.count) % words.count } ?? (step > 0 ? 0 : words.count - 1)
        let isOnly = words.count == 1
        let text = words[next].text + (isOnly && !words[next].goesOn ? " " : "")
        guard field.replace(before: taken, with: text) else { return true }
        place = next
        taken = text.count
        return isOnly
    }

    /// The words that have room, the chosen one among them; quietly, since they are only offered.
    func draw(into grid: inout Grid, area: Area) {
        var first = 0
        while let place, first < place, cells(first...place) > area.columns { first += 1 }
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        for index in words.indices.dropFirst(first) {
            let title = words[index].title
            // A word that is cut can't be read; only the first one is.
            guard index == first || title.cells <= pen.left else { return pen.say("…", role: .dim, into: &grid) }
            pen.say(title, role: index == place ? .match : .dim, into: &grid)
        }
    }

    /// What all words take.
    var cells: Int { cells(words.indices.lowerBound...max(0, words.count - 1)) }

    private func cells(_ range: ClosedRange<Int>) -> Int {
        words.isEmpty ? 0 : words[range].reduce(-2) { $0 + $1.title.cells + 2 }
    }
}
