import RosterModel

extension StartView {
    /// Draws the offers in the middle of the area; the last rows are left to the footer of who shows it.
    public func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {
        let area = surroundings.area
        let lines = Self.lines(for: area, isOpening: isOpening, notice: notice)
        let width = min(area.columns - 2, lines.map(\.cells).max() ?? 0)
        let top = area.row + max(0, (area.rows - lines.count) / 2)
        let left = area.column + max(0, (area.columns - width) / 2)
        for (index, line) in lines.prefix(max(1, area.rows)).enumerated() {
            line.draw(
                into: &grid, row: top + index, area: Area(row: top, column: left, columns: width, rows: 1), ground: nil)
        }
    }

    /// As much as has room: what each key does in whole sentences, in a few words, or in one.
    private static func lines(for area: Area, isOpening: Bool, notice: String?) -> [CardLine] {
        let last = lastLines(isOpening: isOpening, notice: notice)
        let all = [whole, brief, least].map { $0 + last }
        let fitting = all.first { lines in
            lines.count <= area.rows - 2 && (lines.map(\.cells).max() ?? 0) <= area.columns - 2
        }
        return fitting ?? narrow(isOpening: isOpening)
    }

    // MARK: The words

    private static let whole: [CardLine] =
        [.say("Nobody is on the roster yet.", .strong), .blank]
        + offer("A", "Add your first client", "a name is enough to begin with") + [.blank]
        + offer("I", "Import clients, sessions or notes", "a CSV, a calendar (.ics), or a folder of notes") + [.blank]
        + offer("Enter", "Look around first, in the sample practice", "in a database of its own; yours stays empty")
        + [.blank] + offer("q", "Quit")

    private static let brief: [CardLine] =
        [.say("Nobody is on the roster yet.", .strong)] + offer("A", "add your first client")
        + offer("I", "import from a file") + offer("Enter", "look around in a sample") + offer("q", "quit")

    private static let least: [CardLine] =
        [("A", "add"), ("I", "import"), ("Enter", "sample")].flatMap { offer($0.0, $0.1) }

    /// A key with what it does, and below that what is good to know of it.
    private static func offer(_ key: String, _ title: String, _ more: String? = nil) -> [CardLine] {
        let columns = 5
        let words = CardLine(parts: [
            .init(text: key, role: .key, columns: columns), .init(text: title, role: .text),
        ])
        guard let more else { return [words] }
        return [
            words, CardLine(parts: [.init(text: "", role: .dim, columns: columns), .init(text: more, role: .dim)]),
        ]
    }

    private static func lastLines(isOpening: Bool, notice: String?) -> [CardLine] {
        if isOpening { return [.blank, .say("Making the sample practice…", .message)] }
        return notice.map { [.blank, .say($0, .messageError)] } ?? []
    }

    private static func narrow(isOpening: Bool) -> [CardLine] {
        if isOpening { return [.say("Making it…", .message)] }
        return offer("A", "add a client") + offer("Enter", "sample")
    }
}

extension CardLine {
    /// How wide its words are.
    fileprivate var cells: Int {
        parts.enumerated().reduce(0) { width, part in
            width + (part.element.columns ?? part.element.text.cells)
                + (part.offset < parts.count - 1 ? part.element.gap : 0)
        }
    }
}
