import GRDB
import RosterModel

extension Work {
    func mark(_ ids: [ActionItem.ID], _ mark: Mark) throws -> Receipt {
        if let rating = mark.rating, !(1...5).contains(rating) {
            throw StoreError.invalid(what: "a rating", allowed: "1 to 5")
        }
        let items = try items(ids)
        let before = journal.changes.count
        for item in items {
            try setStatus(item, mark.status, rating: mark.rating)
            if let text = mark.comment { try addComment(item, text) }
        }
        let hasChanged = journal.changes.count > before
        let words = hasChanged ? "marked \(mark.status.words)" : "\(mark.status.words) already"
        return Receipt(summary: said(words, of: items), items: items.map(\.id))
    }

    /// Check-offs, which may be taken away again by a negative count. The last one makes an item done.
    func checkOff(_ ids: [ActionItem.ID], by count: Int) throws -> Receipt {
        let items = try items(ids)
        for item in items {
            let progress = max(0, min(item.target, item.progress + max(-item.target, min(item.target, count))))
            // One that has them all by a lower count is done by the next one.
            let isLast = progress == item.target && count > 0 && !item.status.isClosed
            guard progress != item.progress || isLast else { continue }
            if progress == item.target {
                try setStatus(item, .done, rating: nil)
            } else {
                if item.status.isClosed { try setStatus(item, .open, rating: nil) }
                try journal.update(.item, item.id.number, ["progress": progress, "awaits_review": false])
                try review(after: item)
            }
        }
        let one = try items.count == 1 ? self.items([items[0].id]).first : nil
        let words = one.map { "checked off \($0.progress)/\($0.target)" } ?? "checked off"
        return Receipt(summary: said(words, of: items), items: items.map(\.id))
    }

    /// A mark is the coach's or client's word, so an item that waited for review is confirmed by it.
    func setStatus(_ item: ActionItem, _ status: ActionItem.Status, rating: Int?) throws {
        let isSame = status == item.status
        // What was closed before stays closed since then, and by whom.
        let closed = status.isClosed ? (isSame ? item.closed : now) : nil
        let by = status.isClosed ? (isSame ? item.closedBy : origin) : nil
        try journal.update(
            .item, item.id.number,
            [
                "status": status.rawValue, "progress": progress(of: item, as: status), "rating": rating ?? item.rating,
                "closed": closed?.seconds, "closed_by": by?.by.rawValue, "closed_via": by?.via.rawValue,
                "awaits_review": false,
            ])
        try review(after: item)
    }

    /// All check-offs where it is done. One that is open again lacks the last one.
    private func progress(of item: ActionItem, as status: ActionItem.Status) -> Int {
        if status == .done { return item.target }
        return item.status == .done && !status.isClosed ? max(0, item.target - 1) : item.progress
    }

    // MARK: Comments

    func comment(_ ids: [ActionItem.ID], _ text: String) throws -> Receipt {
        let items = try items(ids)
        guard !Text.spaced(Text.block(text)).isEmpty else {
            throw StoreError.invalid(what: "a comment", allowed: "1 to \(Text.Field.comment.limit) characters long")
        }
        for item in items { try addComment(item, text) }
        return Receipt(summary: said("comment added", of: items), items: items.map(\.id))
    }

    func addComment(_ item: ActionItem, _ raw: String) throws {
        let text = Text.clean(raw, as: .comment).text
        guard !Text.spaced(text).isEmpty else { return }
        try journal.insert(
            .comment,
            [
                "item_id": item.id.number, "client_id": item.client.number, "at": now.seconds,
                "by": origin.by.rawValue, "via": origin.via.rawValue, "text": text,
            ])
    }

    /// "marked done: Draft the scorecard", "3 items marked done".
    func said(_ words: String, of items: [ActionItem]) -> String {
        guard items.count == 1, let item = items.first else { return "\(items.count.counted("item")) \(words)" }
        return "\(words): \(item.text)"
    }
}

extension ActionItem.Status {
    fileprivate var words: String { self == .open ? "open again" : rawValue }
}
