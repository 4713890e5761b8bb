import GRDB
import RosterModel

extension Store {
    /// Whether nudges go out by themselves, and what keeps them from it.
    public func runnerState(at now: Instant) throws -> RunnerState {
        try read { db in try RunnerReading(db: db, now: now, settings: settings).state() }
    }

    /// When there is something to do next; nil: nothing is planned.
    public func nextDue(at now: Instant) throws -> Instant? {
        try read { db in try RunnerReading(db: db, now: now, settings: settings).nextDue() }
    }
}

/// One reading of how the runner is.
struct RunnerReading {
    let db: Database
    let now: Instant
    let settings: Store.Settings

    /// A runner says each minute that it lives. After so long without a word it is not heard of; seconds.
    private static let silence: Int64 = 15 * 60
    /// The same of passes that something else starts (cron, a timer): they may be an hour apart.
    private static let silenceOfOnce: Int64 = 130 * 60
    private static let week: Int64 = 7 * 86_400

    func state() throws -> RunnerState {
        let row = try Row.fetchOne(db.cached("SELECT * FROM runner"))
        let concerns = try Int.fetchOne(
            db.cached("SELECT count(*) FROM nudge WHERE changed >= ? AND state IN ('failed', 'unknown', 'expired')"),
            arguments: [now.seconds - RunnerReading.week])
        return RunnerState(
            work: work(row), troubles: try troubles(), concerns: concerns ?? 0, standstill: row?["standstill"])
    }

    private func work(_ row: Row?) -> RunnerState.Work {
        if !settings.cadence.isEnabled { return .disabled }
        guard let row, let beat = row.instant(ifAny: "beat") else { return .off }
        let isOnce = (row["mode"] as String?) == Sender.Mode.once.rawValue
        if !isOnce, row.instant(ifAny: "stopped") != nil { return .off }
        let silence = isOnce ? RunnerReading.silenceOfOnce : RunnerReading.silence
        return now.seconds(since: beat) > silence ? .silent(since: beat) : .on
    }

    private func troubles() throws -> [ChannelTrouble] {
        let sql = "SELECT * FROM channel WHERE paused = 1 OR (failures > 0 AND since < ?) ORDER BY id"
        return try Row.fetchAll(db.cached(sql), arguments: [now.seconds - 600]).map { row in
            ChannelTrouble(
                channel: try row.word("id"), why: row["why"] ?? "", since: row.instant("since"),
                nextAttempt: row.instant(ifAny: "next"))
        }
    }

    func nextDue() throws -> Instant? {
        let sql = """
            SELECT min(due) FROM nudge WHERE due IS NOT NULL
            """
        let paused = try Int64.fetchOne(db.cached("SELECT max(next) FROM channel WHERE paused = 1"))
        guard let next = try Int64.fetchOne(db.cached(sql)) else { return nil }
        // What is due on a channel that pauses waits for its turn.
        if let paused, next <= now.seconds, paused > now.seconds { return Instant(seconds: paused) }
        return Instant(seconds: next)
    }
}
