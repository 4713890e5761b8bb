import RosterModel

/// The sessions of the brief: the last three with their notes and what came of them, and those to come.
struct BriefSessions {
    let card: Card
    let spoken: SpokenTime
    let columns: Int
    /// How many rows of a note are shown; nil: all.
    var noteRows: Int?

    private static let indent = 2

    // MARK: Past ones

    var past: [CardLine] {
        let lines: [CardLine] = entries.flatMap { self.lines(of: $0) }
        return lines.isEmpty ? [] : [.heading("Last sessions")] + lines
    }

    /// A session that was held, or a note of none of them.
    private struct Entry {
        var at: Instant
        var words: String
        var notes: [Note]
    }

    private var entries: [Entry] {
        let held = card.pastSessions.map { past in
            Entry(at: past.session.starts, words: words(of: past), notes: past.notes)
        }
        let known = Set(held.flatMap(\.notes).map(\.id))
        let others = card.notes.filter { !known.contains($0.id) }.map { note in
            Entry(at: note.taken, words: isOfNow(note) ? "this session" : "note", notes: [note])
        }
        return (held + others).sorted { $1.at < $0.at }
    }

    private func words(of past: Card.PastSession) -> String {
        let count = past.completion
        let done = count.due == 0 ? nil : "\(count.done) of \(count.due) done"
        return [done, past.notes.isEmpty ? "no note" : nil].compactMap(\.self).joined(separator: ", ")
    }

    private func isOfNow(_ note: Note) -> Bool {
        note.session.map { id in card.sessions.contains { $0.id == id } } ?? false
    }

    private func lines(of entry: Entry) -> [CardLine] {
        var head = CardLine(parts: [
            .init(text: spoken.shortDay(spoken.zone.day(of: entry.at)), role: .text, columns: CardLine.labelColumns),
            .init(text: entry.words, role: .dim),
        ])
        head.note = entry.notes.first?.id
        var lines = [head]
        for (index, note) in entry.notes.enumerated() {
            // A second note of one session stands below the first.
            if index > 0 {
                lines.append(.say("\(spoken.clock(note.taken))  another note", .dim))
                lines[lines.count - 1].note = note.id
            }
            lines += self.lines(of: note)
        }
        return lines
    }

    private func lines(of note: Note) -> [CardLine] {
        let limit = noteRows ?? .max
        let (opening, unseen) = note.opening(limit: limit)
        var rows: [CardLine] = []
        var shown = 0
        for line in opening {
            let wrapped = CardLine.indented(line, by: Self.indent, columns: columns)
            let room = limit - rows.count
            rows += wrapped.prefix(room)
            // One that is cut counts to what is not shown.
            shown += wrapped.count <= room ? 1 : 0
            if rows.count == limit { break }
        }
        let more = unseen + opening.count - shown
        if more > 0 { rows.append(.more(more, indent: Self.indent)) }
        return rows.map { row in
            var row = row
            row.note = note.id
            return row
        }
    }

    // MARK: Coming ones

    var coming: [CardLine] {
        let lines = card.sessions.filter { $0.ends > spoken.now }.prefix(4).flatMap { session in
            let words = session.status == .cancelled ? "cancelled" : distance(session)
            let role: Role = session.isCurrent(at: spoken.now) ? .sessionNow : .text
            return CardLine.labelled(
                spoken.day(session.starts), wrapping: "\(spoken.clock(session.starts))  \(words)", role: role,
                columns: columns)
        }
        return lines.isEmpty ? [] : [.heading("Coming sessions")] + lines
    }

    private func distance(_ session: Session) -> String {
        spoken.distance(toSession: session.starts, ends: session.ends)
    }
}

extension CardLine {
    /// "… 6 more lines".
    fileprivate static func more(_ count: Int, indent: Int) -> CardLine {
        let blank = String(repeating: " ", count: indent)
        return .say(blank + (count == 1 ? "… 1 more line" : "… \(count) more lines"), .dim)
    }
}
