import GRDB
import RosterModel

/// What holds between Roster's tables beyond what the schema itself enforces.
struct Invariants {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func findings() throws -> [Flaw] {
        try HistoryCheck(db).findings() + undoFindings() + deadlineFindings() + messageFindings() + uidFindings()
            + numberFindings()
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

    // MARK: Messages

    /// What operations and runner keep true of messages, whatever happens to either (`reliability.md` 6, 16 to 20).
    private func messageFindings() throws -> [Flaw] {
        let rules: [(String, String)] = [
            (
                """
                SELECT DISTINCT nudge.id FROM nudge JOIN nudge_item ON nudge_id = nudge.id
                JOIN item ON item.id = item_id
                WHERE nudge.due IS NOT NULL AND state IN ('planned', 'retry') AND origin = 'plan'
                    AND nudge.client_id IS NOT NULL AND item.status <> 'open'
                """, "is planned and names an item that is not open"
            ),
            (
                """
                SELECT nudge.id FROM nudge JOIN client ON client.id = nudge.client_id
                WHERE nudge.due IS NOT NULL AND state IN ('planned', 'retry') AND client.status <> 'active'
                """, "is planned for a client who is not coached now"
            ),
            (
                """
                SELECT id FROM nudge WHERE due IS NOT NULL AND state IN ('planned', 'retry')
                    AND kind <> 'message' AND NOT EXISTS (SELECT 1 FROM nudge_item WHERE nudge_id = nudge.id)
                """, "is planned and is about nothing"
            ),
            ("SELECT id FROM nudge WHERE reason = ''", "has no reason"),
            (
                """
                SELECT nudge_id FROM nudge_bytes JOIN nudge ON nudge.id = nudge_id
                WHERE state NOT IN ('claimed', 'offered', 'unknown', 'planned', 'retry', 'sent')
                """, "has ended and still has its bytes"
            ),
        ]
        return try rules.flatMap { sql, words in
            try Int64.fetchAll(db, sql: sql).map { Flaw(kind: .message, sentence: "message \($0) \(words)") }
        }
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
