import RosterModel

/// An action item as the document has one, with its comments.
struct ItemEntry: Decodable {
    let item: ActionItem
    let comments: [Comment]

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        let id: ActionItem.ID = try fields.id()
        let (target, progress) = try fields.checkOffs()
        item = ActionItem(
            id: id, uid: try fields.uid(), client: try fields.required("client", as: Reference<Client>.self).id,
            cohort: try fields.optional("cohort", as: Reference<Cohort>.self)?.id,
            note: try fields.id(ifAny: "note_id"), session: try fields.id(ifAny: "session_id"),
            text: try fields.line("text", most: Text.Field.item.limit),
            detail: try fields.block("detail", mostBytes: Text.noteBytes), owner: try fields.choice("owner"),
            status: try fields.choice("status"), target: target, progress: progress,
            rating: try fields.number(ifAny: "rating", in: 1...5).map { Int($0) }, tags: try fields.tags(),
            deadline: try fields.deadline(), carried: Int(try fields.number("carried", in: 0...1_000_000)),
            created: try fields.moment("created"), closed: try fields.moment(ifAny: "closed"),
            closedBy: try fields.closedBy(), awaitsReview: try fields.optional("awaits_review") ?? false)
        comments = try fields.list("comments", of: CommentEntry.self).map {
            Comment(item: id, at: $0.at, origin: $0.origin, text: $0.text)
        }
        try fields.checkClosing(item)
    }
}

private struct CommentEntry: Decodable {
    let at: Instant
    let origin: Origin
    let text: String

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        at = try fields.moment("at")
        origin = Origin(by: try fields.choice("by"), via: try fields.choice("via"))
        text = try fields.block("text", mostBytes: 64 << 10)
        guard !text.isEmpty else { throw fields.problem("text", "is empty") }
        guard text.count <= Text.Field.comment.limit else {
            throw fields.problem("text", "is longer than \(Text.Field.comment.limit) characters")
        }
    }
}

extension Fields {
    fileprivate func checkOffs() throws -> (target: Int, progress: Int) {
        let target = try number("target", in: 1...1_000_000)
        return (Int(target), Int(try number("progress", in: 0...target)))
    }

    /// A tag is one word.
    fileprivate func tags() throws -> [String] {
        let tags = try list("tags", of: LineEntry.self).map(\.text)
        if let index = tags.firstIndex(where: { $0.contains(" ") }) {
            throw problem("tags[\(index)]", "is “\(shortened(tags[index]))”, and a tag is one word")
        }
        return tags
    }

    fileprivate func deadline() throws -> Deadline {
        let rule: String = try required("due_rule")
        guard let rule = DueRule(text: rule) else {
            throw problem("due_rule", "is “\(shortened(rule))”, and has to be like session-2d, 7d or date")
        }
        return Deadline(
            at: try moment("due"), rule: rule, follows: try number(ifAny: "due_follows", in: 0...3650).map { Int($0) },
            since: try moment("due_since"), session: try id(ifAny: "due_session_id"))
    }

    fileprivate func closedBy() throws -> Origin? {
        if try optional("closed", as: String.self) == nil { return nil }
        return Origin(by: try choice("closed_by"), via: try choice("closed_via"))
    }

    fileprivate func checkClosing(_ item: ActionItem) throws {
        guard item.status.isClosed == (item.closed != nil) else {
            throw problem("closed", "has to be there where an item is done or skipped, and only there")
        }
        guard item.status != .done || item.progress == item.target else {
            throw problem("progress", "is \(item.progress) of \(item.target), and what is done has all its check-offs")
        }
    }
}
