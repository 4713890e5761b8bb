import RosterModel

/// The cursor goes from item to item and on to the notes; where there is no further one, the same keys scroll.
extension ClientView {
    func page(in surroundings: ViewSurroundings) -> BriefPage? {
        guard let card else { return nil }
        let body = ViewLayout(surroundings.area).body
        var brief = Brief(card: card, spoken: surroundings.spoken, columns: body.columns, selected: marking.selected)
        brief.noteRows = max(2, min(8, body.rows / 4))
        return BriefPage(brief)
    }

    mutating func move(_ motion: ListMotion, times: Int?, in surroundings: ViewSurroundings) {
        guard let page = page(in: surroundings) else { return }
        let rows = ViewLayout(surroundings.area).body.rows
        top = firstInView(of: page, rows: rows)
        // Further than the page there is nothing to go to.
        let steps = min(times ?? 1, page.count)
        let places = page.places
        switch motion {
        case .down: for _ in 0..<steps { step(.down, page, places, rows: rows) }
        case .up: for _ in 0..<steps { step(.up, page, places, rows: rows) }
        case .pageDown: scroll(page, by: max(1, rows - 1) * steps, rows: rows)
        case .pageUp: scroll(page, by: -max(1, rows - 1) * steps, rows: rows)
        case .first: (top, cursor) = (0, places.first?.target)
        case .last: scroll(page, by: page.count, rows: rows)
        }
    }

    mutating func scroll(by count: Int, in surroundings: ViewSurroundings) {
        guard let page = page(in: surroundings) else { return }
        let rows = ViewLayout(surroundings.area).body.rows
        top = firstInView(of: page, rows: rows)
        scroll(page, by: count, rows: rows)
    }

    /// The first row in view, also where the card or the screen has changed since the last motion.
    func firstInView(of page: BriefPage, rows: Int) -> Int {
        let clamped = max(0, min(top, page.count - rows))
        guard let place = page.place(of: cursor), !place.rows.overlaps(clamped...clamped + max(1, rows) - 1) else {
            return clamped
        }
        return max(0, Self.top(clamped, showing: place, rows: rows))
    }

    /// As little further as brings all of it into view, or its beginning where it is longer than the screen.
    private static func top(_ top: Int, showing place: BriefPage.Place, rows: Int) -> Int {
        if place.rows.lowerBound < top { return place.rows.lowerBound }
        return max(top, min(place.rows.lowerBound, place.rows.upperBound - rows + 1))
    }

    private enum Direction { case up, down }

    /// To the next place in the order of the columns. What lies between is not jumped over: it is scrolled through. The
    /// other column begins at its top.
    private mutating func step(_ direction: Direction, _ page: BriefPage, _ places: [BriefPage.Place], rows: Int) {
        let by = direction == .down ? 1 : -1
        let index = places.firstIndex { $0.target == cursor }
        let next: Int? =
            if let index {
                index + by
            } else if direction == .down {
                places.firstIndex { $0.rows.lowerBound >= top + rows }
            } else {
                places.lastIndex { $0.rows.upperBound < top }
            }
        guard let next, places.indices.contains(next) else { return scroll(page, by: by, rows: rows) }
        let there = Self.top(top, showing: places[next], rows: rows)
        let isBeside = index.map { places[$0].column != places[next].column } ?? false
        if abs(there - top) >= rows, !isBeside { return scroll(page, by: by, rows: rows) }
        (top, cursor) = (max(0, min(there, page.count - rows)), places[next].target)
    }

    /// The cursor stays on its place while that is in view, else goes to the first one that is.
    private mutating func scroll(_ page: BriefPage, by count: Int, rows: Int) {
        top = max(0, min(top + count, page.count - rows))
        let inView = page.places.filter { $0.rows.overlaps(top...top + max(1, rows) - 1) }
        if !inView.contains(where: { $0.target == cursor }) { cursor = inView.first?.target }
    }
}
