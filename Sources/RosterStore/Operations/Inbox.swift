import GRDB
import RosterModel

extension Work {
    /// What came in and can't be placed. The same thing comes in once.
    /// - Returns: whether it waits: not where the coach has settled it before.
    func putIntoInbox(_ kind: InboxEntry.Kind, key: String, channel: String, sender: String, body: String) throws
        -> Bool
    {
        let sql = "SELECT settled IS NULL FROM inbox WHERE kind = ? AND key = ?"
        if let waits = try Bool.fetchOne(db.cached(sql), arguments: [kind.rawValue, key]) { return waits }
        try journal.insert(
            .inbox,
            [
                "kind": kind.rawValue, "key": key, "channel": channel, "sender": sender, "received": now.seconds,
                "body": body,
            ])
        return true
    }

    /// It found its place in the meantime.
    func settle(_ kind: InboxEntry.Kind, key: String) throws {
        let sql = "SELECT id FROM inbox WHERE kind = ? AND key = ? AND settled IS NULL"
        if let id = try Int64.fetchOne(db.cached(sql), arguments: [kind.rawValue, key]) {
            try journal.update(.inbox, id, ["settled": now.seconds])
        }
    }

    /// Whom another name means, as the coach once assigned it.
    func aliases() throws -> [String: Party] {
        var aliases: [String: Party] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT * FROM alias") { aliases[row["name"]] = try row.party() }
        return aliases
    }
}
