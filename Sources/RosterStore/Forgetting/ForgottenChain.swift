import GRDB
import RosterModel

/// Rows of others that have lost a part of their history, because it was about a forgotten client for a while: what is
/// left of it is joined again, so that each change still begins where the one before it ended.
struct ForgottenChain {
    private let db: Database
    private let journal: Journal

    init(_ db: Database) {
        self.db = db
        journal = Journal(db)
    }

    /// - Returns: for the forgetting's own place in the history, the rows of which nothing else is left there: as if they
    ///   were new.
    func mend() throws -> [Journal.Change] {
        let sql = """
            SELECT DISTINCT entity, row FROM touched
            WHERE NOT EXISTS (SELECT 1 FROM gone WHERE gone.entity = touched.entity AND gone.row = touched.row)
            """
        let new = try Row.fetchAll(db, sql: sql).compactMap { try mend(try $0.word("entity"), $0["row"]) }
        // An undo may be gone whose operation is still there.
        for operation in try Invariants(db).wrongMarks() {
            try db.execute(sql: "UPDATE operation SET undone = 1 - undone WHERE id = ?", arguments: [operation])
        }
        return new
    }

    private func mend(_ table: Table, _ row: Int64) throws -> Journal.Change? {
        guard let now = try journal.snapshot(table, row) else {
            // It was somebody else's in the end, and is gone.
            let sql = "DELETE FROM change WHERE entity = ? AND row = ?"
            try db.execute(sql: sql, arguments: [table.rawValue, row])
            return nil
        }
        let sql = "SELECT id, after FROM change WHERE entity = ? AND row = ? ORDER BY id"
        let left = try Row.fetchAll(db, sql: sql, arguments: [table.rawValue, row])
        guard !left.isEmpty else { return Journal.Change(table: table, row: row, before: nil, after: now) }
        var previous: String?
        for (index, change) in left.enumerated() {
            let after: String? = index == left.count - 1 ? now : change["after"]
            let update = "UPDATE change SET before = ?, after = ? WHERE id = ?"
            try db.execute(sql: update, arguments: [previous, after ?? now, change["id"] as Int64])
            previous = after ?? now
        }
        return nil
    }
}
