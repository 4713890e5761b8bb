import RosterModel

extension Letter {
    func draw(into grid: inout Grid, area: Area, said: Said?) {
        let layout = LetterLayout(area, hasSubject: channel != .sms)
        drawTitle(into: &grid, area: layout.title)
        if let subject = layout.subject { drawSubject(into: &grid, area: subject) }
        TextDrawing(buffer: text, viewport: viewport, hasKeys: focus == .text || layout.subject == nil)
            .draw(into: &grid, area: layout.text, columns: layout.columns)
        if text.isEmpty {
            grid.put(
                "Your own words; who it is from and how to answer is added.", row: layout.text.row,
                column: layout.text.column, columns: layout.text.columns, role: .dim)
        }
        if let words = notice ?? said {
            grid.say(words.text, words.role, in: layout.said)
        } else {
            grid.say(
                sizeWords, channel == .sms && text.text.count > Self.smsLimit ? .messageError : .dim, in: layout.said)
        }
        MessageCommand.hints(for: self).draw(into: &grid, area: layout.footer)
    }

    private func drawTitle(into grid: inout Grid, area: Area) {
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.say("Message", role: .strong, into: &grid)
        pen.say(name, role: .text, into: &grid)
        pen.say(wayWords, role: contact != nil && channel == nil ? .flag : .dim, into: &grid)
        pen.say(aboutWords, role: .dim, into: &grid)
    }

    /// "about 2 items", or the one.
    private var aboutWords: String {
        if items.isEmpty { return "" }
        if items.count > 1 { return "about \(items.count) items" }
        return "about “\(items[0].line?.item.text ?? "1 item")”"
    }

    private func drawSubject(into grid: inout Grid, area: Area) {
        let label = "Subject"
        grid.put(
            label, row: area.row, column: area.column, columns: area.columns, role: focus == .subject ? .key : .dim)
        let start = label.cells + 1
        let columns = max(1, min(area.columns - start, 84 - start))
        guard focus == .subject else {
            let words = subject.isEmpty ? "may stay empty" : subject.text
            grid.put(
                words, row: area.row, column: area.column + start, columns: columns,
                role: subject.isEmpty ? .dim : .text)
            return
        }
        subject.draw(into: &grid, row: area.row, column: area.column + start, columns: columns)
    }

    private var sizeWords: String {
        channel == .sms ? "\(text.text.count) of \(Self.smsLimit) characters" : ""
    }
}
