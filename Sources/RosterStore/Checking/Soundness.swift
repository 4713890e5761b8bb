import GRDB

/// SQLite's own checks of a file.
enum Soundness {
    /// Nil where it is sound.
    static func firstFinding(in db: Database, references: Bool = true) throws -> String? {
        let finding = try String.fetchOne(db, sql: "PRAGMA integrity_check(1)") ?? "no answer"
        if finding != "ok" { return finding }
        guard references, let orphan = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check") else { return nil }
        let (table, parent): (String, String) = (orphan["table"], orphan["parent"])
        return "a row of \(table) refers to a \(parent) that isn't there"
    }

    /// What `integrity_check` says, up to a hundred lines.
    static func findings(in db: Database) throws -> [Flaw] {
        try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map { line in
            Flaw(kind: isOfIndex(line) ? .index : .damage, sentence: "SQLite says: \(line)")
        }
    }

    /// What building the indexes anew mends: "row 3 missing from index client_name", "wrong # of entries in index …".
    private static func isOfIndex(_ line: String) -> Bool {
        line.contains("missing from index") || line.contains("of entries in index")
    }
}
