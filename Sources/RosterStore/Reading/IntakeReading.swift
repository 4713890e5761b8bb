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

    /// The latest first.
    public func drafts() throws -> [Draft] {
        try read { db in
            try Row.fetchAll(db, sql: "SELECT * FROM draft ORDER BY changed DESC, id DESC").map { row in
                Draft(key: row["key"], party: try? row.party(), text: row["text"], changed: row.instant("changed"))
            }
        }
    }
}
