import GRDB
import RosterModel

extension ActionItem {
    /// A row with the columns of `item`.
    init(_ row: Row) throws {
        guard let rule = DueRule(text: row["due_rule"] as String) else { throw Self.unknownRule }
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

    /// In the order in which `init(inOrder:)` takes them.
    static let columns = """
        item.id, item.uid, item.client_id, item.cohort_id, item.note_id, item.session_id, item.text, item.detail,
        item.owner, item.status, item.target, item.progress, item.rating, item.tags, item.due, item.due_rule,
        item.due_follows, item.due_since, item.due_session_id, item.carried, item.created, item.closed,
        item.closed_by, item.closed_via, item.awaits_review
        """

    /// By the places of the columns: there may be a hundred thousand rows.
    init(inOrder row: Row) throws {
        guard let rule = DueRule(text: row[15] as String) else { throw Self.unknownRule }
        let closed: Int64? = row[21]
        self.init(
            id: ID(row[0]), uid: row[1], client: Client.ID(row[2]), cohort: (row[3] as Int64?).map { Cohort.ID($0) },
            note: (row[4] as Int64?).map { Note.ID($0) }, session: (row[5] as Int64?).map { Session.ID($0) },
            text: row[6], detail: row[7], owner: try row.word(8), status: try row.word(9), target: row[10],
            progress: row[11], rating: row[12], tags: ActionItem.tags(in: row[13]),
            deadline: Deadline(
                at: Instant(seconds: row[14]), rule: rule, follows: row[16], since: Instant(seconds: row[17]),
                session: (row[18] as Int64?).map { Session.ID($0) }),
            carried: row[19], created: Instant(seconds: row[20]), closed: closed.map { Instant(seconds: $0) },
            closedBy: closed == nil ? nil : Origin(by: try row.word(22), via: try row.word(23)),
            awaitsReview: row[24])
    }

    private static let unknownRule = DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "an item has an unknown rule for its deadline")

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
        column.isEmpty ? [] : column.split(separator: " ").map(String.init)
    }

    /// For the column `tags`: a tag is one word.
    static func column(of tags: [String]) -> String {
        tags.joined(separator: " ")
    }
}
