import GRDB
import RosterModel

/// Takes operations back and does them again, one after the other, across restarts: each is an operation of its own in
/// the history. Where something touched the same rows since, nothing is done, and the error says what.
struct Undo {
    let db: Database

    /// An operation that can be taken back or done again.
    struct Step {
        var operation: Int64
        var summary: String
        var kind: String

        /// What it was, for behind `undid:`.
        var words: String { HistoryWords.withoutColon(summary, kind: kind) }
    }

    // MARK: Which one

    /// The latest that stands; what the runner flagged by itself is nothing that the coach did. Throws `undoStopsAtForgetting` where that is one that can't be taken back: what was
    /// done before it may have been about somebody who is not there any more.
    func nextToUndo() throws -> Step? {
        let sql = """
            SELECT id, summary, kind FROM operation WHERE undoes IS NULL AND redoes IS NULL AND undone = 0
                AND by <> 'runner'
            ORDER BY id DESC LIMIT 1
            """
        guard let row = try Row.fetchOne(db, sql: sql) else { return nil }
        if Forgetting.kinds.contains(row["kind"]) { throw StoreError.undoStopsAtForgetting }
        return Step(operation: row["id"], summary: row["summary"], kind: row["kind"])
    }

    /// The first of those that were taken back after the last operation of another kind.
    func nextToRedo() throws -> Step? {
        try step(
            """
            SELECT id, summary, kind FROM operation WHERE undone = 1 AND EXISTS (
                SELECT 1 FROM operation AS taken WHERE taken.undoes = operation.id AND taken.id > (
                    SELECT max(id) FROM operation AS latest WHERE latest.undoes IS NULL AND latest.redoes IS NULL
                        AND latest.by <> 'runner'))
            ORDER BY id LIMIT 1
            """)
    }

    private func step(_ sql: String) throws -> Step? {
        try Row.fetchOne(db, sql: sql).map { Step(operation: $0["id"], summary: $0["summary"], kind: $0["kind"]) }
    }

    // MARK: Doing it

    func takeBack(_ step: Step, by journal: Journal) throws {
        let changes = try changes(of: step.operation)
        try apply(changes.reversed(), of: step, by: journal) { ($0.after, $0.before) }
        try mark(step, undone: true)
    }

    func doAgain(_ step: Step, by journal: Journal) throws {
        try apply(changes(of: step.operation), of: step, by: journal) { ($0.before, $0.after) }
        try mark(step, undone: false)
    }

    private func apply(
        _ changes: [Journal.Change], of step: Step, by journal: Journal,
        direction: (Journal.Change) -> (expected: String?, wanted: String?)
    ) throws {
        var obstacles: [String] = []
        for change in changes {
            let (expected, wanted) = direction(change)
            if change.table.isOwnKept {
                if let obstacle = try NudgeUndo(journal: journal).apply(change, expected, wanted) {
                    obstacles.append(obstacle)
                }
                continue
            }
            if try journal.snapshot(change.table, change.row) == expected {
                do {
                    try journal.restore(change.table, change.row, to: wanted)
                } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
                    // Another draft has taken its place: it stays.
                    if change.table == .draft { continue }
                    obstacles.append("\(RowName(db).name(of: change)) is used or taken by something else now")
                }
            } else if change.table != .draft {
                // A draft may have been written on: it stays as it is.
                obstacles.append("\(RowName(db).name(of: change)) was changed since")
            }
        }
        // Thrown after all were tried, so that every obstacle is named; the transaction takes back what was done.
        guard obstacles.isEmpty else { throw StoreError.undoBlocked(operation: step.summary, because: obstacles) }
    }

    private func changes(of operation: Int64) throws -> [Journal.Change] {
        let sql = "SELECT entity, row, before, after FROM change WHERE operation_id = ? ORDER BY id"
        return try Row.fetchAll(db, sql: sql, arguments: [operation]).map { row in
            Journal.Change(
                table: try row.word("entity"), row: row["row"], before: row["before"], after: row["after"])
        }
    }

    private func mark(_ step: Step, undone: Bool) throws {
        try db.cached("UPDATE operation SET undone = ? WHERE id = ?").execute(arguments: [undone, step.operation])
    }
}

/// What a changed row is called for people.
private struct RowName {
    let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func name(of change: Journal.Change) -> String {
        let snapshot = change.after ?? change.before ?? "{}"
        switch change.table {
        case .item: return "item #\(change.row) “\(text("text", of: snapshot))”"
        case .client: return "client \(text("name", of: snapshot))"
        case .cohort: return "cohort \(text("name", of: snapshot))"
        case .session: return "session \(change.row)"
        case .note: return "note \(change.row)"
        case .cohortMember: return "who is in the cohort"
        case .comment: return "a comment"
        case .alias, .inbox, .draft: return "an entry of the \(change.table.rawValue)"
        case .consent: return "a consent to SMS"
        case .nudge: return "the message #\(change.row)"
        case .nudgeItem: return "what a message is about"
        case .escalation: return "a flag"
        }
    }

    private func text(_ column: String, of snapshot: String) -> String {
        let text = try? String.fetchOne(
            db, sql: "SELECT json_extract(?, ?)", arguments: [snapshot, "$.\(column)"])
        return text ?? ""
    }
}
