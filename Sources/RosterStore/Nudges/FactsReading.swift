import GRDB
import RosterModel

/// All that goes into a message, as the record has it at this moment.
struct FactsReading {
    let db: Database
    let now: Instant
    let settings: Store.Settings

    /// A row of `nudge`.
    func facts(of nudge: Nudge, words: String?) throws -> MessageFacts {
        let client = try nudge.client.flatMap { try Client.fetch($0, db) }
        let isFirst =
            if nudge.channel == .sms, let client { try isFirstSMS(to: client, but: nudge.id) } else { false }
        return MessageFacts(
            nudge: nudge.id, kind: nudge.kind, channel: nudge.channel, coach: settings.coach, client: client,
            zone: client?.zone(orElse: settings.coachZone) ?? settings.coachZone, items: try items(of: nudge),
            isFirstSMS: isFirst, words: words, wordsSubject: words == nil ? nil : nudge.subject, now: now)
    }

    private func items(of nudge: Nudge) throws -> [MessageFacts.Item] {
        var names: [Client.ID: String] = [:]
        return try nudge.items.compactMap { id in
            guard let item = try ActionItem.fetch(id, db) else { return nil }
            let name = try names[item.client] ?? Client.fetch(item.client, db)?.name ?? ""
            names[item.client] = name
            let story = nudge.client == nil ? try story(of: item) : nil
            return MessageFacts.Item(item: item, clientName: name, story: story)
        }
    }

    /// The first one to this number says who it is.
    private func isFirstSMS(to client: Client, but nudge: Nudge.ID) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM nudge WHERE client_id = ? AND channel = 'sms' AND id <> ? AND recipient = ?
                AND state IN ('sent', 'offered', 'unknown'))
            """
        let arguments: StatementArguments = [client.id.number, nudge.number, client.phone]
        return try Bool.fetchOne(db.cached(sql), arguments: arguments) != true
    }

    /// "3 nudges, no answer", "1 nudge; said: waiting for HR".
    private func story(of item: ActionItem) throws -> String {
        let sent = try NudgeCounts(db).sent(about: item.id)
        let nudges = sent == 0 ? "no nudge went out" : sent.counted("nudge")
        let sql = "SELECT text FROM comment WHERE item_id = ? AND by = 'client' ORDER BY at DESC, id DESC LIMIT 1"
        guard let said = try String.fetchOne(db.cached(sql), arguments: [item.id.number]) else {
            return "\(nudges), no answer"
        }
        return "\(nudges); said: \(Text.line(said, limit: 120))"
    }
}

/// How many messages went out about an item.
struct NudgeCounts {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    func sent(about item: ActionItem.ID) throws -> Int {
        let sql = """
            SELECT count(*) FROM nudge_item JOIN nudge ON nudge.id = nudge_item.nudge_id
            WHERE nudge_item.item_id = ? AND nudge.sent_at IS NOT NULL AND nudge.client_id IS NOT NULL
            """
        return try Int.fetchOne(db.cached(sql), arguments: [item.number]) ?? 0
    }
}
