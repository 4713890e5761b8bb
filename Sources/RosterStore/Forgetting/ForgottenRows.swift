import GRDB
import RosterModel

/// Deletes what is a client's, in the record and in its history. What is deleted is noted by table and number in a
/// temporary table `gone`, so that the history can lose it too.
struct ForgottenRows {
    let db: Database
    let person: ForgottenPerson
    private(set) var report: Forgotten
    /// Rows of others that the history would not know any more: they stand there with the forgetting.
    private(set) var remnants: [Journal.Change] = []

    init(_ db: Database, _ person: ForgottenPerson, name: String) {
        self.db = db
        self.person = person
        report = Forgotten(name: name)
    }

    /// Within a transaction.
    mutating func delete() throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE gone (entity TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (entity, row));
                CREATE TEMP TABLE gone_change (id INTEGER PRIMARY KEY, operation_id INTEGER NOT NULL)
                """)
        try note()
        try deleteRows()
        var history = ForgottenHistory(db, person)
        try history.delete()
        var texts = ForgottenTexts(db, person)
        try texts.redact(itemTexts: history.itemTexts)
        report.changes = history.count
        report.cohortTexts = texts.count
        report.mentions = try texts.mentions()
        remnants = try ForgottenChain(db).mend()
        try db.execute(sql: "DROP TABLE temp.gone; DROP TABLE temp.gone_change; DROP TABLE temp.touched")
    }

    /// Which rows go.
    private mutating func note() throws {
        let own = "client_id IN (\(person.list))"
        report.items = try note(.item, own)
        report.notes = try note(.note, own)
        report.sessions = try note(.session, own)
        report.drafts = try note(.draft, own)
        report.memberships = try note(.cohortMember, own)
        report.aliases = try note(.alias, own)
        report.comments = try note(.comment, "\(own) OR item_id IN (\(gone(.item)))")
        report.inbox = try noteInbox()
        _ = try note(.consent, own)
        _ = try note(.escalation, "\(own) OR item_id IN (\(gone(.item)))")
        _ = try note(.nudge, own)
        _ = try note(.nudgeItem, "nudge_id IN (\(gone(.nudge))) OR item_id IN (\(gone(.item)))")
        // With the coach's mails that name the client.
        report.nudges = try Int64.fetchAll(
            db,
            sql: "\(gone(.nudge)) UNION SELECT nudge_id FROM nudge_item WHERE id IN (\(gone(.nudgeItem))) ORDER BY 1"
        ).map { Nudge.ID($0) }
        _ = try note(.client, "id IN (\(person.list))")
    }

    private func note(_ table: Table, _ condition: String) throws -> Int {
        let name = table.rawValue
        try db.execute(
            sql: "INSERT OR IGNORE INTO gone SELECT '\(name)', id FROM \(name) WHERE \(condition)")
        return db.changesCount
    }

    private func gone(_ table: Table) -> String { "SELECT row FROM gone WHERE entity = '\(table.rawValue)'" }

    // MARK: The inbox

    /// What came from the client or is about what goes: an entry has no client, so it is found by what it says.
    private func noteInbox() throws -> Int {
        var count = try note(
            .inbox,
            """
            (kind = 'review' AND key IN (SELECT uid FROM note WHERE id IN (\(gone(.note)))))
            OR (kind = 'unmatched-note' AND key IN
                (SELECT source_key FROM note WHERE source_kind = 'file' AND id IN (\(gone(.note)))))
            OR (kind = 'unmatched-event' AND '\(CalendarAlias.ofEvent(""))' || lower(key) IN
                (SELECT name FROM alias WHERE id IN (\(gone(.alias)))))
            """)
        let redaction = Redaction(names: person.names.union(person.contacts))
        let aliases = Set(try String.fetchAll(db, sql: "SELECT name FROM alias WHERE id IN (\(gone(.alias)))"))
        for row in try Row.fetchAll(db, sql: "SELECT id, key, sender, body FROM inbox WHERE kind <> 'review'") {
            let isTheirs = aliases.contains(Text.folded(row["sender"]))
            let says: [String] = [row["key"], row["sender"], row["body"]]
            if isTheirs || says.contains(where: redaction.isNamed) {
                count += try note(.inbox, "id = \(row["id"] as Int64)")
            }
        }
        return count
    }

    // MARK: What the coach was told

    /// A mail about what is overdue names several clients: what it said goes, that it went stays. One that is still to
    /// go is written without this client.
    private func forgetCoachMails() throws {
        let mails = """
            SELECT id FROM nudge WHERE client_id IS NULL AND id IN
                (SELECT nudge_id FROM nudge_item WHERE id IN (\(gone(.nudgeItem))))
            """
        try db.execute(
            sql: """
                DELETE FROM nudge_bytes WHERE nudge_id IN (\(gone(.nudge))) OR nudge_id IN (\(mails));
                UPDATE nudge SET body = NULL, subject = NULL, state = iif(state = 'claimed', 'planned', state),
                    claimed_by = iif(state = 'claimed', NULL, claimed_by) WHERE id IN (\(mails))
                """)
    }

    // MARK: Deleting

    private func deleteRows() throws {
        // What is others' may refer to it: the note became another client's, or the session did.
        let places: [(Table, String, Table)] = [
            (.item, "note_id", .note), (.item, "session_id", .session), (.item, "due_session_id", .session),
            (.note, "session_id", .session),
        ]
        for (table, column, other) in places {
            try db.execute(
                sql: "UPDATE \(table.rawValue) SET \(column) = NULL WHERE \(column) IN (\(gone(other)))")
            for snapshot in ["before", "after"] {
                try db.execute(
                    sql: """
                        UPDATE change SET \(snapshot) = json_set(\(snapshot), '$.\(column)', NULL)
                        WHERE entity = '\(table.rawValue)' AND json_extract(\(snapshot), '$.\(column)') IN (\(gone(other)))
                        """)
            }
        }
        try forgetCoachMails()
        let order: [Table] = [
            .comment, .item, .note, .session, .draft, .cohortMember, .alias, .inbox, .consent, .escalation, .nudgeItem,
            .nudge, .client,
        ]
        for table in order {
            try db.execute(sql: "DELETE FROM \(table.rawValue) WHERE id IN (\(gone(table)))")
        }
    }
}
