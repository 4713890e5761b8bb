import GRDB
import RosterModel

extension Store {
    /// Flags every item whose deadline has passed since the last pass, and puts it into one mail to the coach, at most
    /// one an hour (`nudges.md`, Escalation).
    /// - Returns: how many were flagged.
    @discardableResult
    public func flagOverdue(at now: Instant) throws -> Int {
        try write { db in try Escalations(db: db, now: now, settings: settings).flagOverdue() }
    }

    /// Flags clients who have become quiet, or have no session ahead, and ends flags that are over.
    /// - Returns: how many were flagged.
    @discardableResult
    public func flagQuiet(at now: Instant) throws -> Int {
        try write { db in try Escalations(db: db, now: now, settings: settings).flagClients() }
    }
}

/// What the coach is told of by itself.
struct Escalations {
    let db: Database
    let now: Instant
    let settings: Store.Settings

    /// Between two mails to the coach; seconds.
    private static let mailEvery: Int64 = 3600

    // MARK: Overdue

    @discardableResult
    func flagOverdue() throws -> Int {
        let sql = """
            SELECT nudge.id, nudge.client_id, item_id, item_due FROM nudge JOIN nudge_item ON nudge_id = nudge.id
            WHERE due <= ? AND state IN ('planned', 'retry') AND kind = 'overdue' AND client_id IS NOT NULL ORDER BY due, nudge.id
            """
        let rows = try Row.fetchAll(db.cached(sql), arguments: [now.seconds])
        guard !rows.isEmpty else { return 0 }
        let work = Work(journal: Journal(db), origin: Pass.origin, now: now, settings: settings)
        var flagged: [ActionItem] = []
        for row in rows {
            let id: ActionItem.ID = row.id("item_id")
            guard let item = try ActionItem.fetch(id, db), item.status == .open, item.deadline.at <= now else {
                try end(row["id"], .cancelled, "it is not overdue any more", work)
                continue
            }
            try flag(item, nudge: row["id"], work)
            flagged.append(item)
        }
        if let first = flagged.first {
            let words =
                flagged.count == 1 ? "flagged as overdue: \(first.text)" : "\(flagged.count) items flagged as overdue"
            _ = try work.record("flag", words)
        }
        return flagged.count
    }

    private func flag(_ item: ActionItem, nudge: Int64, _ work: Work) throws {
        let mail = settings.cadence.coachEmail == nil ? nil : try coachMail(work)
        try work.journal.insert(
            .escalation,
            [
                "kind": "overdue", "client_id": item.client.number, "item_id": item.id.number, "at": now.seconds,
                "since": item.deadline.at.seconds, "reason": "the deadline passed", "nudge_id": mail,
            ])
        guard let mail else {
            try end(nudge, .cancelled, "flagged on the roster; [coach] email is not set, so no mail goes", work)
            return
        }
        try db.cached(
            """
            INSERT OR IGNORE INTO nudge_item (nudge_id, item_id, number, item_due)
            VALUES (?1, ?2, (SELECT coalesce(max(number), 0) + 1 FROM nudge_item WHERE nudge_id = ?1), ?3)
            """
        ).execute(arguments: [mail, item.id.number, item.deadline.at.seconds])
        try end(nudge, .merged, "flagged; in the mail #\(mail) to you", work)
    }

    private func end(_ id: Int64, _ state: Nudge.State, _ reason: String, _ work: Work) throws {
        try Settling(db: db, now: now, settings: settings).end(Nudge.ID(id), state, reason)
    }

