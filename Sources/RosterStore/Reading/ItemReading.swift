import GRDB
import RosterModel

extension Store {
    /// By client's name, then by deadline.
    public func items(at now: Instant, includingClosed closed: ClosedItems = .none) throws -> [ItemLine] {
        try read { db in try ItemLines.fetch(db, at: now, by: settings.cadence, includingClosed: closed) }
    }

    /// Those that a filter holds for, by client's name, then by deadline. What only screens show beside an item
    /// (comment, next session) is not read.
    /// - Parameter counts: whether the nudges that went out about each are counted.
    public func items(
        matching filter: Filter, at now: Instant, includingClosed: Bool, countingNudges counts: Bool = false
    )
        throws -> [ItemLine]
    {
        try read { db in
            var details: ItemLines.Details = filter.asksForQuiet ? .quiet : []
            if counts { details.insert(.nudges) }
            let lines = try ItemLines(db, at: now, by: settings.cadence, details: details)
            let query = ItemQuery(filter, at: now, includingClosed: includingClosed)
            var judge = filter.judge(at: now, coachZone: settings.coachZone)
            let found = try lines.unsorted(where: query.condition, query.arguments) { judge.matches($0) }
            return ItemLines.inOrder(found)
        }
    }

    /// Nil where there is no such item.
    public func item(_ id: ActionItem.ID, at now: Instant) throws -> ItemDetail? {
        try read { db in
            guard
                let line = try ItemLines(db, at: now, by: settings.cadence).lines(where: "item.id = ?", [id.number])
                    .first
            else {
                return nil
            }
            let sql = "SELECT * FROM comment WHERE item_id = ? ORDER BY at, id"
            let comments = try Row.fetchAll(db, sql: sql, arguments: [id.number]).map { try Comment($0) }
            let history = try HistoryReading(db).lines(of: .item, row: id.number)
            return ItemDetail(line: line, comments: comments, history: history)
        }
    }
}

extension Comment {
    init(_ row: Row) throws {
        self.init(item: row.id("item_id"), at: row.instant("at"), origin: try row.origin(), text: row["text"])
    }
}
