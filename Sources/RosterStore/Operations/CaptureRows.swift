import GRDB
import RosterModel

extension Work {
    func insertNote(_ note: NoteCapture, _ text: String, _ subject: CaptureSubject) throws -> Note.ID {
        Note.ID(
            try journal.insert(
                .note,
                [
                    "uid": newUID(), "client_id": note.party.clientNumber, "cohort_id": note.party.cohortNumber,
                    "session_id": subject.session?.id.number, "source_kind": note.source.kind,
                    "source_key": note.source.key, "taken": taken(note).seconds, "text": text,
                ]))
    }

    func insertItem(
        _ assigned: CapturedNote.Assigned, of id: Note.ID, _ note: NoteCapture, _ subject: CaptureSubject
    ) throws -> ActionItem.ID {
        let item = assigned.item
        // A commitment is as old as its note; one whose note counts as taken later today is made now.
        let created = min(taken(note), now)
        let closed = item.status.isClosed ? created : nil
        let row = try journal.insert(
            .item,
            [
                "uid": newUID(), "client_id": assigned.client.number, "cohort_id": note.party.cohortNumber,
                "note_id": id.number, "session_id": subject.session?.id.number, "text": item.text,
                "detail": item.detail, "owner": item.owner.rawValue, "status": item.status.rawValue,
                "target": item.target, "progress": item.status == .done ? item.target : 0,
                "tags": ActionItem.column(of: item.tags), "created": created.seconds, "closed": closed?.seconds,
                "closed_by": closed.map { _ in Origin.Actor.note.rawValue },
                "closed_via": closed.map { _ in Origin.Via.note.rawValue }, "awaits_review": note.awaitsReview,
            ] + assigned.deadline.columns)
        return ActionItem.ID(row)
    }

    /// When a note counts as taken.
    func taken(_ note: NoteCapture) -> Instant {
        SubjectOfNote(taken: note.taken, sessions: [], coachZone: settings.coachZone).now
    }
}
