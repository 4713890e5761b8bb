import GRDB
import RosterModel

extension Work {
    /// Keeps the inbox in step with a note that came by itself: as long as an item of it waits for the coach, the note
    /// has an entry, which says what waits.
    func review(_ note: Note.ID) throws {
        guard let row = try Row.fetchOne(db.cached("SELECT * FROM note WHERE id = ?"), arguments: [note.number])
        else { return }
        let uid: String = row["uid"]
        let waiting = try waitingItems(of: note)
        guard !waiting.isEmpty else { return try settle(.review, key: uid) }
        let body = waiting.map(\.text).joined(separator: "\n")
        let sql = "SELECT id, settled FROM inbox WHERE kind = 'review' AND key = ?"
        guard let entry = try Row.fetchOne(db.cached(sql), arguments: [uid]) else {
            let channel = row["source_kind"] == "webhook" ? "webhook" : "note"
            _ = try putIntoInbox(
                .review, key: uid, channel: channel, sender: name(of: row.party()), body: body)
            return
        }
        let isOpen = (entry["settled"] as Int64?) == nil
        // Settled before, and now there is more: it has come in again.
        let again: Values = isOpen ? [:] : ["settled": nil as Int64?, "received": now.seconds]
        try journal.update(.inbox, entry["id"], ["body": body] + again)
    }

    /// Where an item that waited has changed.
    func review(after item: ActionItem) throws {
        if item.awaitsReview, let note = item.note { try review(note) }
    }

    func waitingItems(of note: Note.ID) throws -> [ActionItem] {
        try ActionItem.fetchAll(of: note, db).filter(\.awaitsReview)
    }
}
