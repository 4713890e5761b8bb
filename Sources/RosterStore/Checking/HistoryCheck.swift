import GRDB

/// Whether rows and history agree: each row is as its last change left it, and each change began where the one before
/// it ended. Drafts are left out: what is typed is not in the history; and so are nudges, which
/// the planner and the runner change by themselves.
///
/// A column that a later version added is not in older snapshots: only what a snapshot has is compared.
struct HistoryCheck {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    static let tables = Table.allCases.filter { $0 != .draft && !$0.isOwnKept }

    // MARK: Rows

    /// Rows that are not as the history has them, or that it does not know (or knows as deleted).
    func strangers(in table: Table) throws -> [Int64] {
        let columns = try db.columns(in: table.rawValue).map { "'\($0.name)', t.\($0.name)" }.joined(separator: ", ")
        let sql = """
            WITH latest AS (SELECT row, max(id) AS id FROM change WHERE entity = ? GROUP BY row)
            SELECT t.id FROM \(table.rawValue) AS t
            LEFT JOIN latest ON latest.row = t.id LEFT JOIN change ON change.id = latest.id
            WHERE change.after IS NULL OR NOT json_valid(change.after)
                OR (change.after <> json_object(\(columns)) AND EXISTS (
                    SELECT 1 FROM json_each(CASE WHEN json_valid(change.after) THEN change.after ELSE '{}' END) AS old
                    WHERE json_extract(json_object(\(columns)), '$.' || old.key) IS NOT old.value))
            ORDER BY t.id
            """
        return try Int64.fetchAll(db, sql: sql, arguments: [table.rawValue])
    }

    /// Rows that the history has and that aren't there.
    func missing(from table: Table) throws -> [(row: Int64, snapshot: String)] {
        let sql = """
            SELECT change.row, change.after FROM change
            WHERE id IN (SELECT max(id) FROM change WHERE entity = ? GROUP BY row) AND after IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM \(table.rawValue) WHERE id = change.row)
            ORDER BY change.row
            """
        return try Row.fetchAll(db, sql: sql, arguments: [table.rawValue]).map { ($0["row"], $0["after"]) }
    }

    // MARK: The chain

    /// What a repair wrote begins anew.
    private func breaks() throws -> [String] {
        let sql = """
            SELECT entity, row, operation_id FROM (
                SELECT change.entity, change.row, change.operation_id, before, operation.kind,
                    lag(after) OVER (PARTITION BY entity, row ORDER BY change.id) AS previous
                FROM change LEFT JOIN operation ON operation.id = change.operation_id WHERE entity NOT IN ('draft', 'nudge', 'nudge_item', 'escalation'))
            WHERE before IS NOT previous AND kind IS NOT 'repair' AND (before IS NULL OR previous IS NULL OR EXISTS (
                SELECT 1 FROM json_each(previous) AS old
                WHERE json_extract(before, '$.' || old.key) IS NOT old.value))
            """
        return try Row.fetchAll(db, sql: sql).map { row in
            let (entity, number, operation): (String, Int64, Int64) = (row["entity"], row["row"], row["operation_id"])
            return "operation \(operation) found \(entity) \(number) otherwise than the operation before had left it"
        }
    }

    private func unreadable() throws -> [String] {
        let known = Table.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let sql = """
            SELECT operation_id FROM change WHERE entity NOT IN (\(known))
                OR NOT json_valid(coalesce(before, '{}')) OR NOT json_valid(coalesce(after, '{}'))
            """
        return try Int64.fetchAll(db, sql: sql).map { "operation \($0) has a change that can't be read" }
    }

    // MARK: All of it

    func findings() throws -> [Flaw] {
        var sentences = try unreadable()
        // Snapshots that are none can't be compared.
        if sentences.isEmpty { sentences += try breaks() }
        for table in HistoryCheck.tables {
            sentences += try strangers(in: table).map { "\(table.rawValue) \($0) was changed by another program" }
            sentences += try missing(from: table).map { "\(table.rawValue) \($0.row) was deleted by another program" }
        }
        return sentences.map { Flaw(kind: .history, sentence: $0) }
    }
}
