import GRDB

/// Rows as JSON objects by column, and back. SQLite does both: the values keep their types (STRICT tables hold nothing
/// that JSON can't), and no record type of this program is in the history.
struct Snapshots {
    private var columns: [Table: [String]] = [:]

    /// Nil where there is no such row.
    mutating func read(_ table: Table, _ row: Int64, _ db: Database) throws -> String? {
        let pairs = try names(of: table, db).map { "'\($0)', \($0)" }.joined(separator: ", ")
        let sql = "SELECT json_object(\(pairs)) FROM \(table.rawValue) WHERE id = ?"
        return try String.fetchOne(db.cached(sql), arguments: [row])
    }

    mutating func write(_ table: Table, _ row: Int64, _ snapshot: String, isThere: Bool, _ db: Database) throws {
        let names = try names(of: table, db)
        let values = names.map { "json_extract(:snapshot, '$.\($0)')" }
        let arguments: StatementArguments = ["snapshot": snapshot]
        if isThere {
            let assignments = zip(names, values).map { "\($0) = \($1)" }.joined(separator: ", ")
            let sql = "UPDATE \(table.rawValue) SET \(assignments) WHERE id = json_extract(:snapshot, '$.id')"
            try db.cached(sql).execute(arguments: arguments)
        } else {
            let sql = """
                INSERT INTO \(table.rawValue) (\(names.joined(separator: ", ")))
                SELECT \(values.joined(separator: ", "))
                """
            try db.cached(sql).execute(arguments: arguments)
        }
    }

    private mutating func names(of table: Table, _ db: Database) throws -> [String] {
        if let known = columns[table] { return known }
        let names = try db.columns(in: table.rawValue).map(\.name)
        columns[table] = names
        return names
    }
}
