import GRDB
import RosterModel

extension RecordImport {
    /// Known by uid, else by the source that they are known by here.
    func takeNotes() throws {
        var taken: Set<Int64> = []
        var wanted: [(note: Note, entry: Entry)] = []
        for note in copy.notes {
            guard let party = party(note.party) else {
                orphans += 1
                continue
            }
            let same = try row(.note, where: "uid = ?", [note.uid])
            let sameSource = try row(
                .note, where: "source_kind = ? AND source_key = ?", [note.source.kind, note.source.key])
            let row = (same ?? sameSource).flatMap { taken.insert($0).inserted ? $0 : nil }
            let name = try "the note of \(work.name(of: party)), \(work.spoken.full(note.taken))"
            guard row != nil || sameSource == nil else {
                orphans += copy.items.count { $0.note == note.id }
                refuse(name, "another note here comes from the same source")
                continue
            }
            wanted.append((note, entry(note, party, row, name)))
        }
        for (row, one) in zip(try put(.note, "note", wanted.map(\.entry)), wanted) {
            notes[one.note.id] = Note.ID(row)
        }
    }

    private func entry(_ note: Note, _ party: Party, _ row: Int64?, _ name: String) -> Entry {
        var values: Values = ["taken": note.taken.seconds, "text": note.text]
        if let session = note.session.flatMap({ sessions[$0] }) { values = values + ["session_id": session.number] }
        return Entry(
            number: note.id.number, name: name, row: row, identity: ("uid", note.uid), values: values,
            newValues: [
                "uid": note.uid, "client_id": party.clientNumber, "cohort_id": party.cohortNumber,
                "source_kind": note.source.kind, "source_key": note.source.key,
            ])
    }

    // MARK: What came in, and what is not yet saved

    /// Known by its kind and key; what was settled stays settled.
    func takeArrivals() throws {
        let entries = try copy.inbox.map { arrival in
            let entry = arrival.entry
            let condition = "kind = ? AND key = ?"
            let row = try row(.inbox, where: condition, [entry.kind.rawValue, arrival.key])
            return Entry(
                number: entry.id.number, name: "\(entry.kind.rawValue) of \(entry.from)", row: row,
                identity: ("key", arrival.key), values: arrival.settled.map { ["settled": $0.seconds] },
                newValues: [
                    "kind": entry.kind.rawValue, "key": arrival.key, "channel": entry.channel, "sender": entry.from,
                    "received": entry.received.seconds, "body": entry.body,
                ])
        }
        _ = try put(.inbox, "inbox entry", entries)
    }

    /// One that is being written on here is not touched. In the history, unlike what the pane keeps by itself: an import
    /// is taken back whole.
    func takeDrafts() throws {
        for draft in copy.drafts where try row(.draft, where: "key = ?", [draft.key]) == nil {
            let party = draft.party.flatMap { self.party($0) }
            try journal.insert(
                .draft,
                [
                    "key": draft.key, "client_id": party?.clientNumber, "cohort_id": party?.cohortNumber,
                    "text": draft.text, "changed": draft.changed.seconds,
                ])
        }
    }
}
