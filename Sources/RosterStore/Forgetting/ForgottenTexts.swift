import GRDB
import RosterModel

/// Takes what names a forgotten client out of texts that are others' too: the notes and items of cohorts, drafts, and
/// what the history says of operations that concerned others as well.
struct ForgottenTexts {
    private let db: Database
    private let person: ForgottenPerson
    private let redaction: Redaction
    private var notes: [Int64: NoteRedaction] = [:]
    private(set) var count = 0

    init(_ db: Database, _ person: ForgottenPerson) {
        self.db = db
        self.person = person
        redaction = Redaction(names: person.names.union(person.contacts))
    }

    mutating func redact(itemTexts: Set<String>) throws {
        try redactRows()
        try redactChanges()
        try redactSummaries(itemTexts)
        try renewReviews()
    }

    // MARK: Rows

    private mutating func redactRows() throws {
        for row in try Row.fetchAll(db, sql: "SELECT id, cohort_id, text FROM note WHERE cohort_id IS NOT NULL") {
            try put(row, "note", "text", try note(row["cohort_id"]).text(row["text"]))
        }
        let drafts = "SELECT id, cohort_id, text FROM draft WHERE client_id IS NULL"
        for row in try Row.fetchAll(db, sql: drafts) {
            try put(row, "draft", "text", try note(row["cohort_id"]).text(row["text"]))
        }
        for column in ["text", "detail"] {
            let sql = "SELECT id, \(column) FROM item WHERE cohort_id IS NOT NULL AND \(column) <> ''"
            for row in try Row.fetchAll(db, sql: sql) {
                try put(row, "item", column, redaction.text(row[column]))
            }
        }
    }

    private mutating func put(_ row: Row, _ table: String, _ column: String, _ text: String) throws {
        guard text != row[column] as String else { return }
        let sql = "UPDATE \(table) SET \(column) = ? WHERE id = ?"
        try db.execute(sql: sql, arguments: [text, row["id"] as Int64])
        count += 1
    }

    /// `@an` is judged by who is in the cohort besides.
    private mutating func note(_ cohort: Int64?) throws -> NoteRedaction {
        let number = cohort ?? 0
        if let known = notes[number] { return known }
        let sql = """
            SELECT name FROM client JOIN cohort_member ON cohort_member.client_id = client.id
            WHERE cohort_member.cohort_id = ?
            """
        let others = try String.fetchAll(db, sql: sql, arguments: [number])
        let made = NoteRedaction(
            redaction, id: Client.ID(person.ids.min() ?? 0), names: person.names, others: others)
        notes[number] = made
        return made
    }

    // MARK: The history

    private mutating func redactChanges() throws {
        let sql = """
            SELECT id, entity, cohort_id, before, after FROM change
            WHERE entity IN ('note', 'draft', 'item') AND (client_id IS NULL OR cohort_id IS NOT NULL)
            """
        let rows = try Row.fetchCursor(db, sql: sql)
        var changed: [(id: Int64, column: String, snapshot: String)] = []
        while let row = try rows.next() {
            for column in ["before", "after"] {
                guard let snapshot: String = row[column], let new = try redacted(snapshot, row) else { continue }
                changed.append((row["id"], column, new))
            }
        }
        for change in changed {
            let update = "UPDATE change SET \(change.column) = ? WHERE id = ?"
            try db.execute(sql: update, arguments: [change.snapshot, change.id])
        }
    }

    /// Nil where it names nobody.
    private mutating func redacted(_ snapshot: String, _ change: Row) throws -> String? {
        var result = snapshot
        for column in ["text", "detail"] {
            let path = "$.\(column)"
            let old = try String.fetchOne(db.cached("SELECT json_extract(?, ?)"), arguments: [result, path])
            guard let old else { continue }
            let isItem = change["entity"] == "item"
            let new = isItem ? redaction.text(old) : try note(change["cohort_id"]).text(old)
            guard new != old else { continue }
            let set = try String.fetchOne(db.cached("SELECT json_set(?, ?, ?)"), arguments: [result, path, new])
            result = set ?? result
        }
        return result == snapshot ? nil : result
    }

    /// An item that is quoted is named as much as the client.
    private func redactSummaries(_ itemTexts: Set<String>) throws {
        let texts = itemTexts.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
        let lost = Set(try Int64.fetchAll(db, sql: "SELECT DISTINCT operation_id FROM gone_change"))
        for row in try Row.fetchAll(db, sql: "SELECT id, summary FROM operation") {
            let (id, summary): (Int64, String) = (row["id"], row["summary"])
            var new = summary
            if lost.contains(id) {
                for text in texts { new = new.replacing(text, with: Redaction.mark) }
            }
            new = redaction.text(new)
            guard new != summary else { continue }
            try db.execute(sql: "UPDATE operation SET summary = ? WHERE id = ?", arguments: [new, id])
        }
    }

    /// What waits for review quotes the items that wait.
    private func renewReviews() throws {
        let sql = "SELECT inbox.id, note.id AS note FROM inbox JOIN note ON note.uid = inbox.key WHERE kind = 'review'"
        for row in try Row.fetchAll(db, sql: sql) {
            let waiting = "SELECT text FROM item WHERE note_id = ? AND awaits_review = 1 ORDER BY id"
            let texts = try String.fetchAll(db, sql: waiting, arguments: [row["note"] as Int64])
            let body = texts.joined(separator: "\n")
            try db.execute(
                sql: """
                    UPDATE inbox SET body = :body,
                        settled = coalesce(settled, CASE WHEN :body = '' THEN received END) WHERE id = :id
                    """, arguments: ["body": body, "id": row["id"] as Int64])
        }
    }

    private func longestWord(of name: String) -> String {
        name.split { $0.isWhitespace }.map(String.init).max { $0.count < $1.count } ?? name
    }

    // MARK: What stays

    /// Where the name stands in what belongs to other clients. It is theirs, and stays.
    func mentions() throws -> [String] {
        // The longest word of a name is the rarest: SQLite looks for that, and the rest is judged here.
        let rare = Set(person.names.map(longestWord))
        var found: [String] = []
        for word in rare.sorted() {
            let sql = """
                SELECT 'item #' || item.id AS what, client.name, item.text || char(10) || item.detail AS text
                FROM item JOIN client ON client.id = item.client_id
                WHERE item.text LIKE :word OR item.detail LIKE :word
                UNION ALL SELECT 'a comment on item #' || item_id, client.name, text
                FROM comment JOIN client ON client.id = comment.client_id WHERE text LIKE :word
                UNION ALL SELECT 'note ' || note.id, client.name, note.text
                FROM note JOIN client ON client.id = note.client_id WHERE note.text LIKE :word
                """
            for row in try Row.fetchAll(db, sql: sql, arguments: ["word": "%\(word)%"])
            where redaction.isNamed(in: row["text"]) {
                let (what, name): (String, String) = (row["what"], row["name"])
                found.append("\(what) of \(name)")
            }
        }
        return found
    }
}
