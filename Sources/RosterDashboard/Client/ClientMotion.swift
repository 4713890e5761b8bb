import RosterModel

/// The cursor goes from item to item; where there is no further one, the same keys scroll.
extension ClientView {
    func lines(in surroundings: ViewSurroundings) -> [CardLine] {
        guard let card else { return [] }
        let columns = ViewLayout(surroundings.area).body.columns
        return Brief(card: card, spoken: surroundings.spoken, columns: columns, selected: marking.selected).lines
    }

    mutating func move(_ motion: ListMotion, times: Int?, in surroundings: ViewSurroundings) {
        let lines = lines(in: surroundings)
        let rows = ViewLayout(surroundings.area).body.rows
        top = firstInView(of: lines, rows: rows)
        // Further than the lines there is nothing to go to.
        let steps = min(times ?? 1, lines.count)
        switch motion {
        case .down: for _ in 0..<steps { stepDown(lines, rows: rows) }
        case .up: for _ in 0..<steps { stepUp(lines, rows: rows) }
        case .pageDown: scroll(lines, by: max(1, rows - 1) * steps, rows: rows)
        case .pageUp: scroll(lines, by: -max(1, rows - 1) * steps, rows: rows)
        case .first: (top, cursor) = (0, lines.lazy.compactMap(\.item).first)
        case .last: scroll(lines, by: lines.count, rows: rows)
        }
    }

    mutating func scroll(by count: Int, in surroundings: ViewSurroundings) {
        let lines = lines(in: surroundings)
        let rows = ViewLayout(surroundings.area).body.rows
        top = firstInView(of: lines, rows: rows)
        scroll(lines, by: count, rows: rows)
    }

    /// The first line in view, also where the card or the screen has changed since the last motion.
    func firstInView(of lines: [CardLine], rows: Int) -> Int {
        let clamped = max(0, min(top, lines.count - rows))
        guard let cursor, let first = lines.firstIndex(where: { $0.item == cursor }),
            let last = lines.lastIndex(where: { $0.item == cursor })
        else { return clamped }
        if last < clamped { return first }
        return first >= clamped + rows ? max(0, last - rows + 1) : clamped
    }

    private mutating func stepDown(_ lines: [CardLine], rows: Int) {
        let at = cursor.flatMap { item in lines.lastIndex { $0.item == item } } ?? top - 1
        guard let next = lines[min(at + 1, lines.count)...].first(where: { $0.item != nil })?.item else {
            return scroll(lines, by: 1, rows: rows)
        }
        show(next, in: lines, rows: rows)
    }

    private mutating func stepUp(_ lines: [CardLine], rows: Int) {
        let at = cursor.flatMap { item in lines.firstIndex { $0.item == item } }
        guard let previous = lines[..<min(at ?? top, lines.count)].lastIndex(where: { $0.item != nil }),
            at != nil || previous == top - 1, let item = lines[previous].item
        else { return scroll(lines, by: -1, rows: rows) }
        show(item, in: lines, rows: rows)
    }

    private mutating func show(_ item: ActionItem.ID, in lines: [CardLine], rows: Int) {
        cursor = item
        guard let first = lines.firstIndex(where: { $0.item == item }),
            let last = lines.lastIndex(where: { $0.item == item })
        else { return }
        top = max(0, min(max(top, last - rows + 1), first))
    }

    /// The cursor stays on its item while that is in view, else goes to the first one that is.
    private mutating func scroll(_ lines: [CardLine], by count: Int, rows: Int) {
        top = max(0, min(top + count, lines.count - rows))
        let inView = lines.dropFirst(top).prefix(rows).compactMap(\.item)
        if cursor.map({ !inView.contains($0) }) ?? true { cursor = inView.first }
    }
}
