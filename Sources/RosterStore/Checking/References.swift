import GRDB

/// Rows that refer to others that aren't there: only a program that does not ask for foreign keys can leave them.
struct References {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// A row and what it misses.
    struct Orphan: Equatable {
        var table: String
        var row: Int64
        var parent: String
        var missing: Int64
    }

    func orphans() throws -> [Orphan] {
        try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").compactMap { row in
            let (table, parent): (String, String) = (row["table"], row["parent"])
            guard let id: Int64 = row["rowid"], let column = try column(of: table, foreignKey: row["fkid"]) else {
                return nil
            }
            let sql = "SELECT \(column.quotedDatabaseIdentifier) FROM \(table.quotedDatabaseIdentifier) WHERE rowid = ?"
            guard let missing = try Int64.fetchOne(db, sql: sql, arguments: [id]) else { return nil }
            return Orphan(table: table, row: id, parent: parent, missing: missing)
        }
    }

    func findings() throws -> [Flaw] {
        try orphans().map { orphan in
            let (row, parent) = ("\(orphan.table) \(orphan.row)", "\(orphan.parent) \(orphan.missing)")
            return Flaw(kind: .reference, sentence: "\(row) refers to \(parent), which isn't there")
        }
    }

    private func column(of table: String, foreignKey: Int) throws -> String? {
        let keys = try Row.fetchAll(db, sql: "PRAGMA foreign_key_list(\(table.quotedDatabaseIdentifier))")
        return keys.first { $0["id"] == foreignKey }?["from"]
    }
}
