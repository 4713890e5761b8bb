import GRDB
import RosterModel

extension Nudge {
    /// A row with the columns of `nudge`, and the items in the order of their numbers.
    init(_ row: Row, items: [ActionItem.ID]) throws {
        self.init(
            id: row.id("id"), uid: row["uid"], client: row.id(ifAny: "client_id"), kind: try row.word("kind"),
            channel: try row.word("channel"), items: items, plannedFor: row.instant("planned_for"),
            usefulUntil: row.instant(ifAny: "useful_until"), state: try row.word("state"), reason: row["reason"],
            changed: row.instant("changed"), attempts: row["attempts"], sentAt: row.instant(ifAny: "sent_at"),
            to: row["recipient"], subject: row["subject"], body: row["body"], segments: row["segments"])
    }

    static func fetch(_ id: Nudge.ID, _ db: Database) throws -> Nudge? {
        guard let row = try Row.fetchOne(db.cached("SELECT * FROM nudge WHERE id = ?"), arguments: [id.number]) else {
            return nil
        }
        return try Nudge(row, items: itemIDs(of: id.number, db))
    }

    static func itemIDs(of nudge: Int64, _ db: Database) throws -> [ActionItem.ID] {
        let sql = "SELECT item_id FROM nudge_item WHERE nudge_id = ? ORDER BY number, id"
        return try Int64.fetchAll(db.cached(sql), arguments: [nudge]).map { ActionItem.ID($0) }
    }
}

extension NudgeWishes {
    /// A row with the columns of `client`.
    init(_ row: Row) throws {
        let steps: String? = row["cadence"]
        self.init(
            way: try row.word("nudges"), steps: try steps.map(NudgeWishes.steps), quietAfter: row["quiet_after"],
            noSessionAfter: row["no_session_after"])
    }

    private static func steps(_ line: String) throws -> [CadenceStep] {
        do {
            return try CadenceText.read(line)
        } catch {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a client's cadence can't be read")
        }
    }

    var columns: Values {
        [
            "nudges": way.rawValue, "cadence": steps.map(CadenceText.write), "quiet_after": quietAfter,
            "no_session_after": noSessionAfter,
        ]
    }
}
