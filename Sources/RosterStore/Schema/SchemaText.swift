import GRDB

extension Store {
    /// The schema of this file as SQL, every table and column with a comment that says what it is.
    public func schema() throws -> String {
        try read(SchemaText.whole)
    }

    /// The same of a file that this program would make.
    public static func latestSchema() throws -> String {
        try StoreError.translating(at: ":memory:") {
            let memory = try DatabaseQueue()
            return try memory.inDatabase { db in
                try db.execute(sql: "PRAGMA application_id = \(Migration.applicationID)")
                for step in Migration.all {
                    try db.execute(sql: step.sql)
                    try db.execute(sql: "PRAGMA user_version = \(step.version)")
                }
                return try SchemaText.whole(db)
            }
        }
    }
}

/// The statements that make a database, written for people. They still run.
enum SchemaText {
    static func whole(_ db: Database) throws -> String {
        let head = [
            comment(SchemaNotes.conventions, indent: ""),
            "PRAGMA application_id = \(try Int64.fetchOne(db, sql: "PRAGMA application_id") ?? 0);",
            "PRAGMA user_version = \(try Migrator.version(db));",
        ]
        // What SQLite makes by itself has no SQL, or a name that nobody else may use.
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT name, tbl_name AS owner, type, sql FROM sqlite_master
                WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type = 'view', rowid
                """)
        let indexes = Dictionary(grouping: rows.filter { $0["type"] == "index" }) { $0["owner"] as String }
        let parts = rows.filter { $0["type"] != "index" }.map { row in
            let own = (indexes[row["name"]] ?? []).map { "\n" + ($0["sql"] as String) + ";" }.joined()
            return part(row["name"], row["sql"], isTable: row["type"] == "table") + own
        }
        return (head + parts.map { "\n" + $0 }).joined(separator: "\n")
    }

    private static func part(_ name: String, _ sql: String, isTable: Bool) -> String {
        let notes = SchemaNotes.of(name)
        let about = notes.map { comment($0.about, indent: "") + "\n" } ?? ""
        return about + (isTable ? table(sql, notes) : sql) + ";"
    }

    /// A table with what is said of each column above it.
    private static func table(_ sql: String, _ notes: SchemaNotes?) -> String {
        guard let parsed = TableSQL(sql) else { return sql }
        let lines = parsed.parts.enumerated().map { index, part in
            let said = notes?.about(part.name).map { comment($0, indent: "    ") }
            // The migration's own comment, where there is no better one.
            let above = said ?? part.comments.map { "    " + $0 }.joined(separator: "\n")
            let comma = index == parsed.parts.count - 1 ? "" : ","
            return (above.isEmpty ? "" : above + "\n") + "    " + part.text + comma
        }
        return parsed.head + "\n" + lines.joined(separator: "\n") + "\n" + parsed.tail
    }

    private static func comment(_ text: String, indent: String) -> String {
        text.split(separator: "\n").map { "\(indent)-- \($0)" }.joined(separator: "\n")
    }
}
