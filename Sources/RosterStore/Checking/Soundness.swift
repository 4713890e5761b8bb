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
}
