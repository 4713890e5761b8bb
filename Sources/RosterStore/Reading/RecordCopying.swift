import GRDB
import RosterModel

extension Store {
    /// The whole record as values, or one client's part of it: in one snapshot. The part has the client's own sessions
    /// and notes, and the sessions of the client's cohorts; a cohort's notes speak of others too and are not in it.
    /// - Throws: `StoreError.unknownClient`.
    public func recordCopy(of client: Client.ID? = nil) throws -> RecordCopy {
        try read { db in
            guard let client else { return try RecordCopying(db: db).whole() }
            guard try Client.fetch(client, db) != nil else { throw StoreError.unknownClient(client) }
            return try RecordCopying(db: db).part(of: client)
        }
    }
}

/// One reading of a copy.
private struct RecordCopying {
    let db: Database

    func whole() throws -> RecordCopy {
        RecordCopy(
            clients: try Client.fetchAll(db), cohorts: try cohorts(), aliases: try aliases(), sessions: try sessions(),
            notes: try notes(), items: try items(), comments: try comments(), inbox: try arrivals(),
            drafts: try drafts(), consents: try consents(), messages: try messages())
    }

    func part(of client: Client.ID) throws -> RecordCopy {
        let number = client.number
        // Those that the client is in, and those in whose notes the client's items were captured.
        let theirs = """
            (SELECT cohort_id FROM cohort_member WHERE client_id = \(number)
            UNION SELECT cohort_id FROM item WHERE client_id = \(number) AND cohort_id IS NOT NULL)
            """
        let own = "client_id = \(number)"
        return RecordCopy(
            clients: try Client.fetch(client, db).map { [$0] } ?? [], cohorts: try cohorts("id IN \(theirs)"),
            aliases: try aliases(own), sessions: try sessions("\(own) OR cohort_id IN \(theirs)"),
            notes: try notes(own), items: try items(own), comments: try comments(own), drafts: try drafts(own),
            consents: try consents(own), messages: try messages(own)
        ).withoutLooseEnds()
    }

    private func rows<Value>(
        _ table: Table, _ condition: String, by order: String = "id", _ value: (Row) throws -> Value
    ) throws -> [Value] {
        var values: [Value] = []
        let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table.rawValue) WHERE \(condition) ORDER BY \(order)")
        while let row = try rows.next() { values.append(try value(row)) }
        return values
    }

    private func cohorts(_ condition: String = "1") throws -> [Cohort] {
        let wanted = Set(try rows(.cohort, condition) { $0.id("id", of: Cohort.self) })
        return try Cohort.fetchAll(db).filter { wanted.contains($0.id) }.sorted { $0.id < $1.id }
    }

    private func aliases(_ condition: String = "1") throws -> [RecordCopy.Alias] {
        let order = "client_id IS NULL, client_id, cohort_id, id"
        return try rows(.alias, condition, by: order) { RecordCopy.Alias(name: $0["name"], party: try $0.party()) }
    }

    private func sessions(_ condition: String = "1") throws -> [RecordCopy.BookedSession] {
        try rows(.session, condition) { row in
            // As it is stored: whether one was held depends on when somebody looks.
            RecordCopy.BookedSession(session: try Session(row, at: Instant(seconds: .min)), feed: feed(row))
        }
    }

    private func feed(_ row: Row) -> RecordCopy.Feed? {
        guard let name: String = row["feed"] else { return nil }
        return RecordCopy.Feed(
            name: name, uid: row["feed_uid"], original: row.instant(ifAny: "feed_original"),
            starts: row.instant("feed_starts"), ends: row.instant("feed_ends"), isCancelled: row["feed_cancelled"])
    }

    private func notes(_ condition: String = "1") throws -> [Note] {
        try rows(.note, condition) { try Note($0) }
    }

    private func items(_ condition: String = "1") throws -> [ActionItem] {
        try rows(.item, condition) { try ActionItem($0) }
    }

    private func comments(_ condition: String = "1") throws -> [Comment] {
        try rows(.comment, condition) { try Comment($0) }
    }

    private func arrivals() throws -> [RecordCopy.Arrival] {
        try rows(.inbox, "1") { row in
            let entry = InboxEntry(
                id: row.id("id"), kind: try row.word("kind"), channel: row["channel"], from: row["sender"],
                received: row.instant("received"), body: row["body"])
            return RecordCopy.Arrival(entry: entry, key: row["key"], settled: row.instant(ifAny: "settled"))
        }
    }

    private func consents(_ condition: String = "1") throws -> [RecordCopy.Consent] {
        try rows(.consent, condition) { row in
            RecordCopy.Consent(
                client: row.id("client_id"), at: row.instant("at"), says: row["says"], proof: row["proof"],
                phone: row["phone"], origin: try row.origin())
        }
    }

    /// A client's flags to the coach are no messages to anybody.
    private func messages(_ condition: String = "1") throws -> [RecordCopy.Message] {
        let states = RecordCopy.Message.states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try rows(.nudge, "(\(condition)) AND state IN (\(states))") { row in
            let sql = """
                SELECT item_id, item_due FROM nudge_item JOIN item ON item.id = item_id WHERE nudge_id = ? ORDER BY number
                """
            let items = try Row.fetchAll(db.cached(sql), arguments: [row["id"] as Int64]).map {
                RecordCopy.Message.Item(id: $0.id("item_id"), due: $0.instant("item_due"))
            }
            return RecordCopy.Message(
                uid: row["uid"], client: row.id(ifAny: "client_id"), kind: try row.word("kind"),
                channel: try row.word("channel"), state: try row.word("state"), plannedFor: row.instant("planned_for"),
                changed: row.instant("changed"), sentAt: row.instant(ifAny: "sent_at"), attempts: row["attempts"],
                reason: row["reason"], to: row["recipient"], subject: row["subject"], body: row["body"],
                segments: row["segments"], items: items)
        }
    }

    private func drafts(_ condition: String = "1") throws -> [Draft] {
        try rows(.draft, condition) { row in
            // A draft may be nobody's yet.
            Draft(key: row["key"], party: try? row.party(), text: row["text"], changed: row.instant("changed"))
        }
    }
}
