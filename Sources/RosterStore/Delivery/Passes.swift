import GRDB
import RosterModel

extension Store {
    /// Beside the file: held by whoever sends, for as long as it does. The kernel drops it at any death.
    public static func runnerLock(of path: String) -> String { path + ".runner" }

    /// Begins a pass. The caller holds the runner's lock, so whatever other senders left under way was left for good:
    /// what they had claimed is free again, and what they had offered is uncertain.
    public func beginPass(by sender: Sender, at now: Instant) throws -> PassStart {
        var start = PassStart()
        start.replanned = try planAgainIfChanged(at: now)
        try write { db in
            let pass = Pass(db: db, now: now, settings: settings)
            start.clockWentBackBy = try pass.clockWentBack()
            (start.recovered, start.unknown) = try pass.settleLeftovers(besides: sender)
            if start.clockWentBackBy == nil {
                start.expired = try pass.expire()
                if start.expired > 0 {
                    let words = start.expired == 1 ? "1 message was" : "\(start.expired) messages were"
                    try pass.tell("expire", "\(words) not sent, because it was too late by then")
                }
                try pass.beat(sender, stopped: false)
                try Claiming.dropBytesOfEnded(db)
                try db.cached("UPDATE runner SET pass = ?").execute(arguments: [now.seconds])
            }
        }
        return start
    }

    /// A sign of life, and at the end the word that it was stopped on purpose.
    public func beat(by sender: Sender, at now: Instant, stopped: Bool = false) throws {
        try write { db in try Pass(db: db, now: now, settings: settings).beat(sender, stopped: stopped) }
    }

    /// Plans anew what is ahead where the cadence is another one than the one it was planned by, some clients at a time
    /// so that nobody waits long.
    /// - Returns: for how many clients.
    @discardableResult
    public func planAgainIfChanged(at now: Instant) throws -> Int {
        let cadence = settings.fingerprint
        let isSame = try read { db in
            try String.fetchOne(db.cached("SELECT cadence FROM runner")) == cadence
        }
        guard !isSame else { return 0 }
        var last: Int64 = 0
        var count = 0
        while true {
            let clients = try write { db in
                let sql = """
                    SELECT id FROM client WHERE id > ? AND (EXISTS
                        (SELECT 1 FROM item WHERE item.client_id = client.id AND item.closed IS NULL)
                        OR EXISTS (SELECT 1 FROM nudge WHERE nudge.client_id = client.id
                            AND nudge.due IS NOT NULL))
                    ORDER BY id LIMIT 200
                    """
                let clients = try Int64.fetchAll(db.cached(sql), arguments: [last])
                let work = Work(journal: Journal(db), origin: Pass.origin, now: now, settings: settings)
                for client in clients { try work.planNudges(for: Client.ID(client)) }
                if clients.isEmpty { try db.cached("UPDATE runner SET cadence = ?").execute(arguments: [cadence]) }
                return clients
            }
            guard let end = clients.last else { return count }
            last = end
            count += clients.count
        }
    }
}

extension Store.Settings {
    /// All of the configuration that a plan depends on, as one text.
    fileprivate var fingerprint: String {
        let steps = CadenceText.write(cadence.steps)
        let channels = cadence.channels.map(\.rawValue).sorted().joined(separator: ",")
        return "v1|\(cadence.isEnabled)|\(steps)|\(cadence.hold)|\(cadence.hours.opens)-\(cadence.hours.closes)|"
            + "\(cadence.budget.perDay)/\(cadence.budget.perWeek)|\(channels)|\(coachZone)"
    }
}

/// The steps with which a pass begins.
struct Pass {
    let db: Database
    let now: Instant
    let settings: Store.Settings

    /// What the runner does by itself.
    static let origin = Origin(by: .runner, via: .cli)

    /// So far the clock may differ from what was written last; seconds.
    private static let tolerance: Int64 = 300

    // MARK: The clock

