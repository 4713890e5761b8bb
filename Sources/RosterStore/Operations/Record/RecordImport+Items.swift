import GRDB
import RosterModel

extension RecordImport {
    /// Known by uid, else, in a note that was here before, by whose it is and its words.
    func takeItems() throws {
        var taken: Set<Int64> = []
        var wanted: [(item: ActionItem, entry: Entry)] = []
        for item in copy.items {
            guard let client = clients[item.client] else {
                orphans += 1
                continue
            }
            let here = try known(item, of: client).flatMap { taken.insert($0.id.number).inserted ? $0 : nil }
            wanted.append((item, entry(item, of: client, over: here)))
        }
        for (row, one) in zip(try put(.item, "item", wanted.map(\.entry)), wanted) {
            items[one.item.id] = ActionItem.ID(row)
        }
        try takeComments()
    }

    private func known(_ item: ActionItem, of client: Client.ID) throws -> ActionItem? {
        let byUID = "SELECT * FROM item WHERE uid = ?"
        if let row = try Row.fetchOne(db.cached(byUID), arguments: [item.uid]) { return try ActionItem(row) }
        guard let note = item.note.flatMap({ notes[$0] }) else { return nil }
        let byWords = "SELECT * FROM item WHERE note_id = ? AND client_id = ? AND text = ? ORDER BY id"
        return try Row.fetchOne(db.cached(byWords), arguments: [note.number, client.number, item.text])
            .map { try ActionItem($0) }
    }

    private func entry(_ item: ActionItem, of client: Client.ID, over here: ActionItem?) -> Entry {
        // What was answered here since the file was written is not asked again.
        let isKept = here?.closed != nil && item.closed == nil
        if isKept { keptClosed += 1 }
        return Entry(
            number: item.id.number, name: "“\(item.text)”", row: here?.id.number, identity: ("uid", item.uid),
            values: isKept ? nil : values(item, over: here),
            newValues: [
                "uid": item.uid, "client_id": client.number, "created": item.created.seconds,
                "cohort_id": item.cohort.flatMap { cohorts[$0] }?.number,
            ])
    }

    /// A reference that the file lacks is not taken away.
    private func values(_ item: ActionItem, over here: ActionItem?) -> Values {
        var deadline = item.deadline
        deadline.session = deadline.session.flatMap { sessions[$0] } ?? here?.deadline.session
        return deadline.columns + [
            "note_id": (item.note.flatMap { notes[$0] } ?? here?.note)?.number,
            "session_id": (item.session.flatMap { sessions[$0] } ?? here?.session)?.number,
            "text": item.text, "detail": item.detail, "owner": item.owner.rawValue, "status": item.status.rawValue,
            "target": item.target, "progress": item.progress, "rating": item.rating ?? here?.rating,
            "tags": ActionItem.column(of: item.tags), "carried": item.carried, "closed": item.closed?.seconds,
            "closed_by": item.closedBy?.by.rawValue, "closed_via": item.closedBy?.via.rawValue,
            "awaits_review": item.awaitsReview,
        ]
    }

    // MARK: Comments

    /// A comment is known by all that it says. Said twice in a second, it is there twice.
    private func takeComments() throws {
        var here: [ActionItem.ID: [Comment]] = [:]
        for comment in copy.comments {
            guard let id = items[comment.item] else { continue }
            let moved = Comment(item: id, at: comment.at, origin: comment.origin, text: comment.text)
            var known = try here[id] ?? comments(of: id)
            if let index = known.firstIndex(of: moved) {
                known.remove(at: index)
            } else {
                try insert(moved)
            }
            here[id] = known
        }
    }

    private func comments(of item: ActionItem.ID) throws -> [Comment] {
        try Row.fetchAll(db.cached("SELECT * FROM comment WHERE item_id = ?"), arguments: [item.number])
            .map { try Comment($0) }
    }

    private func insert(_ comment: Comment) throws {
        // Whose the item is here, where two clients were made one since.
        let owner = try Int64.fetchOne(
            db.cached("SELECT client_id FROM item WHERE id = ?"), arguments: [comment.item.number])
        try journal.insert(
            .comment,
            [
                "item_id": comment.item.number, "client_id": owner, "at": comment.at.seconds,
                "by": comment.origin.by.rawValue, "via": comment.origin.via.rawValue, "text": comment.text,
            ])
    }
}
