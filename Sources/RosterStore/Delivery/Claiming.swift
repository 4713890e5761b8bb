import Foundation
import GRDB
import RosterModel

extension Store {
    /// Takes up to so many messages that are due, each written out and safe in the file before the network is touched.
    /// Consent, hours, budget, items and client are looked at in the same transaction; what can't go says why, what can
    /// go later waits.
    /// - Parameter write: makes the bytes. Where it throws, that message waits, with the error's words as the reason.
    public func claim(
        _ limit: Int, on channels: Set<Nudge.Channel>, by sender: Sender, at now: Instant,
        write compose: @escaping (Nudge, MessageFacts, _ template: String?) throws -> Written
    ) throws -> [Claim] {
        try write { db in
            let claiming = Claiming(
                db: db, now: now, settings: settings, sender: sender, compose: compose)
            return try claiming.claim(limit, on: channels)
        }
    }

    /// What would be claimed now, without claiming it. For a look ahead.
    public func due(_ limit: Int, at now: Instant) throws -> [NudgeLine] {
        let sender = Sender(name: "look", mode: .once, boot: "", uptime: 0)
        return try write(keeping: false) { db in
            let claiming = Claiming(db: db, now: now, settings: settings, sender: sender) { _, _, _ in
                Written(subject: "", body: "", rendered: [])
            }
            _ = try Pass(db: db, now: now, settings: settings).expire()
            try Escalations(db: db, now: now, settings: settings).flagOverdue()
            let claims = try claiming.claim(limit, on: Set(Nudge.Channel.allCases))
            let reading = NudgeReading(db: db, now: now, settings: settings)
            return try claims.compactMap { claim in
                // As it was before it was written.
                try db.cached("UPDATE nudge SET body = NULL, subject = iif(words IS NULL, NULL, subject) WHERE id = ?")
                    .execute(arguments: [claim.nudge.id.number])
                return try reading.line(claim.nudge.id)
            }
        }
    }
}

/// One turn of claiming.
struct Claiming {
    let db: Database
    let now: Instant
    let settings: Store.Settings
    let sender: Sender
    let compose: (Nudge, MessageFacts, _ template: String?) throws -> Written

    /// A second message to a client by the same channel waits so long; seconds. After an outage nobody gets a heap.
    private static let pause: Int64 = 900

    private var settling: Settling { Settling(db: db, now: now, settings: settings) }

    func claim(_ limit: Int, on channels: Set<Nudge.Channel>) throws -> [Claim] {
        try Claiming.dropBytesOfEnded(db)
        let open = try channels.sorted { $0.rawValue < $1.rawValue }.filter { try Circuit(db, $0).isOpen(at: now) }
        guard !open.isEmpty else { return [] }
        let names = open.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        var claims: [Claim] = []
        var seen: Set<Int64> = []
        while claims.count < limit {
            let sql = """
                SELECT id FROM nudge WHERE due <= ? AND state IN ('planned', 'retry') AND channel IN (\(names))
                    AND NOT (kind = 'overdue' AND client_id IS NOT NULL)
                ORDER BY due, id LIMIT ?
                """
            let due = try Int64.fetchAll(db.cached(sql), arguments: [now.seconds, limit - claims.count])
                .filter { seen.insert($0).inserted }
            if due.isEmpty { break }
            for id in due {
                if let claim = try take(Nudge.ID(id)) { claims.append(claim) }
            }
        }
        claims += try secondMails(limit - claims.count, on: open)
        // A channel that has just failed is tried with one message.
        return try open.flatMap { channel in
            let own = claims.filter { $0.nudge.channel == channel }
            guard try Circuit(db, channel).isProbing, own.count > 1 else { return own }
            for claim in own.dropFirst() { try free(claim.nudge.id) }
            return Array(own.prefix(1))
        }
    }

    /// Those of messages that went since: once for many, so that the outcome itself is a small write.
    static func dropBytesOfEnded(_ db: Database) throws {
        try db.cached(
            """
            DELETE FROM nudge_bytes WHERE nudge_id IN
                (SELECT nudge_id FROM nudge_bytes CROSS JOIN nudge ON nudge.id = nudge_id WHERE nudge.due IS NULL)
            """
        ).execute()
    }

    // MARK: One message

    /// Nil where it can't go now.
    private func take(_ id: Nudge.ID) throws -> Claim? {
        let judging = Judging(db: db, now: now, settings: settings)
        switch try judging.judge(id) {
        case .goes(let nudge, let until, let close): return try write(nudge, until, close)
        case .waits(let moment, let why):
            try db.cached("UPDATE nudge SET due = ?, reason = coalesce(?, reason) WHERE id = ?")
                .execute(arguments: [moment.seconds, why, id.number])
        case .ends(let state, let why): try settling.end(id, state, why)
        case .settled: break
        }
        return nil
    }

