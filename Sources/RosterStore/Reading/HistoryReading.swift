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

    /// What was done to many at once is told as far as it concerns this one.
    func lines(of party: Party, limit: Int) throws -> [HistoryLine] {
        let sql = """
            SELECT operation.*, NULL AS why, coalesce(source.id, operation.id) AS source_id,
                coalesce(source.kind, operation.kind) AS source_kind
            FROM operation LEFT JOIN operation AS source ON source.id = coalesce(operation.undoes, operation.redoes)
            WHERE operation.id IN (
                SELECT DISTINCT operation_id FROM change WHERE \(party.column) = ? ORDER BY operation_id DESC LIMIT ?)
            ORDER BY operation.id DESC
            """
        return try Row.fetchAll(db.cached(sql), arguments: [party.number, limit]).map { row in
            var line = try line(row)
            let kind: String = row["source_kind"]
            guard let what = HistoryWords.imports[kind] else { return line }
            let parts = try ImportParts(db, operation: row["source_id"], of: party).words
            if parts.isEmpty { return line }
            let words = "\(what): \(parts)"
            let isStep = row["kind"] as String != kind
            line.summary =
                isStep ? "\(HistoryWords.said(row["kind"])): \(HistoryWords.withoutColon(words, kind: kind))" : words
            return line
        }
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
        try Row.fetchAll(db.cached(sql), arguments: arguments).map { try line($0) }
    }

    private func line(_ row: Row) throws -> HistoryLine {
        let why: String? = row["why"]
        let summary: String = row["summary"]
        return HistoryLine(
            operation: row["id"], at: row.instant("at"), origin: try row.origin(),
            summary: why.map { "deadline moved, because \($0): \(summary)" } ?? summary, isUndone: row["undone"])
    }
}
