import RosterModel

extension Form {
    /// Draws it over the whole area.
    /// - Parameter said: what the dashboard has to say, where the form says nothing itself.
    func draw(into grid: inout Grid, in surroundings: FormSurroundings, said: Said?) {
        let form = FormLines(self, seen(surroundings))
        let layout = form.layout
        drawTitle(into: &grid, area: layout.title)
        for (index, line) in form.lines.dropFirst(form.top).prefix(layout.body.rows).enumerated() {
            form.draw(line, into: &grid, row: layout.body.row + index)
        }
        let below = form.lines.count - form.top - layout.body.rows
        let words = notice ?? (isSaving ? .obstacle("Saving…") : said)
        grid.say(
            words?.text ?? "", words?.role ?? .dim, in: layout.said, place: below > 0 ? "\(below) more" : "")
        FormCommand.hints.draw(into: &grid, area: layout.footer)
    }

    private func drawTitle(into grid: inout Grid, area: Area) {
        let used = grid.put(
            purpose.title, row: area.row, column: area.column, columns: area.columns, role: .strong)
        guard !about.isEmpty, area.columns > used + 2 else { return }
        grid.put(about, row: area.row, column: area.column + used + 2, columns: area.columns - used - 2, role: .dim)
    }

    /// Behind the title: whose it is.
    private var about: String {
        switch purpose {
        case .addClient, .addCohort, .book, .bring: ""
        case .editItem: item?.clientName ?? name
        case .editClient, .move, .editCohort: name
        }
    }
}

extension FormLines {
    fileprivate func draw(_ line: Line, into grid: inout Grid, row: Int) {
        let (start, end) = (layout.body.column, layout.body.column + layout.body.columns)
        let entry = start + columns.entryStart
        switch line {
        case .field(let place): drawField(place, into: &grid, row: row)
        case .words(let words, let role):
            grid.put(words, row: row, column: entry, columns: end - entry, role: role)
        case .choice(let place): drawChoice(place, into: &grid, row: row)
        case .aside(let line):
            line.draw(
                into: &grid, row: row, area: Area(row: row, column: start, columns: layout.body.columns, rows: 1),
                ground: nil)
        }
    }

    private func drawField(_ place: Int, into grid: inout Grid, row: Int) {
        let field = form.fields[place]
        let hasKeys = place == form.focus
        let start = layout.body.column
        if hasKeys { grid.put("▌", row: row, column: start - 1, columns: 1, role: .key) }
        grid.put(field.label, row: row, column: start, columns: columns.label, role: hasKeys ? .strong : .dim)
        let entry = start + columns.entryStart
        if hasKeys {
            field.entry.draw(into: &grid, row: row, column: entry, columns: columns.entry)
        } else if field.text.isEmpty {
            grid.put("–", row: row, column: entry, columns: 1, role: .dim)
        } else {
            grid.put(field.text, row: row, column: entry, columns: columns.entry, role: .text)
        }
        guard let (words, role) = words(of: place), words.cells <= columns.meaning else { return }
        grid.put(words, row: row, column: start + columns.meaningStart, columns: columns.meaning, role: role)
    }

    private func drawChoice(_ place: Int, into grid: inout Grid, row: Int) {
        guard let choices = form.fields[form.focus].choices else { return }
        let entry = layout.body.column + columns.entryStart
        let isPointed = place == choices.cursor
        let index = choices.matching[place]
        let (title, detail) = (choices.list.titles[index], choices.list.details[index])
        let room = layout.body.column + layout.body.columns - entry
        let width = min(room, max(columns.entry, title.cells + detail.cells + 2))
        let ground: Role? = isPointed ? .selection : nil
        if isPointed {
            grid.put("▌", row: row, column: entry - 1, columns: 1, role: .key, ground: .selection)
            grid.fill(row: row, column: entry, columns: width, ground: .selection)
        }
        let used = grid.put(title, row: row, column: entry, columns: width, role: .text, ground: ground)
        grid.putRight(
            detail, row: row, end: entry + width, from: entry + used + 2, role: .dim, ground: ground)
    }
}
