import RosterModel

extension StartView {
    /// Draws the offers in the middle of the area; the last row is left to the footer of who shows it.
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

    /// As much as has room: the commands with what they do, the commands in fewer lines, or only the key.
    private static func lines(for area: Area, isOpening: Bool, notice: String?) -> [CardLine] {
        let last = lastLines(isOpening: isOpening, notice: notice)
        let all = [whole, brief, least].map { $0 + last }
        let fitting = all.first { lines in
            lines.count <= area.rows - 2 && (lines.map(\.cells).max() ?? 0) <= area.columns - 2
        }
        return fitting ?? narrow(isOpening: isOpening)
    }

    // MARK: The words

    private static let whole: [CardLine] = [
        .say("Nobody is on the roster yet.", .strong), .blank,
        .say("Add a client", .text),
        .say("  roster client add \"Ada Moreau\" --email ada@example.com", .quote), .blank,
        .say("Bring your clients and sessions from a file", .text),
        .say("  roster import clients clients.csv", .quote),
        .say("  roster import calendar sessions.ics", .quote), .blank,
        .say("Or look around first, in the sample practice", .text),
        .say("in a database of its own; yours stays empty.", .dim), .blank,
    ]

    private static let brief: [CardLine] = [
        .say("Nobody is on the roster yet.", .strong),
        .say("roster client add \"Ada Moreau\"", .quote),
        .say("roster import clients clients.csv", .quote),
        .say("roster import calendar sessions.ics", .quote),
        .say("Or look around, in a file of its own:", .dim),
    ]

    private static let least: [CardLine] = [.say("The roster is empty.", .strong)]

    private static func lastLines(isOpening: Bool, notice: String?) -> [CardLine] {
        if isOpening { return [.say("Making the sample practice…", .message)] }
        let keys = [("Enter", "look around"), ("q", "quit")].flatMap { key, title -> [CardLine.Part] in
            [.init(text: key, role: .key, gap: 1), .init(text: title, role: .hint, gap: 3)]
        }
        return (notice.map { [.say($0, .messageError)] } ?? []) + [CardLine(parts: keys)]
    }

    private static func narrow(isOpening: Bool) -> [CardLine] {
        if isOpening { return [.say("Making it…", .message)] }
        return [("Enter", "sample"), ("q", "quit")].map { key, title in
            CardLine(parts: [.init(text: key, role: .key, gap: 1), .init(text: title, role: .hint)])
        }
    }
}

extension CardLine {
    /// How wide its words are.
    fileprivate var cells: Int {
        parts.enumerated().reduce(0) { width, part in
            width + part.element.text.cells + (part.offset < parts.count - 1 ? part.element.gap : 0)
        }
    }
}
