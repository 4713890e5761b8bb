import Foundation
import GRDB
import RosterModel

/// What becomes of a message after an attempt.
struct Settling {
    let db: Database
    let now: Instant
    let settings: Store.Settings

    /// Until the next attempt, after the first, second … one; then hourly. Seconds.
    private static let waits: [Int64] = [60, 300, 900, 3600]
    private static let longestWait: Int64 = 86_400

    func settle(_ nudge: Nudge, _ outcome: DeliveryOutcome, by sender: Sender) throws -> Nudge.State {
        let mine = """
            SELECT asked FROM nudge WHERE id = ? AND claimed_by = ? AND state IN ('claimed', 'offered')
            """
        // Withdrawn in between, or settled by the next sender after a long sleep.
        guard let asked = try Int.fetchOne(db.cached(mine), arguments: [nudge.id.number, sender.name]) else {
            guard case .sent(let serverID) = outcome else { return try state(of: nudge.id) }
            return try sent(nudge, serverID)
        }
        switch outcome {
        case .sent(let serverID):
            try Circuit(db, nudge.channel).succeeded()
            return try sent(nudge, serverID)
        case .retry(let why, let notBefore):
            try Circuit(db, nudge.channel).failed(why, at: now)
            if asked > 0 { return try doubtStill(nudge, again: max(notBefore ?? 0, 300), why) }
            return try postpone(nudge, why: why, notBefore: notBefore)
        case .failed(let refusal, let why):
            if asked > 0, refusal == .configuration {
                try Circuit(db, nudge.channel).failed(why, at: now, isConfiguration: true)
                return try doubtStill(nudge, again: 900, why)
            }
            if asked > 0 {
                return try leaveUnknown(nudge.id, "it may have gone the first time; then: \(why)")
            }
            return try refused(nudge, refusal, why)
        case .unknown(let why):
            return try doubt(nudge.id, channel: nudge.channel, asked: asked, offeredAt: now, why: why)
        case .withdrawn: return try withdrawn(nudge, asked: asked)
        }
    }

    // MARK: The ways on

    private func sent(_ nudge: Nudge, _ serverID: String?) throws -> Nudge.State {
        try db.cached(
            """
            UPDATE nudge SET state = 'sent', sent_at = ?, server_id = ?, changed = ?, due = NULL, claimed_by = NULL
            WHERE id = ?
            """
        ).execute(arguments: [now.seconds, serverID.map { Text.line($0, limit: 100) }, now.seconds, nudge.id.number])
        return .sent
    }

    /// To be tried again later, each time with more patience. A text may be another one then.
    @discardableResult
    func postpone(_ nudge: Nudge, why: String, notBefore: Int64?) throws -> Nudge.State {
        let attempts = max(1, try attempts(of: nudge.id))
        let base = attempts <= Settling.waits.count ? Settling.waits[attempts - 1] : 3600
        // Half of it at least, so that many do not come at once; which part, the message's own name says.
        let share = Double(nudge.uid.utf8.reduce(attempts) { ($0 &* 31 &+ Int($1)) & 0xFFFF }) / 131_072 + 0.5
        let wait = min(Settling.longestWait, max(Int64(Double(base) * share), notBefore ?? 0))
        return try retry(nudge.id, at: now.adding(seconds: wait), why)
    }

    private func retry(_ id: Nudge.ID, at moment: Instant, _ why: String) throws -> Nudge.State {
        try db.cached(
            "UPDATE nudge SET state = 'retry', due = ?, reason = ?, changed = ?, claimed_by = NULL WHERE id = ?"
        ).execute(arguments: [moment.seconds, Text.line(why, limit: 300), now.seconds, id.number])
        try dropBytes(id)
        return .retry
    }

    private func withdrawn(_ nudge: Nudge, asked: Int) throws -> Nudge.State {
        if asked > 0 { return try leaveUnknown(nudge.id, "it may have gone; it was not sent again") }
        try db.cached(
            """
            UPDATE nudge SET state = iif(attempts > 1, 'retry', 'planned'), due = ?, claimed_by = NULL,
                attempts = max(0, attempts - 1) WHERE id = ?
            """
        ).execute(arguments: [now.seconds, nudge.id.number])
        try dropBytes(nudge.id)
        return try state(of: nudge.id)
    }

