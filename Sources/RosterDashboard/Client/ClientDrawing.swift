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

extension Card {
    /// The current session, the one that has begun last where two are; else the next.
    func session(at now: Instant) -> Session? {
        let begun = sessions.last { $0.isCurrent(at: now) && $0.starts <= now }
        return begun ?? sessions.first { $0.status != .cancelled && ($0.starts > now || $0.isCurrent(at: now)) }
    }
}
