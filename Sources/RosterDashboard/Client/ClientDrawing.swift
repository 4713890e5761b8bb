import RosterModel

extension ClientView {
    public func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {
        let layout = ViewLayout(surroundings.area)
        drawTitle(into: &grid, area: layout.title, spoken: surroundings.spoken)
        var below = 0
        if let reader {
            drawReader(reader, into: &grid, area: layout.body)
            below = linesBelow(reader, in: layout.body)
        } else if let page = page(in: surroundings) {
            let first = firstInView(of: page, rows: layout.body.rows)
            draw(page, from: first, into: &grid, area: layout.body)
            below = page.count - first - layout.body.rows
        }
        drawSaid(
            into: &grid, area: layout.said, place: below > 0 ? "\(below) more" : "", in: surroundings)
        marking.drawFooter(hints, into: &grid, area: layout.footer)
    }

    // MARK: The page

    private func draw(_ page: BriefPage, from first: Int, into grid: inout Grid, area: Area) {
        for index in 0..<area.rows {
            let row = first + index
            if row < page.head.count {
                let line = page.line(row: row, column: 0)
                line?.draw(into: &grid, row: area.row + index, area: area, ground: nil)
                continue
            }
            for column in page.columns.indices {
                guard let line = page.line(row: row, column: column) else { continue }
                let span = page.widths.span(of: column)
                let part = Area(row: area.row, column: area.column + span.start, columns: span.columns, rows: area.rows)
                let above = page.line(row: row - 1, column: column)
                // Of a note only the line of its session stands out.
                let isCursor = cursor != nil && line.target == cursor && (line.item != nil || above?.note != line.note)
                if isCursor { grid.markSelected(row: area.row + index, area: part) }
                line.draw(into: &grid, row: area.row + index, area: part, ground: isCursor ? .selection : nil)
            }
        }
        drawRule(of: page, from: first, into: &grid, area: area)
    }

    private func drawRule(of page: BriefPage, from first: Int, into grid: inout Grid, area: Area) {
        guard page.widths.isTwo else { return }
        let start = max(0, page.head.count - first)
        let column = area.column + page.widths.span(of: 1).start - 2
        let rows = min(area.rows, page.count - first)
        guard start < rows else { return }
        grid.drawRule(Area(row: area.row + start, column: column, columns: 1, rows: rows - start))
    }

    // MARK: The title

    private func drawTitle(into grid: inout Grid, area: Area, spoken: SpokenTime) {
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.say(card?.name ?? name, role: .strong, into: &grid)
        if let reader { pen.say(reader.title, role: .text, into: &grid) }
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
            grid.say(detail(surroundings.spoken), .dim, in: area, place: place)
        }
    }

    /// More about what is under the cursor.
    private func detail(_ spoken: SpokenTime) -> String {
        if reader != nil { return "" }
        if cursor?.note != nil { return "Enter shows the whole note." }
        guard let line = current else { return "" }
        let words = [line.exactWords(spoken), line.carriedWords, line.tagWords, Text.spaced(line.item.detail)]
        return words.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// The footer.
    var hints: HintLine {
        if isTyping { return ItemPrompt.hints }
        return reader == nil ? Self.viewHints : Self.readerHints
    }

    private static let viewHints = HintLine(
        hints: hints([(.next, "next"), (.previous, "previous")])
            + ItemCommand.hints([.done, .stuck, .skip, .date, .nextSession, .comment, .edit, .checkOff, .select])
            + hints([(.open, "note"), (.leave, "back")]))

    private static let readerHints = HintLine(
        hints: hints([
            (.leave, "back"), (.move(.down), "down"), (.move(.up), "up"), (.move(.pageDown), "page down"),
            (.next, "next client"), (.previous, "previous client"),
        ]))

    private static func hints(_ commands: [(ClientCommand, String)]) -> [HintLine.Hint] {
        commands.compactMap { HintLine.Hint(keys: $0.keys, title: $1) }
    }
}
