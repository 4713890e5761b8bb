import GRDB
import RosterModel

extension Store {
    /// Nudges with what is shown beside them, in the order that the query's part says.
    public func nudges(_ query: NudgeQuery, at now: Instant) throws -> [NudgeLine] {
        try read { db in try NudgeReading(db: db, now: now, settings: settings).lines(query) }
    }

    /// Nil where there is no such nudge.
    public func nudge(_ id: Nudge.ID, at now: Instant) throws -> NudgeLine? {
        try read { db in try NudgeReading(db: db, now: now, settings: settings).line(id) }
    }

    /// Those about an item, the latest first.
    public func nudges(about item: ActionItem.ID, at now: Instant) throws -> [NudgeLine] {
        try read { db in try NudgeReading(db: db, now: now, settings: settings).lines(about: item) }
    }
}

/// One reading of nudges.
struct NudgeReading {
    let db: Database
    let now: Instant
    let settings: Store.Settings

    /// So many at most are read for a list.
    private static let limit = 2000

    func lines(_ query: NudgeQuery) throws -> [NudgeLine] {
        let own = query.client.map { "client_id = \($0.number)" } ?? "1"
        switch query.part {
        case .ahead:
            let until = query.until?.seconds ?? .max
            // What is uncertain still asks for the coach's eye. Flags, which come in one mail to the coach, come last.
            return try lines(
                """
                \(own) AND due IS NOT NULL AND planned_for <= ?
                ORDER BY kind = 'overdue' AND client_id IS NOT NULL, planned_for, id
                """, [until])
        case .ended(let moment):
            return try lines(
                """
                \(own) AND changed >= ? AND state IN ('sent', 'failed', 'unknown', 'cancelled', 'expired', 'merged')
                ORDER BY changed DESC, id DESC
                """, [moment.seconds])
        case .sent(let moment):
            return try lines("\(own) AND sent_at >= ? ORDER BY sent_at DESC, id DESC", [moment.seconds])
        }
    }

    func line(_ id: Nudge.ID) throws -> NudgeLine? {
        try lines("id = ?", [id.number]).first
    }

    func lines(about item: ActionItem.ID) throws -> [NudgeLine] {
        try lines(
            "id IN (SELECT nudge_id FROM nudge_item WHERE item_id = ?) AND client_id IS NOT NULL ORDER BY id DESC",
            [item.number])
    }

    /// Of one client: what is ahead, then what has ended last; what was merged into another or taken back says nothing.
    func lines(ofCard client: Client.ID, ended limit: Int) throws -> [NudgeLine] {
        let ahead = try lines(NudgeQuery(client: client))
        let ended = try lines(
            """
            client_id = ? AND state IN ('sent', 'failed', 'unknown', 'expired') AND kind <> 'overdue'
            ORDER BY id DESC LIMIT \(limit)
            """, [client.number])
        return ahead.filter { $0.nudge.kind != .overdue } + ended
    }

    private func lines(_ condition: String, _ arguments: StatementArguments) throws -> [NudgeLine] {
        let limited = condition.contains("LIMIT") ? condition : condition + " LIMIT \(NudgeReading.limit)"
        let rows = try Row.fetchAll(db.cached("SELECT * FROM nudge WHERE \(limited)"), arguments: arguments)
        return try rows.map { try line($0) }
    }

    private func line(_ row: Row) throws -> NudgeLine {
        var nudge = try Nudge(row, items: Nudge.itemIDs(of: row["id"], db))
        let client = try nudge.client.flatMap { try Client.fetch($0, db) }
        let isWritten = nudge.body != nil
        if !isWritten { nudge.to = address(nudge, client) }
        let texts = try nudge.items.map { id in
            let sql = "SELECT text FROM item WHERE id = ?"
            return try String.fetchOne(db.cached(sql), arguments: [id.number]) ?? "an item that was dropped"
        }
        let facts = FactsReading(db: db, now: now, settings: settings)
        return NudgeLine(
            nudge: nudge, clientName: client?.name,
            zone: client?.zone(orElse: settings.coachZone) ?? settings.coachZone,
            itemTexts: texts, facts: isWritten ? nil : try facts.facts(of: nudge, words: row["words"]),
            template: row["template"])
    }

    /// Where it would go.
    private func address(_ nudge: Nudge, _ client: Client?) -> String? {
        if nudge.kind == .overdue { return settings.cadence.coachEmail }
        return nudge.channel == .email ? client?.email : client?.phone
    }
}
