import GRDB
import RosterModel

extension Store {
    /// The word before the irrevocable byte: committed, so that only what is found so after a death is uncertain.
    /// - Returns: false where it was taken back meanwhile, or its time is over: nothing must be sent.
    public func offer(_ claim: Claim, by sender: Sender, at now: Instant) throws -> Bool {
        try write { db in
            let isInTime =
                (claim.usefulUntil.map { now < $0 } ?? true) && (claim.hoursClose.map { now < $0 } ?? true)
            let sql = """
                UPDATE nudge SET state = 'offered', claimed_at = ? WHERE id = ? AND state = 'claimed' AND claimed_by = ?
                    AND lease_boot = ? AND lease_until > ? AND ?
                """
            try db.cached(sql).execute(arguments: [
                now.seconds, claim.nudge.id.number, sender.name, sender.boot, sender.uptime, isInTime,
            ])
            return db.changesCount == 1
        }
    }

    /// How it ended, right after.
    /// - Returns: the state that it has now.
    @discardableResult
    public func settle(_ claim: Claim, as outcome: DeliveryOutcome, by sender: Sender, at now: Instant) throws
        -> Nudge.State
    {
        try write { db in
            try Settling(db: db, now: now, settings: settings).settle(claim.nudge, outcome, by: sender)
        }
    }

    /// Frees what this sender has claimed and not offered, because it stops.
    @discardableResult
    public func release(by sender: Sender, at now: Instant) throws -> Int {
        try write { db in
            try db.cached(
                """
                UPDATE nudge SET state = iif(asked > 0, 'unknown', iif(attempts > 1, 'retry', 'planned')),
                    claimed_by = NULL, attempts = max(0, attempts - 1), asked = max(0, asked - 1)
                WHERE claimed_by = ? AND state = 'claimed'
                """
            ).execute(arguments: [sender.name])
            return db.changesCount
        }
    }
}