    /// Sent or not, nobody knows: a mail goes once more, about an SMS the API is asked.
    @discardableResult
    func doubt(_ id: Nudge.ID, channel: Nudge.Channel, asked: Int, offeredAt: Instant, why: String) throws
        -> Nudge.State
    {
        if channel == .email, asked > 0 {
            return try leaveUnknown(id, "it may have gone, once or twice: \(why)")
        }
        try db.cached(
            """
            UPDATE nudge SET state = 'unknown', due = ?, reason = ?, changed = ?, claimed_by = NULL,
                claimed_at = ? WHERE id = ?
            """
        ).execute(arguments: [
            offeredAt.adding(seconds: Uncertain.firstQuestion).seconds,
            Text.line("it may have gone: \(why)", limit: 300),
            now.seconds, offeredAt.seconds, id.number,
        ])
        return .unknown
    }

    /// The second attempt did not come as far as the first one: it does not count, and the bytes stay.
    private func doubtStill(_ nudge: Nudge, again wait: Int64, _ why: String) throws -> Nudge.State {
        try db.cached(
            """
            UPDATE nudge SET state = 'unknown', due = ?, reason = ?, changed = ?, claimed_by = NULL, asked = 0
            WHERE id = ?
            """
        ).execute(arguments: [
            now.adding(seconds: wait).seconds, Text.line("it may have gone the first time; then: \(why)", limit: 300),
            now.seconds, nudge.id.number,
        ])
        return .unknown
    }

    /// Nothing more can be found out, or done.
    @discardableResult
    func leaveUnknown(_ id: Nudge.ID, _ why: String) throws -> Nudge.State {
        try db.cached(
            "UPDATE nudge SET state = 'unknown', due = NULL, reason = ?, changed = ?, claimed_by = NULL WHERE id = ?"
        ).execute(arguments: [Text.line(why, limit: 300), now.seconds, id.number])
        try dropBytes(id)
        return .unknown
    }

    func end(_ id: Nudge.ID, _ state: Nudge.State, _ why: String) throws {
        try db.cached(
            "UPDATE nudge SET state = ?, reason = ?, changed = ?, due = NULL, claimed_by = NULL WHERE id = ?"
        ).execute(arguments: [state.rawValue, Text.line(why, limit: 300), now.seconds, id.number])
        try dropBytes(id)
    }

    // MARK: Refused

    private func refused(_ nudge: Nudge, _ refusal: DeliveryOutcome.Refusal, _ why: String) throws -> Nudge.State {
        switch refusal {
        case .configuration:
            try Circuit(db, nudge.channel).failed(why, at: now, isConfiguration: true)
            // Nothing is held against the message: it goes when the coach has mended it.
            return try retry(nudge.id, at: now.adding(seconds: 60), why)
        case .mailboxFull where try attempts(of: nudge.id) < 2:
            return try retry(nudge.id, at: now.adding(seconds: 86_400), "the mailbox is full; tried once more in a day")
        case .mailboxFull, .message:
            try end(nudge.id, .failed, why)
            let name = try nudge.client.flatMap { try Client.fetch($0, db)?.name } ?? "you"
            try Pass(db: db, now: now, settings: settings).tell(
                "failed", "the \(nudge.kind.rawValue) to \(name) could not be sent: \(Text.line(why, limit: 200))")
        case .recipient:
            try end(nudge.id, .failed, why)
            try mark(nudge, why)
        case .optedOut:
            try end(nudge.id, .failed, why)
            try recordOptOut(of: nudge, why)
        }
        try Circuit(db, nudge.channel).succeeded()
        try fallBack(from: nudge, why)
        return .failed
    }

