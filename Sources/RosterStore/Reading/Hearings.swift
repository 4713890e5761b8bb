import GRDB
import RosterModel

/// When clients were last heard of: by a comment, or by closing an item.
struct Hearings {
    let db: Database

    func last(of client: Client.ID) throws -> RosterRow.Heard? {
        let comment = try heard(
            """
            SELECT at, via FROM comment INDEXED BY comment_heard
            WHERE client_id = ? AND by = 'client' ORDER BY at DESC LIMIT 1
            """, client)
        let closing = try heard(
            """
            SELECT closed, closed_via FROM item
            WHERE client_id = ? AND closed IS NOT NULL AND closed_by = 'client' ORDER BY closed DESC LIMIT 1
            """, client)
        guard let comment, let closing else { return comment ?? closing }
        return comment.at >= closing.at ? comment : closing
    }

    private func heard(_ sql: String, _ client: Client.ID) throws -> RosterRow.Heard? {
        let rows = try Row.fetchCursor(db.cached(sql), arguments: [client.number])
        guard let row = try rows.next() else { return nil }
        return RosterRow.Heard(at: Instant(seconds: row[0]), via: try row.word(1))
    }
}
