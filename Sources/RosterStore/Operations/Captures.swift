import GRDB
import RosterModel

extension Work {
    /// A note with its action items; the draft that it was is gone with it. Captured again from the same source, only
    /// what has changed in the note changes anything.
    func capture(_ note: NoteCapture) throws -> Receipt {
        let result = try captureNote(note)
        if case .pane(let key) = note.source { try deleteDraft(key) }
        return Receipt(
            summary: summary(of: result), notes: [result.note], items: result.added + result.changed,
            warnings: result.warnings)
    }

    /// What a note has come to.
    struct Captured {
        var note: Note.ID
        var name: String
        var isNew: Bool
        var added: [ActionItem.ID] = []
        var changed: [ActionItem.ID] = []
        var warnings: [CaptureWarning] = []
    }

    func captureNote(_ note: NoteCapture) throws -> Captured {
        guard note.text.utf8.count <= Text.noteBytes else { throw StoreError.noteTooLarge(bytes: note.text.utf8.count) }
        guard !Text.spaced(Text.block(note.text)).isEmpty else { throw StoreError.emptyNote }
        let subject = try Subjects(db: db, now: now, coachZone: settings.coachZone)
            .subject(for: note.party, taken: note.taken)
        if let earlier = try Note.fetch(note.source, db) {
            return try captureAgain(note, earlier: earlier, subject: subject)
        }
        let captured = try RosterModel.capture(
            note, subject: subject, coachZone: settings.coachZone, policy: settings.policy)
        let id = try insertNote(note, captured.text, subject)
        let items = try captured.items.map { try insertItem($0, of: id, note, subject) }
        if note.awaitsReview { try review(id) }
        return Captured(note: id, name: subject.name, isNew: true, added: items, warnings: captured.warnings)
    }

    func summary(of result: Captured) -> String {
        let (added, changed) = (result.added.count, result.changed.count)
        switch (result.isNew, added, changed) {
        case (true, 0, _): return "the note of \(result.name) was kept; there are no items in it"
        case (true, _, _): return "\(added.counted("item")) captured for \(result.name)"
        case (false, 0, 0): return "nothing has changed in the note of \(result.name)"
        default:
            let parts = [(added, "captured"), (changed, "changed")].filter { $0.0 > 0 }
            let words = parts.map { "\($0.0.counted("item")) \($0.1)" }.joined(separator: ", ")
            return "\(words) for \(result.name)"
        }
    }
}