    /// An address or number that takes nothing any more: seen on the roster, and not tried again.
    private func mark(_ nudge: Nudge, _ why: String) throws {
        guard let id = nudge.client, let client = try Client.fetch(id, db) else { return }
        let (column, address) = nudge.channel == .email ? ("email_fault", client.email) : ("phone_fault", client.phone)
        // The coach may have mended it while the message was under way.
        guard address == nudge.to else { return }
        let said = "\(client.name) can't be reached by \(nudge.channel.words): \(why)"
        try asRunner("bad-address", said) { work in
            try work.journal.update(.client, id.number, Values([(column, Text.line(why, limit: 300))]))
        }
    }

    private func recordOptOut(of nudge: Nudge, _ why: String) throws {
        guard let id = nudge.client, let client = try Client.fetch(id, db), client.phone == nudge.to else { return }
        if case .optedOut = client.smsConsent { return }
        let day = settings.coachZone.day(of: now)
        try asRunner("opt-out", "\(client.name) has opted out of SMS") { work in
            let consent = SMSConsent.optedOut(proof: "the SMS service refused a message on \(day): \(why)")
            try work.journal.update(.client, id.number, ["sms": consent.word, "sms_proof": consent.proof])
            try work.recordConsent(of: id, was: client.smsConsent, is: consent, phone: client.phone)
        }
    }

    /// Something that the runner found out: an operation of its own in the history, with its plan.
    private func asRunner(_ kind: String, _ summary: String, _ body: (Work) throws -> Void) throws {
        let work = Work(journal: Journal(db), origin: Pass.origin, now: now, settings: settings)
        try body(work)
        try work.planNudges()
        _ = try work.record(kind, summary)
    }

    /// The same by the other channel, where there is one.
    private func fallBack(from nudge: Nudge, _ why: String) throws {
        guard let id = nudge.client, nudge.kind != .overdue, let client = try Client.fetch(id, db) else { return }
        let other: Nudge.Channel = nudge.channel == .email ? .sms : .email
        let isWanted = client.nudges.way != (nudge.channel == .email ? .email : .sms)
        guard isWanted, settings.cadence.channels.contains(other), client.canBeReached(by: other),
            nudge.usefulUntil.map({ now < $0 }) ?? true
        else { return }
        let origin = try String.fetchOne(
            db.cached("SELECT origin FROM nudge WHERE id = ?"), arguments: [nudge.id.number])
        // One that was refused by both has nowhere to go.
        guard origin != "fallback" else { return }
        try db.cached(
            """
            INSERT INTO nudge (uid, client_id, kind, channel, origin, template, words, subject, planned_for, useful_until,
                due, state, reason, changed)
            SELECT ?, client_id, kind, ?, 'fallback', template, words, iif(words IS NULL, NULL, subject), ?, useful_until,
                ?, 'planned', ?, ? FROM nudge WHERE id = ?
            """
        ).execute(arguments: [
            UID.random(at: now), other.rawValue, now.seconds, now.seconds,
            "by \(other.words), because \(nudge.channel.words) was refused", now.seconds, nudge.id.number,
        ])
        let new = db.lastInsertedRowID
        try db.cached(
            """
            INSERT INTO nudge_item (nudge_id, item_id, number, item_due, useful_until)
            SELECT ?, item_id, number, item_due, useful_until FROM nudge_item WHERE nudge_id = ?
            """
        ).execute(arguments: [new, nudge.id.number])
    }

    // MARK: Asking

    private func state(of id: Nudge.ID) throws -> Nudge.State {
        try Nudge.fetch(id, db)?.state ?? .cancelled
    }

    private func attempts(of id: Nudge.ID) throws -> Int {
        try Int.fetchOne(db.cached("SELECT attempts FROM nudge WHERE id = ?"), arguments: [id.number]) ?? 0
    }

    private func dropBytes(_ id: Nudge.ID) throws {
        try db.cached("DELETE FROM nudge_bytes WHERE nudge_id = ?").execute(arguments: [id.number])
    }
}

extension UID {
    static func random(at now: Instant) -> String {
        var generator = SystemRandomNumberGenerator()
        return make(at: now, using: &generator)
    }
}
