import GRDB
import RosterModel

extension Store {
    /// The items that ask for the coach most, at most so many: those that wait for review, overdue ones, stuck ones and
    /// then by deadline. With the latest that were closed at that moment or later, as many again at most, and how many
    /// that are not closed were left out, with how many of these wait for a decision: all but those that are due later.
    /// Read beside everything else: it may take a while.
    public func urgentItems(at now: Instant, closedSince since: Instant, limit: Int) throws
        -> (lines: [ItemLine], unread: Int, undecided: Int)
    {
        try readBehind { db in
            let lines = try ItemLines(db, at: now, by: settings.cadence)
            var open: [ItemLine] = []
            for (condition, arguments) in Self.byUrgency(at: now.seconds) where open.count < limit {
                open += try lines.unsorted(
                    where: "closed IS NULL AND \(condition) ORDER BY due LIMIT ?",
                    arguments + [limit - open.count]
                ) { _ in true }
            }
            let closed = try lines.unsorted(
                where: "closed >= ? ORDER BY closed DESC LIMIT ?", [since.seconds, limit]
            ) { _ in true }
            let total = open.count < limit ? open.count : try Self.openCount(db)
            let undecided = open.count < limit ? 0 : try Self.undecidedCount(db, at: now.seconds)
            return (ItemLines.inOrder(open + closed), total - open.count, max(0, undecided - open.count))
        }
    }

    /// Each from an index of its own, none twice.
    private static func byUrgency(at now: Int64) -> [(String, StatementArguments)] {
        [
            ("awaits_review = 1", []), ("awaits_review = 0 AND status = 'open' AND due < ?", [now]),
            ("awaits_review = 0 AND status = 'stuck'", []),
            ("awaits_review = 0 AND status = 'open' AND due >= ?", [now]),
        ]
    }

    /// Each from the index that has it.
    private static func undecidedCount(_ db: Database, at now: Int64) throws -> Int {
        try byUrgency(at: now).dropLast().reduce(0) { sum, part in
            let sql = "SELECT count(*) FROM item WHERE closed IS NULL AND \(part.0)"
            return sum + (try Int.fetchOne(db.cached(sql), arguments: part.1) ?? 0)
        }
    }

    private static func openCount(_ db: Database) throws -> Int {
        try Int.fetchOne(db.cached("SELECT count(*) FROM item INDEXED BY item_standing WHERE closed IS NULL")) ?? 0
    }
}
