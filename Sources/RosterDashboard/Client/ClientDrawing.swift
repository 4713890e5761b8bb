import RosterModel

extension ClientView {
    public func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {
        let layout = ViewLayout(surroundings.area)
        drawTitle(into: &grid, area: layout.title, spoken: surroundings.spoken)
        let lines = lines(in: surroundings)
        let first = firstInView(of: lines, rows: layout.body.rows)
        for (index, line) in lines.dropFirst(first).prefix(layout.body.rows).enumerated() {
            let isCursor = cursor != nil && line.item == cursor
            let row = layout.body.row + index
            if isCursor { grid.markSelected(row: row, area: layout.body) }
            line.draw(into: &grid, row: row, area: layout.body, ground: isCursor ? .selection : nil)
        }
        let below = lines.count - first - layout.body.rows
        drawSaid(
            into: &grid, area: layout.said, place: below > 0 ? "\(below) more" : "", in: surroundings)
        marking.drawFooter(hints, into: &grid, area: layout.footer)
    }

    // MARK: The title

    private func drawTitle(into grid: inout Grid, area: Area, spoken: SpokenTime) {
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.say(card?.name ?? name, role: .strong, into: &grid)
        if !marking.selected.isEmpty { pen.say("\(marking.selected.count) marked", role: .key, into: &grid) }
        guard let card else { return }
        let session = card.sessions.current(at: spoken.now)
        let words = spoken.words(for: session).first { $0.cells <= pen.left } ?? ""
        grid.putRight(
            words, row: area.row, end: area.column + area.columns, from: pen.column,
            role: spoken.role(of: session))
    }

    // MARK: The last lines

    private func drawSaid(into grid: inout Grid, area: Area, place: String, in surroundings: ViewSurroundings) {
        if marking.prompt != nil {
            marking.drawPrompt(
                into: &grid, area: area, now: surroundings.now, zone: surroundings.zone,
                policy: surroundings.policy)
        } else if let notice {
            grid.say(notice, .message, in: area)
        } else {
            grid.say(current.map { detail(of: $0, surroundings.spoken) } ?? "", .dim, in: area, place: place)
        }
    }

    private func detail(of line: ItemLine, _ spoken: SpokenTime) -> String {
        let words = [line.exactWords(spoken), line.carriedWords, line.tagWords, Text.spaced(line.item.detail)]
        return words.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The footer.
    var hints: HintLine { isTyping ? ItemPrompt.hints : Self.viewHints }

    private static let viewHints = HintLine(
        hints: [(ClientCommand.next, "next"), (.previous, "previous")].compactMap {
            HintLine.Hint(keys: $0.keys, title: $1)
        }
            + ItemCommand.hints([.done, .stuck, .skip, .date, .nextSession, .comment, .edit, .checkOff, .select])
            + [ClientCommand.leave].compactMap { HintLine.Hint(keys: $0.keys, title: $0.title) })
}
