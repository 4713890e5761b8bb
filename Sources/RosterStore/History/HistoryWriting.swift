import GRDB
import RosterModel

/// Puts an operation and what it changed into the history.
enum HistoryWriting {
    /// What an operation is, beside its changes.
    struct Entry {
        var at: Instant
        var origin: Origin
        var kind: String
        var summary: String
        var undoes: Int64?
        var redoes: Int64?
    }

    /// The operation's number.
    static func write(_ entry: Entry, _ changes: [Journal.Change], _ db: Database) throws -> Int64 {
        try db.cached(
            "INSERT INTO operation (at, by, via, kind, summary, undoes, redoes) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            entry.at.seconds, entry.origin.by.rawValue, entry.origin.via.rawValue, entry.kind, entry.summary,
            entry.undoes, entry.redoes,
        ])
        let operation = db.lastInsertedRowID
        let statement = try db.cached(insertion)
        for change in changes {
            try statement.execute(arguments: [
                "operation": operation, "entity": change.table.rawValue, "row": change.row, "before": change.before,
                "after": change.after, "client": change.table == .client ? "$.id" : "$.client_id",
                "cohort": change.table == .cohort ? "$.id" : "$.cohort_id", "why": change.why,
                "about": change.about,
            ])
        }
        return operation
    }

    /// Whom a change is about stands in the row itself.
    private static let insertion = """
        INSERT INTO change (operation_id, entity, row, before, after, client_id, cohort_id, why)
        VALUES (:operation, :entity, :row, :before, :after,
            coalesce(:about, json_extract(coalesce(:after, :before), :client)),
            json_extract(coalesce(:after, :before), :cohort), :why)
        """
}
