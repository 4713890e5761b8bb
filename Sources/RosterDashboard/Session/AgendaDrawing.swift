import RosterModel

extension SessionAgenda {
    /// Draws it into its place: whose it is, how it stands, and a line for each item.
    func draw(into grid: inout Grid, pane: CapturePane, layout: CaptureLayout, in surroundings: CaptureSurroundings) {
        guard let area = layout.agenda else { return }
        let name = pane.subject?.name ?? card?.name ?? ""
        if let row = area.name { drawName(name, into: &grid, area: row, spoken: surroundings.spoken) }
        drawTitle(layout.hidesNote ? name : "", into: &grid, area: area, spoken: surroundings.spoken)
        drawList(into: &grid, area: area.list, pane: pane, in: surroundings)
        drawSaid(into: &grid, area: area, hasKeys: pane.agendaHasKeys, in: surroundings)
    }

    // MARK: Whose

    private func drawName(_ name: String, into grid: inout Grid, area: Area, spoken: SpokenTime) {
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.say(name, role: .strong, into: &grid)
        guard let card else { return }
        let session = card.sessions.current(at: spoken.now)
        let words = spoken.words(for: session).first { $0.cells <= pen.left } ?? ""
        let clock = spoken.clockWords(inZone: card.client?.timeZone) ?? ""
        if clock.cells + 2 + words.cells <= pen.left { pen.say(clock, role: .dim, into: &grid) }
        grid.putRight(
            words, row: area.row, end: area.column + area.columns, from: pen.column, role: spoken.role(of: session))
    }

    private func drawTitle(_ name: String, into grid: inout Grid, area: AgendaArea, spoken: SpokenTime) {
        var pen = CellPen(row: area.title.row, column: area.title.column, columns: area.title.columns)
        pen.say("Agenda", role: area.name == nil ? .strong : .columnTitle, into: &grid)
        if !marking.selected.isEmpty { pen.say("\(marking.selected.count) marked", role: .key, into: &grid) }
        let words = [name, counts(spoken)].filter { !$0.isEmpty }.joined(separator: ": ")
        pen.say(words, role: .dim, into: &grid)
    }

    /// "1 stuck, 1 overdue, 2 open, 1 done since 9 Nov".
    private func counts(_ spoken: SpokenTime) -> String {
        guard let card else { return "" }
        let standings = items.map { $0.item.standing(at: spoken.now) }
        let last = card.pastSessions.first?.session.starts
        let since = last.map { " since \(spoken.shortDay(spoken.zone.day(of: $0)))" } ?? ""
        let groups: [(String, Set<Standing>)] = [
            ("stuck", [.stuck]), ("overdue", [.overdue]), ("open", [.open, .soon]), ("done" + since, [.done]),
            ("skipped", [.skipped]),
        ]
        return groups.compactMap { word, group in
            let count = standings.count { group.contains($0) }
            return count == 0 ? nil : "\(count) \(word)"
        }.joined(separator: ", ")
    }

    // MARK: The items

    private func drawList(
        into grid: inout Grid, area: Area, pane: CapturePane, in surroundings: CaptureSurroundings
    ) {
        guard let card else {
            let words = pane.party == nil ? "Whose note is it? Ctrl-P chooses the client." : ""
            grid.put(words, row: area.row, column: area.column, columns: area.columns, role: .dim)
            return
        }
        let first = position.firstInView(count: items.count, rows: area.rows)
        for (index, line) in items.dropFirst(first).prefix(area.rows).enumerated() {
            let isCursor = pane.agendaHasKeys && first + index == position.place
            let row = area.row + index
            if isCursor { grid.markSelected(row: row, area: area) }
            cardLine(of: line, on: card, columns: area.columns, surroundings.spoken)
                .draw(into: &grid, row: row, area: area, ground: isCursor ? .selection : nil)
        }
        drawRest(of: card, into: &grid, area: area, spoken: surroundings.spoken)
    }

    /// As on the card, but on one line always: what was said about the item under the cursor stands below the list
    /// where it has no room beside.
    private func cardLine(of line: ItemLine, on card: Card, columns: Int, _ spoken: SpokenTime) -> CardLine {
        let item = CardItem(
            line: line.shown(on: card.party), spoken: spoken, columns: columns,
            isSelected: marking.selected.contains(line.id))
        return item.lines.first ?? .blank
    }

    // MARK: The last line

    private func drawSaid(
        into grid: inout Grid, area: AgendaArea, hasKeys: Bool, in surroundings: CaptureSurroundings
    ) {
        guard let said = area.said else { return }
        if marking.prompt != nil {
            marking.drawPrompt(
                into: &grid, area: said, now: surroundings.now, zone: surroundings.zone, policy: surroundings.policy)
        } else if let notice = marking.notice {
            grid.say(notice, .message, in: said)
        } else {
            let words = hasKeys ? current.map { detail(of: $0, columns: area.list.columns, surroundings) } : nil
            grid.say(words ?? "", .dim, in: said, place: place(in: area))
        }
    }

    /// How many there are below.
    private func place(in area: AgendaArea) -> String {
        let first = position.firstInView(count: items.count, rows: area.list.rows)
        let below = items.count - first - area.list.rows
        return below > 0 ? "\(below) more" : ""
    }

    private func detail(of line: ItemLine, columns: Int, _ surroundings: CaptureSurroundings) -> String {
        let spoken = surroundings.spoken
        let item = CardItem(line: line, spoken: spoken, columns: columns)
        let isSaidBeside = item.lines.count == 1
        let words = [
            isSaidBeside ? "" : item.said.text, line.exactWords(spoken),
            isSaidBeside || item.said.text != line.carriedWords ? line.carriedWords : "", line.tagWords,
            Text.spaced(line.item.detail),
        ]
        return words.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension CapturePane {
    /// What the dashboard has to say, on the agenda's last line; where that has none, beside the title.
    func say(
        _ words: String, _ role: Role, aside: String, into grid: inout Grid, in surroundings: CaptureSurroundings
    ) {
        let layout = layout(in: surroundings)
        if let said = layout.agenda?.said {
            guard agenda.marking.prompt == nil, agenda.marking.notice == nil else { return }
            grid.clear(row: said.row, in: said)
            grid.say(words, role, in: said, place: aside)
        } else if notice == nil, news == nil {
            drawWords(words, role, into: &grid, row: layout.title.row, in: surroundings.area)
        }
    }
}

extension Grid {
    fileprivate mutating func clear(row: Int, in area: Area) {
        let blanks = String(repeating: " ", count: max(0, area.columns))
        put(blanks, row: row, column: area.column, columns: area.columns, role: .text)
    }
}
