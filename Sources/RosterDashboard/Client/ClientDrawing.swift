import RosterModel

extension ClientView {
    public func draw(into grid: inout Grid, in surroundings: ViewSurroundings) {
        let layout = ViewLayout(surroundings.area)
        drawTitle(into: &grid, area: layout.title, spoken: surroundings.spoken)
        let lines = lines(in: surroundings)
        let first = max(0, min(top, lines.count - layout.body.rows))
        for (index, line) in lines.dropFirst(first).prefix(layout.body.rows).enumerated() {
            let isCursor = cursor != nil && line.item == cursor
            let row = layout.body.row + index
            if isCursor { grid.markSelected(row: row, area: layout.body) }
            line.draw(into: &grid, row: row, area: layout.body, ground: isCursor ? .selection : nil)
        }
        drawSaid(into: &grid, area: layout.said, in: surroundings)
        drawFooter(into: &grid, layout: layout, first: first, count: lines.count)
    }

    // MARK: The title

    private func drawTitle(into grid: inout Grid, area: Area, spoken: SpokenTime) {
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.say(card?.name ?? name, role: .strong, into: &grid)
        if !marking.selected.isEmpty { pen.say("\(marking.selected.count) marked", role: .key, into: &grid) }
        guard let card else { return }
        let session = card.session(at: spoken.now)
        let role: Role =
            session.map { $0.isCurrent(at: spoken.now) ? .sessionNow : .session } ?? .flag
        let words = Self.sessionWords(session, spoken: spoken).first { $0.cells <= pen.left } ?? ""
        grid.putRight(
            words, row: area.row, end: area.column + area.columns, from: pen.column, role: role)
    }

    /// "session 10:00, in 19 min", and shorter where that has no room.
    private static func sessionWords(_ session: Session?, spoken: SpokenTime) -> [String] {
        guard let session else { return ["no session", "none"] }
        let starts = spoken.session(session.starts)
        let distance = spoken.distance(toSession: session.starts, ends: session.ends)
        return ["session \(starts), \(distance)", "\(starts), \(distance)", starts]
    }

    // MARK: The last lines

    private func drawSaid(into grid: inout Grid, area: Area, in surroundings: ViewSurroundings) {
        if marking.prompt != nil {
            marking.drawPrompt(
                into: &grid, area: area, now: surroundings.now, zone: surroundings.zone,
                policy: surroundings.policy)
        } else if area.rows == 0 {
            return
        } else if let notice {
            grid.put(notice, row: area.row, column: area.column, columns: area.columns, role: .message)
        } else if let current {
            let words = [
                current.exactWords(surroundings.spoken), current.carriedWords, current.tagWords,
                Text.spaced(current.item.detail),
            ]
            grid.put(
                words.filter { !$0.isEmpty }.joined(separator: ", "), row: area.row, column: area.column,
                columns: area.columns, role: .dim)
        }
    }

    private func drawFooter(into grid: inout Grid, layout: ViewLayout, first: Int, count: Int) {
        var area = layout.footer
        guard area.rows > 0 else { return }
        let below = count - first - layout.body.rows
        let more = below > 0 && !isTyping ? "\(below) more" : ""
        grid.putRight(more, row: area.row, end: area.column + area.columns, from: area.column, role: .dim)
        area.columns -= more.cells + 2
        hints.draw(into: &grid, area: area)
    }

    /// The footer.
    var hints: HintLine { isTyping ? ItemPrompt.hints : Self.viewHints }

    private static let viewHints = HintLine(
        hints: [HintLine.Hint(keys: "n/p", title: "clients")]
            + ItemCommand.hints([.done, .stuck, .skip, .date, .nextSession, .comment, .edit, .checkOff, .select])
            + [ClientCommand.leave].compactMap { HintLine.Hint(keys: $0.keys, title: $0.title) })
}

extension Card {
    /// The current session, the one that has begun last where two are; else the next.
    func session(at now: Instant) -> Session? {
        let begun = sessions.last { $0.isCurrent(at: now) && $0.starts <= now }
        return begun ?? sessions.first { $0.status != .cancelled && ($0.starts > now || $0.isCurrent(at: now)) }
    }
}
