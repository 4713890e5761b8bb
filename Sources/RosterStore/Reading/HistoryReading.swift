import GRDB
import RosterModel

extension Store {
    /// The latest first; of one client, or of all.
    public func history(of client: Client.ID? = nil, limit: Int = 50) throws -> [HistoryLine] {
        try read { db in
            guard let client else { return try HistoryReading(db).lines(limit: limit) }
            return try HistoryReading(db).lines(of: .client(client), limit: limit)
        }
    }
}

/// The history as people read it.
struct HistoryReading {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func lines(limit: Int) throws -> [HistoryLine] {
        try fetch("SELECT *, NULL AS why FROM operation ORDER BY id DESC LIMIT ?", [limit])
    }

    func lines(of party: Party, limit: Int) throws -> [HistoryLine] {
        let sql = """
            SELECT *, NULL AS why FROM operation WHERE id IN (
                SELECT DISTINCT operation_id FROM change WHERE \(party.column) = ? ORDER BY operation_id DESC LIMIT ?)
            ORDER BY id DESC
            """
        return try fetch(sql, [party.number, limit])
    }

    /// Of one row: with the reason where it is not the operation's own.
    func lines(of table: Table, row: Int64, limit: Int = 50) throws -> [HistoryLine] {
        let sql = """
            SELECT operation.*, max(change.why) AS why FROM operation JOIN change ON change.operation_id = operation.id
            WHERE change.entity = ? AND change.row = ? GROUP BY operation.id ORDER BY operation.id DESC LIMIT ?
            """
        return try fetch(sql, [table.rawValue, row, limit])
    }

    private func fetch(_ sql: String, _ arguments: StatementArguments) throws -> [HistoryLine] {
        try Row.fetchAll(db.cached(sql), arguments: arguments).map { row in
            let why: String? = row["why"]
            let summary: String = row["summary"]
            return HistoryLine(
                operation: row["id"], at: row.instant("at"), origin: try row.origin(),
                summary: why.map { "deadline moved, because \($0): \(summary)" } ?? summary, isUndone: row["undone"])
        }
    }
}
