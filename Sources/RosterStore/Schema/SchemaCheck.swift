import GRDB

/// Whether a file's tables are those that Roster makes.
enum SchemaCheck {
    /// What is different, in words; nothing where all is as it should be. A coach may have added views, indexes and
    /// tables, but nothing that would be done by itself when Roster writes.
    static func findings(in db: Database) throws -> [String] {
        let expected = try parts(of: DatabaseQueue().inDatabase(reference))
        let found = try parts(of: objects(db))
        let changed = expected.keys.sorted().compactMap { name -> String? in
            guard let sql = found[name] else { return "the \(name) is missing" }
            return sql == expected[name] ? nil : "the \(name) is not as Roster makes it"
        }
        let foreign = found.keys.sorted().filter { $0.hasPrefix("trigger ") && expected[$0] == nil }
        return changed + foreign.map { "the \($0) is not Roster's" }
    }

    private static func reference(_ db: Database) throws -> [Row] {
        for migration in Migration.all { try db.execute(sql: migration.sql) }
        return try objects(db)
    }

    private static func objects(_ db: Database) throws -> [Row] {
        try Row.fetchAll(db, sql: "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'")
    }

    private static func parts(of rows: [Row]) -> [String: String] {
        Dictionary(rows.map { ("\($0["type"] as String) \($0["name"] as String)", $0["sql"] ?? "") }) { first, _ in
            first
        }
    }
}
