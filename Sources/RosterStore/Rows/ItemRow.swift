import GRDB
import RosterModel

extension ActionItem {
    /// A row with the columns of `item`.
    init(_ row: Row) throws {
        guard let rule = DueRule(text: row["due_rule"] as String) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an item has an unknown rule for its deadline")
        }
        let deadline = Deadline(
            at: row.instant("due"), rule: rule, follows: row["due_follows"], since: row.instant("due_since"),
            session: row.id(ifAny: "due_session_id"))
        let closed = row.instant(ifAny: "closed")
        self.init(
            id: row.id("id"), uid: row["uid"], client: row.id("client_id"), cohort: row.id(ifAny: "cohort_id"),
            note: row.id(ifAny: "note_id"), session: row.id(ifAny: "session_id"), text: row["text"],
            detail: row["detail"], owner: try row.word("owner"), status: try row.word("status"), target: row["target"],
            progress: row["progress"], rating: row["rating"], tags: ActionItem.tags(in: row["tags"]),
            deadline: deadline, carried: row["carried"], created: row.instant("created"), closed: closed,
            closedBy: closed == nil ? nil : try row.origin(by: "closed_by", via: "closed_via"),
            awaitsReview: row["awaits_review"])
    }

    static func fetch(_ id: ActionItem.ID, _ db: Database) throws -> ActionItem? {
        try Row.fetchOne(db.cached("SELECT * FROM item WHERE id = ?"), arguments: [id.number])
            .map { try ActionItem($0) }
    }

    /// Those captured from a note, in the order they were captured.
    static func fetchAll(of note: Note.ID, _ db: Database) throws -> [ActionItem] {
        try Row.fetchAll(db.cached("SELECT * FROM item WHERE note_id = ? ORDER BY id"), arguments: [note.number])
            .map { try ActionItem($0) }
    }

    private static func tags(in column: String) -> [String] {
        column.split(separator: " ").map(String.init)
    }

    /// For the column `tags`: a tag is one word.
    static func column(of tags: [String]) -> String {
        tags.joined(separator: " ")
    }
}
