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

    /// Remembers another name for a client or cohort: the coach's last word counts.
    func remember(_ name: String, as party: Party) throws {
        let key = Text.folded(Text.spaced(Text.line(name)))
        guard !key.isEmpty else { return }
        let values: Values = ["client_id": party.clientNumber, "cohort_id": party.cohortNumber]
        if let row = try Int64.fetchOne(db.cached("SELECT id FROM alias WHERE name = ?"), arguments: [key]) {
            try journal.update(.alias, row, values)
        } else {
            try journal.insert(.alias, ["name": key] + values)
        }
    }

    /// Whom another name means, as the coach once assigned it.
    func aliases() throws -> [String: Party] {
        var aliases: [String: Party] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT * FROM alias") { aliases[row["name"]] = try row.party() }
        return aliases
    }
}
