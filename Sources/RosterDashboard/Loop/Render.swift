import RosterModel

/// Draws the dashboard at the size that it knows of: the same state gives the same grid.
public func render(_ state: State) -> Grid {
    var grid = Grid(size: state.size)
    if state.isTooSmall {
        let words = "Roster needs 20x5"
        grid.put(words, row: 0, column: 0, columns: state.size.columns, role: .text)
    } else {
        state.draw(into: &grid)
    }
    return state.isASCII ? grid.inASCII() : grid
}

extension State {
    fileprivate func draw(into grid: inout Grid) {
        if let help { return help.draw(into: &grid, in: wholeSurroundings) }
        if let messagesView { return messagesView.draw(into: &grid, in: wholeSurroundings) }
        if let form = forms.open {
            form.draw(into: &grid, in: formSurroundings, said: said)
            drawFooter(into: &grid)
        } else if let letter = letters.open {
            drawView(into: &grid)
            draw(letter, into: &grid)
            drawFooter(into: &grid)
        } else if let pane {
            draw(pane, into: &grid)
        } else {
            drawView(into: &grid)
            drawFooter(into: &grid)
            drawSaid(into: &grid)
        }
        palette?.draw(into: &grid, layout: paletteLayout)
    }

    /// Note and agenda have the whole screen, under the line on top.
    private func draw(_ pane: CapturePane, into grid: inout Grid) {
        if let header = paneHeader {
            RosterHeader(screen: roster, spoken: viewSurroundings.spoken).draw(into: &grid, area: header)
        }
        if let rule = paneRule { grid.drawRule(rule) }
        pane.draw(into: &grid, in: captureSurroundings)
        if let said { pane.say(said.text, said.role, aside: said.aside, into: &grid, in: captureSurroundings) }
        drawFooter(into: &grid)
    }

    private func drawView(into grid: inout Grid) {
        switch view {
        case .roster where roster.isEmpty: start.draw(into: &grid, in: viewSurroundings)
        case .roster: roster.draw(into: &grid, in: rosterSurroundings)
        case .client(let view): view.draw(into: &grid, in: viewSurroundings)
        case .items(let view): view.draw(into: &grid, in: viewSurroundings)
        case .triage(let triage): triage.draw(into: &grid, in: triageSurroundings)
        case .nudges(let view): view.draw(into: &grid, in: nudgesSurroundings)
        case .inbox(let view): view.draw(into: &grid, in: inboxSurroundings)
        }
    }

    // MARK: The bottom line

    private func drawSaid(into grid: inout Grid) {
        if isRosterInView, drawRosterEntry(into: &grid) { return }
        guard let area = saidArea else { return }
        let place = isRosterInView ? roster.place(in: rosterSurroundings.layout) : ""
        if let (text, role, aside) = words {
            sayWhole(text, role, in: area, place: aside.isEmpty ? place : aside, into: &grid)
        } else if !place.isEmpty {
            grid.say("", .dim, in: area, place: place)
        }
    }

    /// What is too long for one row takes those above it as well, so that its end can be read.
    private func sayWhole(_ text: String, _ role: Role, in area: Area, place: String, into grid: inout Grid) {
        let rows = min(Self.mostSaidRows, area.row, Wrapping.words(text, columns: area.columns).count)
        if rows < 2 {
            grid.clear(row: area.row)
            let hasPlace = text.cells + place.cells + 2 <= area.columns
            return grid.say(text, role, in: area, place: hasPlace ? place : "")
        }
        let whole = Area(row: area.row - rows + 1, column: area.column, columns: area.columns, rows: rows)
        for row in whole.row...area.row { grid.clear(row: row) }
        _ = grid.putWrapped(text, role, in: whole)
    }

    private static let mostSaidRows = 4

    /// What the views say themselves, they draw themselves.
    private var words: (String, Role, aside: String)? {
        if isTyping { return nil }
        switch view {
        case .roster: if let notice = roster.marking.notice { return (notice, .message, "") }
        case .client(let view): if view.notice != nil { return nil }
        case .items(let view): if view.notice != nil { return nil }
        case .triage(let triage): if triage.notice != nil { return nil }
        case .nudges(let view): if view.notice != nil { return nil }
        case .inbox(let view): if view.notice != nil { return nil }
        }
        return said.map { ($0.text, $0.role, $0.aside) }
    }

    /// Over the last line that the view has for it.
    private var saidArea: Area? {
        switch view {
        case .roster: return rosterSurroundings.layout.message
        case .client, .items, .nudges, .inbox: return ViewLayout(viewArea).said
        case .triage: return TriageLayout(viewArea).detail
        }
    }

    /// A prompt about an item, or the filter; answers whether one is open.
    private func drawRosterEntry(into grid: inout Grid) -> Bool {
        let area = rosterSurroundings.layout.message
        guard roster.isTyping else { return false }
        grid.clear(row: area.row)
        if roster.marking.prompt != nil {
            roster.marking.drawPrompt(into: &grid, area: area, now: now, zone: zone, policy: policy)
        } else {
            roster.filter.entry.draw(into: &grid, area: area)
        }
        return true
    }
}
