import Foundation
import GRDB
import RosterModel

/// An SMS of which nobody knows whether it went: the API's own list decides (`reliability.md` 2.7).
public struct Uncertain: Equatable, Sendable {
    public var nudge: Nudge
    /// The text as it was offered.
    public var body: String
    public var offeredAt: Instant
    /// How many times the list was asked without an answer that decides.
    public var asked: Int

    /// After these times the list is asked; seconds.
    static let questions: [Int64] = [60, 300, 900]
    static let firstQuestion: Int64 = 60
}

/// What the API's list says of an uncertain SMS.
public enum Finding: Equatable, Sendable {
    case found(serverID: String)
    case absent
    case cannotAsk(why: String)
}

extension Store {
    /// Those whose turn it is to be asked about.
    public func uncertain(at now: Instant) throws -> [Uncertain] {
        try read { db in
            let sql = """
                SELECT * FROM nudge WHERE state = 'unknown' AND due <= ? AND channel = 'sms' ORDER BY due, id LIMIT 100
                """
            return try Row.fetchAll(db.cached(sql), arguments: [now.seconds]).map { row in
                let nudge = try Nudge(row, items: Nudge.itemIDs(of: row["id"], db))
                return Uncertain(
                    nudge: nudge, body: nudge.body ?? "",
                    offeredAt: row.instant(ifAny: "claimed_at") ?? nudge.changed, asked: row["asked"])
            }
        }
    }

    /// - Returns: the state that it has now: sent, unknown still, or planned where it is certain that it did not go.
    @discardableResult
    public func settleUncertain(_ uncertain: Uncertain, as finding: Finding, at now: Instant) throws -> Nudge.State {
        try write { db in
            let id = uncertain.nudge.id
            let settling = Settling(db: db, now: now, settings: settings)
            let sql = "SELECT EXISTS (SELECT 1 FROM nudge WHERE id = ? AND state = 'unknown' AND due IS NOT NULL)"
            guard try Bool.fetchOne(db.cached(sql), arguments: [id.number]) == true else {
                return try Nudge.fetch(id, db)?.state ?? .unknown
            }
            let asked = uncertain.asked + 1
            switch finding {
            case .found(let serverID):
                // It went when it was offered: the budget of that day has it.
                try db.cached(
                    """
                    UPDATE nudge SET state = 'sent', sent_at = ?, server_id = ?, changed = ?, due = NULL,
                        reason = 'found in the list of the SMS service' WHERE id = ?
                    """
                ).execute(arguments: [
                    uncertain.offeredAt.seconds, Text.line(serverID, limit: 100), now.seconds, id.number,
                ])
                try db.cached("DELETE FROM nudge_bytes WHERE nudge_id = ?").execute(arguments: [id.number])
                return .sent
            case .absent where asked >= Uncertain.questions.count:
                try db.cached(
                    """
                    UPDATE nudge SET state = 'retry', due = ?, changed = ?, asked = 0,
                        reason = 'the SMS service has no such message, asked three times: sent again' WHERE id = ?
                    """
                ).execute(arguments: [now.seconds, now.seconds, id.number])
                try db.cached("DELETE FROM nudge_bytes WHERE nudge_id = ?").execute(arguments: [id.number])
                return .retry
            case .cannotAsk(let why) where asked >= Uncertain.questions.count:
                return try settling.leaveUnknown(id, "it may have gone, and the SMS service can't be asked: \(why)")
            case .absent, .cannotAsk:
                let next = uncertain.offeredAt.adding(seconds: Uncertain.questions[asked])
                try db.cached("UPDATE nudge SET asked = ?, due = ? WHERE id = ?")
                    .execute(arguments: [asked, max(next.seconds, now.seconds + 30), id.number])
                return .unknown
            }
        }
    }
}
