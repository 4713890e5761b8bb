import RosterModel

/// A personal message over the lower half of the view that asked for it.
extension State {
    /// Where it stands: all of the screen where half of it is too little to write in.
    var letterArea: Area? {
        guard letters.open != nil else { return nil }
        return viewRows.map { Area(row: $0, column: 0, columns: size.columns, rows: size.rows - $0) }
            ?? Area(row: 0, column: 0, columns: size.columns, rows: size.rows)
    }

    /// So many rows the view above it keeps, the rule behind them not counted; nil where it keeps none.
    var viewRows: Int? {
        guard letters.open != nil, size.rows >= 16 else { return nil }
        return size.rows / 2
    }

    mutating func takeInLetter(_ event: Event) -> [Effect] {
        guard let area = letterArea else { return [] }
        letters.open?.handle(event, in: area)
        return []
    }

    mutating func perform(_ command: MessageCommand) -> [Effect] {
        letters.open?.perform(command) ?? []
    }

    /// To the client of the items that the cursor, or the marks, mean.
    mutating func write(about targets: [ItemTarget], to client: Client.ID, name: String) -> [Effect] {
        letters.open(to: client, name: name, about: targets)
        return [.loadCard(.client(client))]
    }

    func draw(_ letter: Letter, into grid: inout Grid) {
        guard let area = letterArea else { return }
        for row in max(0, area.row - 1)..<area.row + area.rows { grid.clear(row: row) }
        if area.row > 0 {
            grid.drawRule(Area(row: area.row - 1, column: 1, columns: size.columns - 2, rows: 1))
        }
        grid.cursor = nil
        letter.draw(into: &grid, area: area, said: said)
    }
}
