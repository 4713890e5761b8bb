import GRDB
import RosterModel

/// What is known of a channel: after failures in a row, or where the configuration is refused, it pauses and is then
/// tried with one message at a time (`reliability.md` 2.8).
struct Circuit {
    /// Failures in a row until it pauses.
    private static let patience = 5
    /// Until it is tried again; seconds.
    private static let probeAfter: Int64 = 60
    /// The same where it was the configuration that was refused: only the coach can mend that.
    private static let refusedProbeAfter: Int64 = 900

    private let db: Database
    private let channel: Nudge.Channel
    private let isPaused: Bool
    private let next: Int64?

    init(_ db: Database, _ channel: Nudge.Channel) throws {
        self.db = db
        self.channel = channel
        let row = try Row.fetchOne(
            db.cached("SELECT paused, next FROM channel WHERE id = ?"), arguments: [channel.rawValue])
        isPaused = row?["paused"] ?? false
        next = row?["next"]
    }

    func isOpen(at now: Instant) -> Bool { !isPaused || (next ?? 0) <= now.seconds }

    /// Whether it has failed and is to be tried with one message.
    var isProbing: Bool { isPaused }

    func succeeded() throws {
        try db.cached(
            "UPDATE channel SET failures = 0, paused = 0, since = NULL, next = NULL, why = NULL WHERE id = ? AND since > 0"
        ).execute(arguments: [channel.rawValue])
    }

    func failed(_ why: String, at now: Instant, isConfiguration: Bool = false) throws {
        let wait = isConfiguration ? Circuit.refusedProbeAfter : Circuit.probeAfter
        let patience = isConfiguration ? 1 : Circuit.patience
        try db.cached(
            """
            UPDATE channel SET failures = failures + 1, paused = paused OR failures + 1 >= ?, since = coalesce(since, ?),
                next = ?, why = ? WHERE id = ?
            """
        ).execute(arguments: [patience, now.seconds, now.adding(seconds: wait).seconds, why, channel.rawValue])
    }
}
