import RosterModel

/// A note read whole, inside the client's screen.
extension ClientView {
    /// The note under the cursor, and which one it is of.
    func note(_ id: Note.ID?) -> Note? {
        guard let id, let card else { return nil }
        return (card.pastSessions.flatMap(\.notes) + card.notes).first { $0.id == id }
    }

    mutating func openNote(in surroundings: ViewSurroundings) {
        guard let note = note(cursor?.note), let card else { return }
        let spoken = surroundings.spoken
        let session = card.pastSessions.first { $0.session.id == note.session }?.session
        let moment = session?.starts ?? note.taken
        reader = NoteReader(note, title: "Note, \(spoken.full(moment))")
    }

    /// A key while a note is read: the motions scroll it, and Enter and Esc go back to the brief.
    mutating func read(_ command: ClientCommand, times: Int?, in surroundings: ViewSurroundings) {
        guard var open = reader else { return }
        let body = ViewLayout(surroundings.area).body
        switch command {
        case .move(let motion):
            open.move(motion, times: times ?? 1, columns: readingColumns(body), rows: body.rows)
            reader = open
        case .open, .leave: reader = nil
        case .next, .previous: wants = command == .next ? .next : .previous
        }
    }

    mutating func scrollReader(by lines: Int, in surroundings: ViewSurroundings) {
        let body = ViewLayout(surroundings.area).body
        let columns = readingColumns(body)
        reader?.scroll(by: lines, columns: columns, rows: body.rows)
    }

    /// Longer lines are hard to read.
    private func readingColumns(_ body: Area) -> Int { min(body.columns, 84) }

    func drawReader(_ reader: NoteReader, into grid: inout Grid, area: Area) {
        var area = area
        area.columns = readingColumns(area)
        reader.draw(into: &grid, area: area)
    }

    func linesBelow(_ reader: NoteReader, in area: Area) -> Int {
        reader.linesBelow(columns: readingColumns(area), rows: area.rows)
    }
}
