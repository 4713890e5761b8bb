import RosterModel

extension ItemsView {
    public func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {
        let layout = ViewLayout(surroundings.area, hasHeadings: true)
        let columns = ItemsColumns(columns: layout.body.columns, widths: list.widths)
        drawTitle(into: &grid, area: layout.title)
        if list.count > 0 {
            drawHeadings(into: &grid, area: layout.headings, columns: columns)
            drawRows(into: &grid, area: layout.body, columns: columns, spoken: surroundings.spoken)
        } else if list.isLoaded {
            drawEmpty(into: &grid, area: layout.body)
        }
        drawSaid(into: &grid, layout: layout, columns: columns, in: surroundings)
        marking.drawFooter(hints, into: &grid, area: layout.footer)
    }

    private func drawTitle(into grid: inout Grid, area: Area) {
        var pieces: [(String, Role)] = [("Items", .strong)]
        if filter.filter != nil { pieces.append(("\(list.count) of \(list.total)", .text)) }
        pieces.append(("\(list.tally.open) open", .text))
        if list.tally.overdue > 0 { pieces.append(("\(list.tally.overdue) overdue", .itemOverdue)) }
        if list.tally.stuck > 0 { pieces.append(("\(list.tally.stuck) stuck", .itemStuck)) }
        if list.unread > 0 { pieces.append(("and \(list.unread) less urgent ones that are not listed", .dim)) }
        if list.showsClosed { pieces.append(("closed ones too", .dim)) }
        if !marking.selected.isEmpty { pieces.append(("\(marking.selected.count) marked", .key)) }
        if filter.filter != nil, !filter.isOpen { pieces.append(("/\(filter.text)", .match)) }
        if !list.isLoaded { pieces = [("Items", .strong)] }
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        for (words, role) in pieces { pen.say(words, role: role, into: &grid) }
    }

    private func drawHeadings(into grid: inout Grid, area: Area, columns: ItemsColumns) {
        guard area.rows > 0 else { return }
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.column += ItemsColumns.signs
        let headings = [
            ("Due", columns.due), ("Client", columns.client), ("Item", columns.text), ("", columns.owner),
            ("Tags", columns.tags), ("", columns.carried), ("Said", columns.comment),
        ]
        for (heading, width) in headings {
            pen.put(heading, columns: width, role: .columnTitle, into: &grid)
        }
    }

    private func drawRows(into grid: inout Grid, area: Area, columns: ItemsColumns, spoken: SpokenTime) {
        let first = position.firstInView(count: list.count, rows: area.rows)
        let sought = filter.filter?.soughtWords ?? []
        for place in first..<min(first + area.rows, list.count) {
            guard let line = list.line(at: place) else { return }
            let row = ItemsRow(
                line: line, spoken: spoken, isCursor: place == position.place,
                isSelected: marking.selected.contains(line.id), sought: sought)
            row.draw(into: &grid, row: area.row + place - first, area: area, columns: columns)
        }
    }

    /// What belongs here, and the key that fills it.
    private func drawEmpty(into grid: inout Grid, area: Area) {
        let words =
            if filter.filter != nil {
                ("No item matches.", "Esc clears the filter.")
            } else if list.tally.hidden > 0 {
                ("Nothing is open.", "z shows the \(list.tally.hidden) closed.")
            } else {
                ("What clients agree to do comes here.", "c captures a session's note.")
            }
        grid.put(words.0, row: area.row, column: area.column, columns: area.columns, role: .text)
        guard area.rows > 1 else { return }
        grid.put(words.1, row: area.row + 1, column: area.column, columns: area.columns, role: .dim)
    }

    private func drawSaid(
        into grid: inout Grid, layout: ViewLayout, columns: ItemsColumns, in surroundings: ViewSurroundings
    ) {
        let area = layout.said
        if marking.prompt != nil {
            marking.drawPrompt(
                into: &grid, area: area, now: surroundings.now, zone: surroundings.zone,
                policy: surroundings.policy)
        } else if filter.isOpen {
            filter.draw(into: &grid, area: area)
        } else if let notice {
            grid.say(notice, .message, in: area)
        } else if let current {
            let row = ItemsRow(line: current, spoken: surroundings.spoken, isCursor: true, isSelected: false)
            grid.say(row.detail(columns: columns), .dim, in: area, place: place(rows: layout.body.rows))
        }
    }

    /// `1-28 of 84`: which rows are in view.
    private func place(rows: Int) -> String {
        let first = position.firstInView(count: list.count, rows: rows)
        return "\(first + 1)-\(min(first + rows, list.count)) of \(list.count)"
    }
}
