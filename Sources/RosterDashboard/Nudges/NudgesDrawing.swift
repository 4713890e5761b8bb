import RosterModel

extension NudgesView {
    public func draw(into grid: inout Grid, in surroundings: NudgesSurroundings) {
        let layout = layout(in: surroundings)
        let columns = NudgesColumns(columns: layout.list.columns, widths: list.widths)
        drawTitle(into: &grid, area: layout.title, in: surroundings)
        for (index, line) in news(in: surroundings).prefix(layout.news.rows).enumerated() {
            line.draw(into: &grid, row: layout.news.row + index, area: layout.news, ground: nil)
        }
        if list.count > 0 {
            if !isTextAlone { drawList(into: &grid, layout: layout, columns: columns, in: surroundings) }
            if let text = layout.text { drawText(into: &grid, area: text, in: surroundings) }
        } else if list.isLoaded {
            drawNothing(into: &grid, area: layout.list)
        }
        drawSaid(into: &grid, layout: layout, columns: columns, in: surroundings)
        hints.draw(into: &grid, area: layout.footer)
    }

    private func drawTitle(into grid: inout Grid, area: Area, in surroundings: NudgesSurroundings) {
        var pieces: [(String, Role)] = [("Nudges", .strong)]
        if list.isLoaded, list.ahead > 0 { pieces.append(("\(list.ahead) ahead", .text)) }
        if list.concerns > 0 { pieces.append(("\(list.concerns) to look at", .nudgeFailed)) }
        if !selected.isEmpty { pieces.append(("\(selected.count) marked", .key)) }
        if !filter.words.isEmpty, !filter.isOpen { pieces.append(("/\(filter.text)", .match)) }
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        for (words, role) in pieces { pen.say(words, role: role, into: &grid) }
        guard let work = surroundings.runner?.work else { return }
        let whole = work.words(surroundings.spoken)
        let words = whole.cells + 1 <= pen.left ? whole : work.shortWords(surroundings.spoken)
        if words.cells <= pen.left {
            grid.putRight(words, row: area.row, end: area.column + area.columns, from: pen.column, role: work.role)
        }
    }

    // MARK: The list

    private func drawList(
        into grid: inout Grid, layout: NudgesLayout, columns: NudgesColumns, in surroundings: NudgesSurroundings
    ) {
        let area = layout.list
        if let divider = layout.divider { grid.drawRule(divider) }
        guard area.rows > 0 else { return }
        let first = firstInView(rows: area.rows)
        for (index, row) in list.rows.dropFirst(first).prefix(area.rows).enumerated() {
            let at = area.row + index
            switch row {
            case .gap: break
            case .said(let words): grid.put(words, row: at, column: area.column, columns: area.columns, role: .dim)
            case .heading(let title, let aside):
                var pen = CellPen(row: at, column: area.column, columns: area.columns)
                pen.say(title, role: .columnTitle, into: &grid)
                pen.say(aside, role: .dim, into: &grid)
            case .nudge(let place):
                guard let entry = list.entry(at: place) else { continue }
                let row = NudgeRow(
                    entry: entry, spoken: surroundings.spoken, isCursor: place == self.place,
                    isSelected: selected.contains(entry.id))
                row.draw(into: &grid, row: at, area: area, columns: columns)
            }
        }
    }

    // MARK: Nothing there

    /// What belongs here and how it comes.
    private func drawNothing(into grid: inout Grid, area: Area) {
        let words: [(String, Role)] =
            list.isEmpty
            ? [
                ("No nudges are planned.", .text),
                (
                    "Capture an item for a client (c): a confirmation, a check midway and a reminder before the deadline"
                        + " are planned by themselves, and stand here with their exact text.", .dim
                ),
            ] : [("Nothing matches.", .text), ("Esc clears the filter.", .dim)]
        var row = area.row
        for (text, role) in words {
            for line in CardLine.wrapped(text, role: role, columns: area.columns) where row < area.row + area.rows {
                line.draw(into: &grid, row: row, area: area, ground: nil)
                row += 1
            }
        }
    }

    // MARK: The last lines

    private func drawSaid(
        into grid: inout Grid, layout: NudgesLayout, columns: NudgesColumns, in surroundings: NudgesSurroundings
    ) {
        let area = layout.said
        guard area.rows > 0 else { return }
        if filter.isOpen {
            let used = grid.put("Filter", row: area.row, column: area.column, columns: area.columns, role: .key) + 1
            filter.field.draw(
                into: &grid, row: area.row, column: area.column + used, columns: max(1, area.columns - used))
        } else if let notice {
            grid.say(notice, .message, in: area)
        } else if let current {
            let row = NudgeRow(entry: current, spoken: surroundings.spoken, isCursor: true, isSelected: false)
            let isBeside = layout.text != nil
            grid.say(
                isBeside ? "" : row.detail(columns: columns), .dim, in: area,
                place: placeWords(in: layout, surroundings))
        }
    }

    /// `3 of 84`; of the text alone, whether there is more.
    private func placeWords(in layout: NudgesLayout, _ surroundings: NudgesSurroundings) -> String {
        guard isTextAlone, let text = layout.text else { return "\(place + 1) of \(list.count)" }
        let rows = textLines(columns: text.columns, in: surroundings).count
        return textTop + text.rows < rows ? "more below" : ""
    }
}
