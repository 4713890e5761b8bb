import GRDB
import RosterModel

extension Work {
    /// Not in the history: nothing was captured yet.
    func keepDraft(_ draft: Draft) throws -> Receipt {
        let text = Text.clean(draft.text, as: .note).text
        guard text.utf8.count <= Text.noteBytes else { throw StoreError.noteTooLarge(bytes: text.utf8.count) }
        if let party = draft.party { _ = try name(of: party) }
        try db.cached(
            """
            INSERT INTO draft (key, client_id, cohort_id, text, changed) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (key) DO UPDATE SET client_id = excluded.client_id, cohort_id = excluded.cohort_id,
                text = excluded.text, changed = excluded.changed
            """
        ).execute(arguments: [
            draft.key, draft.party?.clientNumber, draft.party?.cohortNumber, text, draft.changed.seconds,
        ])
        return Receipt(summary: "draft kept")
    }

    func discardDraft(_ key: String) throws -> Receipt {
        try db.cached("DELETE FROM draft WHERE key = ?").execute(arguments: [key])
        return Receipt(summary: "draft discarded")
    }

    /// With the note that it became: in the history, so that undo gives the text back to the pane.
    func deleteDraft(_ key: String) throws {
        let sql = "SELECT id FROM draft WHERE key = ?"
        if let id = try Int64.fetchOne(db.cached(sql), arguments: [key]) { try journal.delete(.draft, id) }
    }
}
