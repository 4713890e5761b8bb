import RosterModel

/// What else helps to talk, under the items, as far as there is room.
extension SessionAgenda {
    func drawRest(of card: Card, into grid: inout Grid, area: Area, spoken: SpokenTime) {
        let none: [CardLine] = items.isEmpty ? [.say("Nothing on the agenda yet.", .dim), .blank] : [.blank]
        let room = area.rows - items.count
        let rest = AgendaRest(card: card, columns: area.columns, rows: room - none.count, spoken: spoken)
        for (index, line) in (none + rest.lines).prefix(max(0, room)).enumerated() {
            line.draw(into: &grid, row: area.row + items.count + index, area: area, ground: nil)
        }
    }
}

/// The session after this one, and the last note.
private struct AgendaRest {
    let card: Card
    let columns: Int
    let rows: Int
    let spoken: SpokenTime

    /// As wide as the items' glyph and date, so that words begin below words.
    private static let label = 10

    var lines: [CardLine] { then + lastNote }

    private var then: [CardLine] {
        let current = card.sessions.current(at: spoken.now)
        let next = card.sessions.first { session in
            session.status != .cancelled && current.map { session.starts > $0.starts } ?? false
        }
        guard let next else { return [] }
        return [labelled("Then", "session \(spoken.dayAndClock(next.starts))", .text)]
    }

    private var lastNote: [CardLine] {
        guard let note = card.notes.first, let excerpt = note.excerpt else { return [] }
        let characters = Array("“\(excerpt)”")
        let rows = Wrapping.rows(of: String(characters), columns: max(8, columns - Self.label - 2))
        let count = min(3, self.rows - then.count)
        return rows.prefix(max(0, count)).enumerated().map { index, range in
            // The last line shows by its `…` that there is more.
            let end = index == count - 1 ? characters.count : range.upperBound
            let words = Text.spaced(String(characters[range.lowerBound..<end]))
            return labelled(index == 0 ? spoken.shortDay(spoken.zone.day(of: note.taken)) : "", words, .quote)
        }
    }

    private func labelled(_ title: String, _ words: String, _ role: Role) -> CardLine {
        CardLine(parts: [.init(text: title, role: .dim, columns: Self.label), .init(text: words, role: role)])
    }
}
