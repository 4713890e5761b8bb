import GRDB
import RosterModel

extension Work {
    func editItem(_ ids: [ActionItem.ID], _ edit: ItemEdit) throws -> Receipt {
        let items = try items(ids)
        for item in items { try update(item, edit) }
        return Receipt(summary: said("changed", of: try self.items(ids)), items: items.map(\.id))
    }

    func update(_ item: ActionItem, _ edit: ItemEdit) throws {
        let text = try edit.text.map(itemText) ?? item.text
        let target = edit.target ?? item.target
        guard ActionItem.targets.contains(target) else {
            throw StoreError.invalid(what: "a count", allowed: "1 to 999")
        }
        // What is done stays done with all its check-offs, and one that has them all is not done by a lower count.
        let progress = item.status == .done ? target : min(item.progress, target)
        try journal.update(
            .item, item.id.number,
            [
                "text": text, "detail": edit.detail.map { Text.block($0) } ?? item.detail,
                "owner": (edit.owner ?? item.owner).rawValue,
                "tags": ActionItem.column(of: edit.tags.map(words) ?? item.tags), "target": target,
                "progress": progress,
            ] + (edit.due.flatMap { explicitDeadline(of: item, at: $0) }?.columns ?? [:]))
        try review(after: item)
    }

    /// Items captured by mistake: gone, with their comments. Undo brings them back.
    func drop(_ ids: [ActionItem.ID]) throws -> Receipt {
        let items = try items(ids)
        for item in items {
            try delete(item)
            try review(after: item)
        }
        return Receipt(summary: said("dropped", of: items), items: items.map(\.id))
    }

    /// With its comments.
    func delete(_ item: ActionItem) throws {
        let sql = "SELECT id FROM comment WHERE item_id = ? ORDER BY id"
        for comment in try Int64.fetchAll(db.cached(sql), arguments: [item.id.number]) {
            try journal.delete(.comment, comment)
        }
        try journal.delete(.item, item.id.number)
    }

    private func itemText(_ raw: String) throws -> String {
        let text = Text.spaced(Text.line(raw))
        guard !text.isEmpty, text.count <= Text.Field.item.limit else {
            throw StoreError.invalid(what: "an item's text", allowed: "1 to \(Text.Field.item.limit) characters long")
        }
        return text
    }

    /// A tag is one word, without its mark; each once.
    private func words(_ tags: [String]) -> [String] {
        var seen: Set<String> = []
        return tags.flatMap { Text.line($0).split(separator: " ") }
            .map { String($0.drop { $0 == "#" }) }
            .filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
