import RosterModel

/// The items of an agenda one below the other: the texts in a column as wide as they are, so that what was said about
/// them has the rest.
struct AgendaLines {
    /// In their order.
    let items: [ItemLine]
    let spoken: SpokenTime
    let columns: Int
    var selected: Set<ActionItem.ID> = []

    var lines: [CardLine] {
        let rows = items.map { line in
            CardItem(line: line, spoken: spoken, columns: columns, isSelected: selected.contains(line.id))
        }
        let room = columns - CardItem.indent
        let widest = min(rows.map(\.textCells).max() ?? 0, room * 13 / 20)
        return rows.flatMap { row in
            var row = row
            row.textColumns = max(1, widest)
            return row.lines
        }
    }
}
