import RosterModel

extension CapturePane {
    /// Draws the pane into its area: the note with what was recognised in colour, what it becomes, and a line of keys.
    public func draw(into grid: inout Grid, in surroundings: CaptureSurroundings) {
        let layout = layout(in: surroundings)
        if !layout.hidesNote { drawTitle(into: &grid, layout: layout, in: surroundings) }
        switch mode {
        case .writing where layout.hidesNote: break
        case .writing: drawNote(into: &grid, area: layout.note)
        case .choosingClient(let list), .choosingDraft(let list): list.draw(into: &grid, area: layout.note)
        }
        if let divider = layout.divider {
            for row in divider.row..<divider.row + divider.rows {
                grid.put("│", row: row, column: divider.column, columns: 1, role: .rule)
            }
        }
        CapturePreview(reading: reading, now: surroundings.now, subject: subject, caretLine: buffer.caret.line)
            .draw(into: &grid, layout: drawForecast(into: &grid, layout: layout, in: surroundings))
        agenda.draw(into: &grid, pane: self, layout: layout, in: surroundings)
        drawNotice(into: &grid, row: layout.title.row, in: surroundings.area)
        hints.draw(into: &grid, area: layout.footer)
    }

    var hints: HintLine {
        switch mode {
        case .writing where agenda.marking.prompt != nil: ItemPrompt.hints
        case .writing where focus == .agenda: SessionAgenda.hints
        case .writing: buffer.selection == nil ? CaptureCommand.hints : EditCommand.selectionHints
        case .choosingClient, .choosingDraft: ChoiceList.hints
        }
    }

    private func drawTitle(into grid: inout Grid, layout: CaptureLayout, in surroundings: CaptureSurroundings) {
        let area = layout.title
        let column = grid.put("Capture", row: area.row, column: area.column, columns: area.columns, role: .strong) + 2
        guard notice == nil, news == nil else { return }
        grid.put(
            subjectWords(in: surroundings), row: area.row, column: area.column + column, columns: area.columns - column,
            role: .dim)
    }

    /// What saving would plan to send, in the last line of the preview's column, where it has one to spare.
    private func drawForecast(
        into grid: inout Grid, layout: CaptureLayout, in surroundings: CaptureSurroundings
    ) -> CaptureLayout {
        guard let area = layout.preview, area.rows >= 3, let words = forecast(in: surroundings) else { return layout }
        var rest = layout
        rest.preview?.rows -= 1
        grid.putRight(
            words, row: area.row + area.rows - 1, end: area.column + area.columns, from: area.column, role: .dim)
        return rest
    }

    /// What went wrong, or what happened, has the whole line, over the preview's title too: the end says what to do.
    private func drawNotice(into grid: inout Grid, row: Int, in area: Area) {
        if let notice {
            drawWords(notice, .messageError, into: &grid, row: row, in: area)
        } else if let news {
            drawWords(news, .message, into: &grid, row: row, in: area)
        }
    }

    func drawWords(_ words: String, _ role: Role, into grid: inout Grid, row: Int, in area: Area) {
        let start = area.column + 1 + "Capture".cells + 2
        let columns = area.column + area.columns - 1 - start
        let used = grid.put(words, row: row, column: start, columns: columns, role: role)
        grid.put(
            String(repeating: " ", count: max(0, columns - used)), row: row, column: start + used,
            columns: max(0, columns - used), role: .text)
    }

    /// "Priya Natarajan, session today 10:00".
    func subjectWords(in surroundings: CaptureSurroundings) -> String {
        guard party != nil else { return "no client yet" }
        guard let subject else { return "" }
        guard let session = subject.session else { return subject.name }
        return "\(subject.name), session \(surroundings.spoken.dayAndClock(session.starts))"
    }

    private func drawNote(into grid: inout Grid, area: Area) {
        let columns = CaptureLayout.wrapColumns(of: area)
        TextDrawing(buffer: buffer, viewport: viewport, hasKeys: isWriting) { line in
            let tokens = reading.tokens(onLine: line, of: buffer.lines)
            return { index in tokens.first { $0.range.contains(index) }?.kind.role ?? .text }
        }.draw(into: &grid, area: area, columns: columns)
        if buffer.isEmpty {
            grid.put("What was agreed, a line each.", row: area.row, column: area.column, columns: columns, role: .dim)
        }
    }
}

extension CapturedItem.Token.Kind {
    var role: Role {
        switch self {
        case .marker: .tokenMarker
        case .deadline: .tokenDeadline
        case .owner: .tokenOwner
        case .count: .tokenCount
        case .tag: .tokenTag
        }
    }
}
