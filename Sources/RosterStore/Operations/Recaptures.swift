import GRDB
import RosterModel

extension Work {
    /// A note that was captured before (`capture.md`, Capturing again).
    func captureAgain(_ note: NoteCapture, earlier: Note, subject: CaptureSubject) throws -> Captured {
        var result = Captured(note: earlier.id, name: subject.name, isNew: false)
        let hasMoved = earlier.party != note.party
        let existing = try ActionItem.fetchAll(of: earlier.id, db)
        // A note that is another client's now has no earlier lines for that one: its items stay where they were.
        let (captured, changes) = try recapture(
            note, previousText: hasMoved ? "" : earlier.text, existing: hasMoved ? [] : existing, subject: subject,
            coachZone: settings.coachZone, policy: settings.policy)
        guard hasMoved || captured.text != earlier.text else { return result }
        try journal.update(
            .note, earlier.id.number,
            [
                "client_id": note.party.clientNumber, "cohort_id": note.party.cohortNumber,
                "session_id": subject.session?.id.number, "taken": taken(note).seconds, "text": captured.text,
            ])
        for update in changes.updates { try apply(update) }
        result.changed = changes.updates.map(\.id)
        result.added = try changes.additions.map { try insertItem($0, of: earlier.id, note, subject) }
        result.warnings = changes.warnings
        if note.awaitsReview { try review(earlier.id) }
        return result
    }

    private func apply(_ update: Recapture.Update) throws {
        guard let item = try ActionItem.fetch(update.id, db) else { return }
        if update.edit != ItemEdit() { try self.update(item, update.edit) }
        if let deadline = update.deadline { try journal.update(.item, item.id.number, deadline.columns) }
        guard let status = update.mark, let current = try ActionItem.fetch(update.id, db) else { return }
        // The checkbox is the note's word, not the coach's: a later note may take it back.
        let note = Work(journal: journal, origin: Origin(by: .note, via: .note), now: now, settings: settings)
        try note.setStatus(current, status, rating: nil)
    }

    /// Notes of which the session was not known when they were captured: those taken on its day, or while it was
    /// current. So it comes to the same whether notes or calendar are imported first.
    func linkNotes(to sessions: Set<Session.ID>) throws {
        for id in sessions.sorted() {
            let session = try session(id)
            guard session.status != .cancelled else { continue }
            let sql = """
                SELECT id, taken FROM note WHERE session_id IS NULL AND client_id IS ? AND cohort_id IS ?
                    AND taken BETWEEN ? AND ?
                """
            let rows = try Row.fetchAll(
                db.cached(sql),
                arguments: [
                    session.party.clientNumber, session.party.cohortNumber, session.starts.seconds - 86_400,
                    session.ends.seconds + 86_400,
                ])
            for row in rows where belongs(row.instant("taken"), to: session) { try link(row["id"], to: id) }
        }
    }

    private func belongs(_ taken: Instant, to session: Session) -> Bool {
        let zone = settings.coachZone
        return session.isCurrent(at: taken) || zone.day(of: taken) == zone.day(of: session.starts)
    }

    private func link(_ note: Int64, to session: Session.ID) throws {
        try journal.update(.note, note, ["session_id": session.number])
        let sql = "SELECT id FROM item WHERE note_id = ? AND session_id IS NULL"
        for item in try Int64.fetchAll(db.cached(sql), arguments: [note]) {
            try journal.update(.item, item, ["session_id": session.number])
        }
    }
}