    private func write(_ nudge: Nudge, _ until: Instant?, _ close: Instant?) throws -> Claim? {
        if let client = nudge.client, try isCrowded(nudge, client) {
            let later = now.adding(seconds: Claiming.pause)
            let fits = (until.map { later < $0 } ?? true) && (close.map { later < $0 } ?? true)
            let due = fits ? later : now.adding(seconds: 60)
            try db.cached("UPDATE nudge SET due = ? WHERE id = ?").execute(arguments: [due.seconds, nudge.id.number])
            return nil
        }
        let row = try Row.fetchOne(
            db.cached("SELECT words, template FROM nudge WHERE id = ?"), arguments: [nudge.id.number])
        let facts = try FactsReading(db: db, now: now, settings: settings).facts(of: nudge, words: row?["words"])
        let written: Written
        do {
            written = try compose(nudge, facts, row?["template"])
        } catch {
            try settling.postpone(nudge, why: "\(error)", notBefore: nil)
            return nil
        }
        try db.cached(
            """
            UPDATE nudge SET state = 'claimed', changed = ?, claimed_by = ?, claimed_at = ?, lease_boot = ?,
                lease_until = ?, attempts = attempts + 1, recipient = ?, subject = ?, body = ?, segments = ? WHERE id = ?
            """
        ).execute(arguments: [
            now.seconds, sender.name, now.seconds, sender.boot, sender.uptime + Sender.lease, nudge.to,
            written.subject, written.body, written.segments, nudge.id.number,
        ])
        try db.cached("INSERT OR REPLACE INTO nudge_bytes (nudge_id, bytes) VALUES (?, ?)")
            .execute(arguments: [nudge.id.number, Data(written.rendered)])
        guard let claimed = try Nudge.fetch(nudge.id, db) else { return nil }
        return Claim(nudge: claimed, rendered: written.rendered, usefulUntil: until, hoursClose: close)
    }

    /// Whether this client gets another message by this channel in this pass (`reliability.md` 6.21).
    private func isCrowded(_ nudge: Nudge, _ client: Client.ID) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM nudge WHERE client_id = ?1 AND channel = ?2 AND id <> ?3
                    AND claimed_by IS NOT NULL)
                OR EXISTS (SELECT 1 FROM nudge WHERE client_id = ?1 AND channel = ?2 AND id <> ?3
                    AND sent_at >= (SELECT coalesce(pass, 0) FROM runner))
                OR EXISTS (SELECT 1 FROM nudge WHERE client_id = ?1 AND channel = ?2 AND id <> ?3
                    AND changed >= (SELECT coalesce(pass, 0) FROM runner) AND state = 'unknown')
            """
        let arguments: StatementArguments = [client.number, nudge.channel.rawValue, nudge.id.number]
        return try Bool.fetchOne(db.cached(sql), arguments: arguments) ?? false
    }

    private func free(_ id: Nudge.ID) throws {
        try db.cached(
            """
            UPDATE nudge SET state = iif(asked > 0, 'unknown', iif(attempts > 1, 'retry', 'planned')), claimed_by = NULL,
                attempts = attempts - 1 WHERE id = ?
            """
        ).execute(arguments: [id.number])
    }

    // MARK: Mail whose fate is unknown

    /// Once more, and the same bytes: at most one is doubled (`reliability.md` 2.5).
    private func secondMails(_ limit: Int, on channels: [Nudge.Channel]) throws -> [Claim] {
        guard limit > 0, channels.contains(.email) else { return [] }
        let sql = """
            SELECT nudge.id, bytes FROM nudge JOIN nudge_bytes ON nudge_id = nudge.id
            WHERE state = 'unknown' AND due <= ? AND channel = 'email' ORDER BY due, nudge.id LIMIT ?
            """
        return try Row.fetchAll(db.cached(sql), arguments: [now.seconds, limit]).compactMap { row in
            let id = Nudge.ID(row["id"])
            let bytes: Data = row["bytes"]
            switch try Judging(db: db, now: now, settings: settings).judge(id, isAgain: true) {
            case .goes(let nudge, let until, let close):
                if let client = nudge.client, try isCrowded(nudge, client) {
                    try db.cached("UPDATE nudge SET due = ? WHERE id = ?")
                        .execute(arguments: [now.adding(seconds: 60).seconds, id.number])
                    return nil
                }
                try db.cached(
                    """
                    UPDATE nudge SET state = 'claimed', changed = ?, claimed_by = ?, claimed_at = ?, lease_boot = ?,
                        lease_until = ?, attempts = attempts + 1, asked = asked + 1 WHERE id = ?
                    """
                ).execute(arguments: [
                    now.seconds, sender.name, now.seconds, sender.boot, sender.uptime + Sender.lease, id.number,
                ])
                return Claim(nudge: nudge, rendered: [UInt8](bytes), usefulUntil: until, hoursClose: close)
            case .waits(let moment, _):
                try db.cached("UPDATE nudge SET due = ? WHERE id = ?").execute(arguments: [moment.seconds, id.number])
            case .ends(_, let why): try settling.leaveUnknown(id, "it may have gone; not sent again: \(why)")
            case .settled: break
            }
            return nil
        }
    }
}
