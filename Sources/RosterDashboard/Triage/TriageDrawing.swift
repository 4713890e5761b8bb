import RosterModel

extension Triage {
    /// Draws the queue, or what was decided once nothing is left of it.
    public func draw(into grid: inout Grid, in surroundings: TriageSurroundings) {
        let layout = TriageLayout(surroundings.area)
        drawTitle(into: &grid, area: layout.title)
        if isDone {
            drawOutcome(into: &grid, area: layout.list)
        } else {
            drawQueue(into: &grid, layout: layout, in: surroundings)
        }
        drawDetail(into: &grid, area: layout.detail, in: surroundings)
        hints.draw(into: &grid, area: layout.footer)
    }

    private func drawTitle(into grid: inout Grid, area: Area) {
        var column = grid.put("Triage", row: area.row, column: area.column, columns: area.columns, role: .strong) + 2
        let left =
            isDone
            ? ""
            : unread > 0
                ? "\(queue.count) left of the \(total) most urgent of \(total + unread)"
                : "\(queue.count) of \(total) left"
        column += grid.put(
            left, row: area.row, column: area.column + column, columns: area.columns - column, role: .text)
        if !selected.isEmpty {
            column += 2
            column += grid.put(
                "\(selected.count) selected", row: area.row, column: area.column + column,
                columns: area.columns - column, role: .key)
        }
        let order = "sorted by session, then days late"
        if !isDone, area.columns - column >= order.count + 4 {
            grid.putRight(order, row: area.row, end: area.column + area.columns, from: area.column + column, role: .dim)
        }
    }

    // MARK: The queue

    /// The first row in view: as few rows further as keep the cursor in it.
    func firstVisible(rows: Int) -> Int {
        let queue = queue
        let place = queue.firstIndex { $0.id == cursor } ?? 0
        return max(0, min(place - rows / 2, queue.count - rows))
    }

    private func drawQueue(into grid: inout Grid, layout: TriageLayout, in surroundings: TriageSurroundings) {
        let queue = queue
        let area = layout.list
        let columns = columns(in: area, surroundings)
        let first = firstVisible(rows: area.rows)
        for (index, line) in queue.dropFirst(first).prefix(area.rows).enumerated() {
            let row = TriageRow(
                line: line, reason: TriageReason(line, spoken: surroundings.spoken),
                standing: line.item.standing(at: surroundings.now), isCursor: line.id == cursor,
                isSelected: selected.contains(line.id))
            row.draw(into: &grid, row: area.row + index, area: area, columns: columns)
        }
    }

    private func columns(in area: Area, _ surroundings: TriageSurroundings) -> TriageColumns {
        let sessions = queue.map { TriageReason.session($0, spoken: surroundings.spoken).cells }
        return TriageColumns(
            columns: area.columns, names: queue.map(\.clientName.cells).max() ?? 0, sessions: sessions.max() ?? 0)
    }

    // MARK: The line below

    private func drawDetail(into grid: inout Grid, area: Area, in surroundings: TriageSurroundings) {
        if let prompt {
            prompt.draw(into: &grid, area: area, in: dateContext(in: surroundings))
        } else if let notice {
            grid.put(notice, row: area.row, column: area.column, columns: area.columns, role: .message)
        } else if let line = queue.first(where: { $0.id == cursor }) {
            guard columns(in: area, surroundings).hidesSomething else { return }
            let reason = TriageReason(line, spoken: surroundings.spoken)
            grid.put(reason.summary, row: area.row, column: area.column, columns: area.columns, role: .dim)
        }
    }
}
