import RosterModel

extension InboxView {
    public func draw(into grid: inout Grid, in surroundings: InboxSurroundings) {
        let layout = layout(in: surroundings)
        let columns = InboxColumns(columns: layout.list.columns, widths: list.widths)
        drawTitle(into: &grid, area: layout.title)
        let choices = openChoices
        if list.count > 0 {
            // On a small screen there is room for one of them.
            if choices == nil || layout.text != nil {
                drawList(into: &grid, layout: layout, columns: columns, spoken: surroundings.spoken)
            }
            if choices == nil, let text = layout.text { drawText(into: &grid, area: text, in: surroundings) }
        } else if list.isLoaded, choices == nil {
            let top = layout.list.row - layout.title.row
            drawNothing(into: &grid, area: layout.title.slice(rows: top, layout.list.rows))
        }
        choices?.draw(into: &grid, area: layout.choices)
        drawSaid(into: &grid, layout: layout, columns: columns, in: surroundings)
        hints.draw(into: &grid, area: layout.footer)
    }

    private func drawTitle(into grid: inout Grid, area: Area) {
        var pieces: [(String, Role)] = [("Inbox", .strong)]
        if list.isLoaded, list.waiting > 0 {
            let words =
                list.unread > 0 ? "the latest \(list.waiting - list.unread) of \(list.waiting)" : "\(list.waiting)"
            pieces.append(("\(words) waiting", .text))
        }
        if !selected.isEmpty { pieces.append(("\(selected.count) marked", .key)) }
        if !filter.words.isEmpty, !filter.isOpen { pieces.append(("/\(filter.text)", .match)) }
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        for (words, role) in pieces { pen.say(words, role: role, into: &grid) }
    }

    // MARK: The list

    private func drawList(into grid: inout Grid, layout: ReadingLayout, columns: InboxColumns, spoken: SpokenTime) {
        let area = layout.list
        if let divider = layout.divider { grid.drawRule(divider) }
        guard area.rows > 0 else { return }
        drawHeadings(into: &grid, area: layout.headings, columns: columns)
        let first = position.firstInView(count: list.count, rows: area.rows)
        for place in first..<min(first + area.rows, list.count) {
            guard let line = list.line(at: place) else { return }
            let row = InboxRow(
                line: line, spoken: spoken, isCursor: place == position.place, isSelected: selected.contains(line.id))
            row.draw(into: &grid, row: area.row + place - first, area: area, columns: columns)
        }
    }

    private func drawHeadings(into grid: inout Grid, area: Area, columns: InboxColumns) {
        guard area.rows > 0 else { return }
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.column += InboxColumns.signs
        let headings = [
            ("What", columns.kind), ("Who", columns.who), ("Came in", columns.when), ("Why it waits", columns.gist),
        ]
        for (heading, width) in headings { pen.put(heading, columns: width, role: .columnTitle, into: &grid) }
    }

    /// In place of the text, or of the list where the text has no room.
    private var openChoices: ChoiceList? {
        switch mode {
        case .party(let list, _), .item(let list, _, _), .waiting(let list, _): list
        case .list, .text: nil
        }
    }

    // MARK: Nothing to decide

    /// What was decided; else what belongs here and how it comes.
    private func drawNothing(into grid: inout Grid, area: Area) {
        var row = area.row
        func say(_ words: String, _ role: Role) {
            for line in CardLine.wrapped(words, role: role, columns: area.columns) where row < area.row + area.rows {
                line.draw(into: &grid, row: row, area: area, ground: nil)
                row += 1
            }
        }
        if !list.isEmpty {
            say("Nothing matches.", .text)
            return say("Esc clears the filter.", .dim)
        }
        let tally = tally
        if tally.isEmpty {
            say("Nothing waits.", .text)
        } else {
            let total = tally.reduce(0) { $0 + $1.count }
            say(total == 1 ? "1 thing decided, nothing is left." : "\(total) things decided, nothing is left.", .strong)
            for (heading, count) in tally {
                let number = String(count)
                say(String(repeating: " ", count: max(0, 4 - number.count)) + number + "  " + heading, .text)
            }
        }
        row += area.rows > 6 ? 1 : 0
        say(
            "Notes and events that name nobody on the roster, and messages of unknown senders, wait here for you.", .dim
        )
        say("“roster import notes” and “roster import calendar” bring them.", .dim)
    }

    // MARK: The last lines

    private func drawSaid(
        into grid: inout Grid, layout: ReadingLayout, columns: InboxColumns, in surroundings: InboxSurroundings
    ) {
        let area = layout.said
        guard area.rows > 0 else { return }
        if filter.isOpen {
            let used = grid.put("Filter", row: area.row, column: area.column, columns: area.columns, role: .key) + 1
            filter.field.draw(
                into: &grid, row: area.row, column: area.column + used, columns: max(1, area.columns - used))
        } else if let notice {
            grid.say(notice, .message, in: area)
        } else if let current, openChoices == nil || layout.text != nil {
            let row = InboxRow(line: current, spoken: surroundings.spoken, isCursor: true, isSelected: false)
            let isBeside = layout.text != nil
            grid.say(
                isBeside ? "" : row.detail(columns: columns), .dim, in: area, place: place(in: layout, surroundings))
        }
    }

    /// `1-28 of 84`: which rows are in view; of the text alone, whether there is more.
    private func place(in layout: ReadingLayout, _ surroundings: InboxSurroundings) -> String {
        if mode == .text { return layout.text.map { goesOn(in: $0, surroundings) } == true ? "more below" : "" }
        let first = position.firstInView(count: list.count, rows: layout.list.rows)
        return "\(first + 1)-\(min(first + layout.list.rows, list.count)) of \(list.count)"
    }
}