    /// The mail that is still to go, or a new one: an hour after the last one at the earliest.
    private func coachMail(_ work: Work) throws -> Int64 {
        let waiting = """
            SELECT id FROM nudge WHERE client_id IS NULL AND due IS NOT NULL AND state IN ('planned', 'retry')
            ORDER BY id LIMIT 1
            """
        if let mail = try Int64.fetchOne(db.cached(waiting)) { return mail }
        let last = try Int64.fetchOne(db.cached("SELECT coach_mail FROM runner"))
        let at = max(now.seconds, last.map { $0 + Escalations.mailEvery } ?? now.seconds)
        try db.cached(
            """
            INSERT INTO nudge (uid, client_id, kind, channel, planned_for, due, state, reason, changed)
            VALUES (?1, NULL, 'overdue', 'email', ?2, ?2, 'planned', 'tells you what is overdue', ?3)
            """
        ).execute(arguments: [work.newUID(), at, now.seconds])
        let mail = db.lastInsertedRowID
        try db.cached("UPDATE runner SET coach_mail = ?").execute(arguments: [at])
        return mail
    }

    // MARK: Quiet clients, and those without a session ahead

    /// Everybody once a day, and in between those about whom something may be different.
    func flagClients() throws -> Int {
        let last = try Int64.fetchOne(db.cached("SELECT looked FROM runner"))
        let lastDay = last.map { settings.coachZone.day(of: Instant(seconds: $0)) }
        let isNewDay = lastDay != settings.coachZone.day(of: now)
        let clients = try isNewDay ? everybody() : touched(since: last ?? 0)
        var count = 0
        let memberships = try Memberships(db)
        let flags = Flags(
            db: db, now: now, sessions: PartySessions(db, at: now, memberships: memberships),
            cadence: settings.cadence)
        for client in clients {
            guard let facts = try ClientFacts.fetch(client, db) else { continue }
            count += try keep(client, name: facts.name, reasons: flags.reasons(of: facts))
        }
        if isNewDay || !clients.isEmpty {
            try db.cached("UPDATE runner SET looked = ?").execute(arguments: [now.seconds])
        }
        return count
    }

    private func everybody() throws -> [Client.ID] {
        let sql = """
            SELECT id FROM client WHERE status = 'active'
            UNION SELECT client_id FROM escalation WHERE ended IS NULL AND item_id IS NULL ORDER BY 1
            """
        return try Int64.fetchAll(db.cached(sql)).map { Client.ID($0) }
    }

    /// Those whose last message has had its day, those whose session has just ended, and those who are flagged.
    private func touched(since last: Int64) throws -> [Client.ID] {
        let sql = """
            SELECT client_id FROM nudge WHERE changed > ?1 - ?3 AND changed <= ?2 - ?3 AND state = 'sent'
                AND client_id IS NOT NULL
            UNION SELECT client_id FROM session WHERE starts > ?1 - 86400 AND starts <= ?2 AND ends > ?1 AND ends <= ?2
                AND status = 'scheduled' AND client_id IS NOT NULL
            UNION SELECT client_id FROM escalation WHERE ended IS NULL AND item_id IS NULL ORDER BY 1
            """
        return try Int64.fetchAll(db.cached(sql), arguments: [last, now.seconds, Flags.answerTime])
            .map { Client.ID($0) }
    }

    private func keep(_ client: Client.ID, name: String, reasons: [RosterRow.Flag: String]) throws -> Int {
        let sql = "SELECT id, kind FROM escalation WHERE client_id = ? AND ended IS NULL AND item_id IS NULL"
        var standing: [String: Int64] = [:]
        for row in try Row.fetchAll(db.cached(sql), arguments: [client.number]) { standing[row["kind"]] = row["id"] }
        var count = 0
        for flag in [RosterRow.Flag.quiet, .noNextSession] {
            let work = Work(journal: Journal(db), origin: Pass.origin, now: now, settings: settings)
            let known = standing[flag.rawValue]
            if let reason = reasons[flag], known == nil {
                try work.journal.insert(
                    .escalation,
                    [
                        "kind": flag.rawValue, "client_id": client.number, "at": now.seconds, "since": now.seconds,
                        "reason": reason,
                    ])
                _ = try work.record("flag", "\(name): \(reason)")
                count += 1
            } else if reasons[flag] == nil, let known {
                try work.journal.update(.escalation, known, ["ended": now.seconds])
                let words = flag == .quiet ? "is not quiet any more" : "has a session ahead again"
                _ = try work.record("flag", "\(name) \(words)")
            }
        }
        return count
    }
}
