import GRDB
import RosterModel

/// Takes a forgotten client out of the history: the changes that are about the client, and the operations that have
/// none left then.
struct ForgottenHistory {
    private let db: Database
    private let person: ForgottenPerson
    private(set) var count = 0
    /// What the client's items said, at any time: summaries quote them.
    private(set) var itemTexts: Set<String> = []

    init(_ db: Database, _ person: ForgottenPerson) {
        self.db = db
        self.person = person
    }

    mutating func delete() throws {
        try noteChanges()
        try noteMerges()
        try noteBesideNotes()
        try noteInbox()
        try learnTexts()
        try db.execute(
            sql: "CREATE TEMP TABLE touched AS SELECT DISTINCT entity, row FROM change JOIN gone_change USING (id)")
        try db.execute(sql: "DELETE FROM change WHERE id IN (SELECT id FROM gone_change)")
        count = db.changesCount
        try deleteEmptied()
    }

    /// One pass over all of it: whom a change was about before, no index knows.
    private func noteChanges() throws {
        try note(
            """
            (entity = 'client' AND row IN (\(person.list)))
            OR EXISTS (SELECT 1 FROM gone WHERE gone.entity = change.entity AND gone.row = change.row)
            OR json_extract(before, '$.client_id') IN (\(person.list))
            OR json_extract(after, '$.client_id') IN (\(person.list))
            """)
    }

    /// A merge that was taken back has lent the client's details to the other for a while. All goes from the merge to
    /// what took it back: whatever was done in between had to be taken back first, so together they have changed nothing.
    private func noteMerges() throws {
        let sql = """
            SELECT merge.id AS first, max(back.id) AS last FROM operation AS merge
            JOIN operation AS back ON back.undoes = merge.id
            WHERE merge.kind = ? AND merge.undone = 1 AND merge.id IN (SELECT operation_id FROM gone_change)
            GROUP BY merge.id
            """
        for row in try Row.fetchAll(db, sql: sql, arguments: [Work.mergeKind]) {
            try note("operation_id BETWEEN \(row["first"] as Int64) AND \(row["last"] as Int64)")
        }
    }

    /// A note was a draft first, perhaps one that said another client or none.
    private func noteBesideNotes() throws {
        try note(
            """
            entity = 'draft' AND operation_id IN (
                SELECT operation_id FROM gone_change JOIN change USING (id, operation_id) WHERE entity = 'note')
            """)
    }

    /// What was assigned to the client, whatever it was called; and what waited for review of a cohort's note, in which
    /// the client's items are quoted.
    private func noteInbox() throws {
        try db.execute(
            sql: """
                INSERT OR IGNORE INTO gone SELECT 'inbox', change.row
                FROM change JOIN operation ON operation.id = change.operation_id
                WHERE change.entity = 'inbox' AND operation.kind = ?
                    AND operation.id IN (SELECT operation_id FROM gone_change)
                """, arguments: [Work.assignKind])
        try db.execute(sql: "DELETE FROM inbox WHERE id IN (SELECT row FROM gone WHERE entity = 'inbox')")
        try note(
            """
            entity = 'inbox' AND (row IN (SELECT row FROM gone WHERE entity = 'inbox')
                OR json_extract(coalesce(after, before), '$.key') IN
                    (SELECT uid FROM note WHERE cohort_id IS NOT NULL))
            """)
        let redaction = Redaction(names: person.names.union(person.contacts))
        for row in try Row.fetchAll(db, sql: "SELECT id, before, after FROM change WHERE entity = 'inbox'") {
            let says = [row["before"], row["after"]].compactMap(\.self) as [String]
            if says.contains(where: redaction.isNamed) { try note("id = \(row["id"] as Int64)") }
        }
    }

    private func note(_ condition: String) throws {
        try db.execute(
            sql: "INSERT OR IGNORE INTO gone_change SELECT id, operation_id FROM change WHERE \(condition)")
    }

    private mutating func learnTexts() throws {
        for column in ["before", "after"] {
            let sql = """
                SELECT DISTINCT json_extract(\(column), '$.text') FROM change JOIN gone_change USING (id)
                WHERE entity = 'item' AND \(column) IS NOT NULL
                """
            itemTexts.formUnion(try String.fetchAll(db, sql: sql))
        }
    }

    /// The undo of an operation that is gone is an operation like any other: nobody can take back what was before.
    private func deleteEmptied() throws {
        let emptied = """
            SELECT gone_change.operation_id FROM gone_change JOIN operation ON operation.id = gone_change.operation_id
            WHERE operation.kind NOT IN ('\(Forgetting.unfinished)', '\(Forgetting.finished)')
                AND NOT EXISTS (SELECT 1 FROM change WHERE change.operation_id = operation.id)
            """
        for column in ["undoes", "redoes"] {
            try db.execute(sql: "UPDATE operation SET \(column) = NULL WHERE \(column) IN (\(emptied))")
        }
        try db.execute(sql: "DELETE FROM operation WHERE id IN (\(emptied))")
    }
}
