import GRDB
import RosterModel

extension Store {
    /// What came in and waits to be placed, the latest first.
    public func inbox() throws -> [InboxEntry] {
        try read { db in
            let sql = "SELECT * FROM inbox WHERE settled IS NULL ORDER BY received DESC, id DESC"
            return try Row.fetchAll(db, sql: sql).map { try InboxEntry($0) }
        }
    }

    /// The latest of it, and how much more waits.
    public func inbox(limit: Int) throws -> (entries: [InboxEntry], unread: Int) {
        try read { db in
            let sql = "SELECT * FROM inbox WHERE settled IS NULL ORDER BY received DESC, id DESC LIMIT ?"
            let entries = try Row.fetchAll(db.cached(sql), arguments: [limit]).map { try InboxEntry($0) }
            return (entries, entries.count < limit ? 0 : try Self.inboxCount(db) - entries.count)
        }
    }

    /// How much of it waits.
    public func inboxCount() throws -> Int {
        try read { db in try Self.inboxCount(db) }
    }

    private static func inboxCount(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cached("SELECT count(*) FROM inbox INDEXED BY inbox_waiting WHERE settled IS NULL")) ?? 0
    }

    /// A note that waits for review whole, and its items that do; nil where it is gone.
    public func note(reviewedIn entry: InboxEntry, at now: Instant) throws -> (text: String, items: [ItemLine])? {
        try read { db in
            let sql = "SELECT * FROM note WHERE uid = ?"
            guard let row = try Row.fetchOne(db.cached(sql), arguments: [entry.key]) else { return nil }
            let note = try Note(row)
            let items = try ItemLines(db, at: now, by: settings.cadence).lines(
                where: "note_id = ? AND awaits_review = 1", [note.id.number])
            return (note.text, items)
        }
    }

    /// The latest first.
    public func drafts() throws -> [Draft] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM draft ORDER BY changed DESC, id DESC").map { row in
                Draft(key: row["key"], party: try? row.party(), text: row["text"], changed: row.instant("changed"))
            }
        }
    }
}
