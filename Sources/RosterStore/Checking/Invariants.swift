import GRDB
import RosterModel

/// What holds between Roster's tables beyond what the schema itself enforces.
struct Invariants {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func findings() throws -> [Flaw] {
        try HistoryCheck(db).findings() + undoFindings() + deadlineFindings() + uidFindings() + numberFindings()
    }

    // MARK: Undo

    /// Operations whose mark is not what the last undo or redo of them says.
    func wrongMarks() throws -> [Int64] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT id FROM operation AS one WHERE undone IS NOT coalesce((
                    SELECT undoes IS NOT NULL FROM operation AS later
                    WHERE later.undoes = one.id OR later.redoes = one.id ORDER BY later.id DESC LIMIT 1), 0)
                """)
    }

    private func undoFindings() throws -> [Flaw] {
        try wrongMarks().map {
            Flaw(kind: .undo, sentence: "operation \($0) is marked as taken back and is not, or the other way round")
        }
    }

    // MARK: Deadlines

    private func deadlineFindings() throws -> [Flaw] {
        let rules = try String.fetchAll(db, sql: "SELECT DISTINCT due_rule FROM item")
        let unknown = rules.filter { DueRule(text: $0) == nil }.map {
            "the rule “\(Text.line($0))” of a deadline can't be read"
        }
        let sql = """
            SELECT item.id FROM item LEFT JOIN session ON session.id = item.due_session_id
            WHERE item.due_session_id IS NOT NULL AND (
                item.due_follows IS NULL OR item.due_rule = 'date'
                OR (session.client_id IS NOT NULL AND session.client_id <> item.client_id))
            """
        let items = try Int64.fetchAll(db, sql: sql)
        let strange = items.map { "the deadline of item \($0) follows a session that it can't" }
        return (unknown + strange).map { Flaw(kind: .deadline, sentence: $0) }
    }

    // MARK: Names and numbers

    private func uidFindings() throws -> [Flaw] {
        let digit = "[0-9a-f]"
        let shape = [8, 4, 4, 4, 12].map { String(repeating: digit, count: $0) }.joined(separator: "-")
        return try HistoryCheck.tables.flatMap { table -> [Flaw] in
            guard try db.columns(in: table.rawValue).contains(where: { $0.name == "uid" }) else { return [] }
            let sql = "SELECT id FROM \(table.rawValue) WHERE uid NOT GLOB ?"
            return try Int64.fetchAll(db, sql: sql, arguments: [shape]).map {
                Flaw(kind: .uid, sentence: "\(table.rawValue) \($0) has a uid that is none")
            }
        }
    }

    /// Tables whose next number was used already, with the highest one that was.
    func numbersBehind() throws -> [(table: String, highest: Int64)] {
        try (Table.allCases.map(\.rawValue) + ["operation", "change"]).compactMap { table in
            let sql = """
                SELECT highest FROM (SELECT max(
                    coalesce((SELECT max(id) FROM \(table)), 0),
                    coalesce((SELECT max(row) FROM change WHERE entity = '\(table)'), 0)) AS highest)
                WHERE highest > coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = '\(table)'), 0)
                """
            return try Int64.fetchOne(db, sql: sql).map { (table, $0) }
        }
    }

    private func numberFindings() throws -> [Flaw] {
        try numbersBehind().map {
            Flaw(kind: .number, sentence: "the number \($0.highest) of \($0.table) would be given a second time")
        }
    }
}
