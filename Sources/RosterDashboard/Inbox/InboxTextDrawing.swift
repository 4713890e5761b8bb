import RosterModel

/// The text of the entry under the cursor.
extension InboxView {
    /// What stands above it: who, how and when it came, why it waits, and the items that do.
    func head(columns: Int, in surroundings: InboxSurroundings) -> [CardLine] {
        guard let line = reading.line else { return [] }
        let spoken = surroundings.spoken
        var lines = [
            CardLine(parts: [
                .init(text: line.kind.glyph, role: line.kind.role, gap: 1),
                .init(
                    text: line.who, role: .strong,
                    columns: max(1, min(line.who.cells, columns - 2 - 2 - line.kind.word.cells))),
                .init(text: line.kind.word, role: .dim),
            ])
        ]
        let came = "Came in \(spoken.full(line.entry.received)) by \(line.entry.channel): \(line.why)."
        lines += CardLine.wrapped(came, role: .dim, columns: columns)
        if line.kind == .unmatchedNote {
            lines += CardLine.wrapped(Self.shortPath(line.body), role: .dim, columns: columns)
        }
        for item in reading.text?.items ?? [] { lines += Self.lines(of: item, spoken: spoken, columns: columns) }
        if let problem = reading.text?.problem {
            lines += CardLine.wrapped(problem, role: .messageError, columns: columns)
        }
        return lines + [.blank]
    }

    /// The file and its folder: the text below has little room as it is.
    private static func shortPath(_ path: String) -> String {
        path.split(separator: "/").suffix(2).joined(separator: "/")
    }

    private static func lines(of line: ItemLine, spoken: SpokenTime, columns: Int) -> [CardLine] {
        let due = spoken.day(line.item.deadline.at)
        let room = max(8, columns - 2 - due.cells - 2)
        return [
            CardLine(parts: [
                .init(text: "?", role: .flag, gap: 1),
                .init(text: line.item.text, role: .text, columns: room),
                .init(text: due, role: .dim),
            ])
        ]
    }

    /// Whether the text goes on below.
    func goesOn(in area: Area, _ surroundings: InboxSurroundings) -> Bool {
        let head = head(columns: area.columns, in: surroundings).count
        return !reading.rows.isWhole || reading.top + area.rows < head + reading.rows.rows.count
    }

    func drawText(into grid: inout Grid, area: Area, in surroundings: InboxSurroundings) {
        let head = head(columns: area.columns, in: surroundings)
        if head.isEmpty { return }
        // A copy: laid out as far as it is seen, also where the screen has changed since the last key.
        var reading = reading
        reading.layOut(columns: area.columns, rows: reading.top + area.rows)
        for row in 0..<area.rows {
            let place = reading.top + row
            if place < head.count {
                head[place].draw(into: &grid, row: area.row + row, area: area, ground: nil)
            } else if place - head.count < reading.rows.rows.count {
                grid.put(
                    String(reading.rows[place - head.count]), row: area.row + row, column: area.column,
                    columns: area.columns, role: line(isQuote: reading.line?.kind.isMessage == true))
            }
        }
    }

    private func line(isQuote: Bool) -> Role { isQuote ? .quote : .text }
}