    /// Where the newest thing in the record is ahead of the clock, nothing is sent (`reliability.md` 2.10).
    func clockWentBack() throws -> Int64? {
        let sql = """
            SELECT max(coalesce((SELECT at FROM operation ORDER BY id DESC LIMIT 1), 0),
                coalesce((SELECT max(changed) FROM nudge), 0), coalesce((SELECT beat FROM runner), 0))
            """
        let newest = try Int64.fetchOne(db.cached(sql)) ?? 0
        let back = newest - now.seconds
        let isBack = back > Pass.tolerance
        let standstill =
            isBack ? "The clock went back by \(Pass.spoken(back)): nothing is sent until it is right." : nil
        try db.cached("UPDATE runner SET standstill = ?1 WHERE standstill IS NOT ?1").execute(arguments: [standstill])
        return isBack ? back : nil
    }

    private static func spoken(_ seconds: Int64) -> String {
        if seconds >= 2 * 86_400 { return "\(seconds / 86_400) days" }
        if seconds >= 2 * 3600 { return "\(seconds / 3600) hours" }
        return "\(seconds / 60) minutes"
    }

    // MARK: What was left

    func settleLeftovers(besides sender: Sender) throws -> (recovered: Int, unknown: Int) {
        let isGone = """
            (claimed_by <> ?1 OR lease_boot <> ?2 OR lease_until < ?3)
            """
        let arguments: StatementArguments = [sender.name, sender.boot, sender.uptime]
        // A mail that was being sent for the second time stays as uncertain as it was.
        try db.cached(
            """
            UPDATE nudge SET state = iif(asked > 0, 'unknown', iif(attempts > 1, 'retry', 'planned')),
                claimed_by = NULL, due = ?4
            WHERE claimed_by IS NOT NULL AND state = 'claimed' AND \(isGone)
            """
        ).execute(arguments: arguments + [now.seconds])
        let recovered = db.changesCount
        let rows = try Row.fetchAll(
            db.cached(
                """
                SELECT id, channel, asked, claimed_at FROM nudge
                WHERE claimed_by IS NOT NULL AND state = 'offered' AND \(isGone)
                """),
            arguments: arguments)
        for row in rows {
            let nudge = Nudge.ID(row["id"])
            try Settling(db: db, now: now, settings: settings).doubt(
                nudge, channel: try row.word("channel"), asked: row["asked"], offeredAt: row.instant("claimed_at"),
                why: "the program was killed between the message's end and the answer")
        }
        return (recovered, rows.count)
    }

    /// What is due and makes no sense any more (rule 8 of `nudges.md`).
    func expire() throws -> Int {
        let sql = """
            SELECT id, kind, useful_until FROM nudge
            WHERE state IN ('planned', 'retry') AND due <= ? AND useful_until <= ?
            """
        let rows = try Row.fetchAll(db.cached(sql), arguments: [now.seconds, now.seconds])
        for row in rows {
            try Settling(db: db, now: now, settings: settings).end(
                Nudge.ID(row["id"]), .expired, Pass.tooLate(try row.word("kind")))
        }
        return rows.count
    }

    static func tooLate(_ kind: Nudge.Kind) -> String {
        switch kind {
        case .confirm: "too late to confirm: two days after the capture, or the deadline has passed"
        case .midpoint: "too late for a check midway: a day after its time, or the final one is due"
        case .final: "too late: the deadline has passed"
        default: "too late: it makes no sense any more"
        }
    }

    /// A line in the history, about something that changed no row of the coach's.
    func tell(_ kind: String, _ summary: String) throws {
        let entry = HistoryWriting.Entry(at: now, origin: Pass.origin, kind: kind, summary: summary)
        _ = try HistoryWriting.write(entry, [], db)
    }

    // MARK: Signs of life

    func beat(_ sender: Sender, stopped: Bool) throws {
        try db.cached(
            """
            UPDATE runner SET mode = ?, started = iif(stopped IS NOT NULL OR started IS NULL, ?, started), beat = ?,
                stopped = ?, boot = ?, uptime = ?
            """
        ).execute(arguments: [
            sender.mode.rawValue, now.seconds, now.seconds, stopped ? now.seconds : nil, sender.boot, sender.uptime,
        ])
    }
}
