import GRDB
import RosterModel

extension InboxEntry {
    init(_ row: Row) throws {
        self.init(
            id: row.id("id"), kind: try row.word("kind"), key: row["key"], channel: row["channel"],
            from: row["sender"], received: row.instant("received"), body: row["body"])
    }
}
