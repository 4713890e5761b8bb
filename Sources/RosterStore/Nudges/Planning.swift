import GRDB
import RosterModel

extension Work {
    /// What an operation does to the record.
    enum Direction {
        /// It goes on.
        case onward
        /// An undo or redo puts back what was: what was cancelled in between is planned again, late or not.
        case before
    }

    /// Plans anew for every client whose items or details this operation has touched, in its transaction.
    /// - Returns: all that is planned for them now.
    @discardableResult
    func planNudges(as direction: Direction = .onward) throws -> [PlannedNudge] {
        try touchedClients().sorted().flatMap { try planNudges(for: $0, as: direction) }
    }

    @discardableResult
    func planNudges(for id: Client.ID, as direction: Direction = .onward) throws -> [PlannedNudge] {
        try withdrawClaims(of: id)
        guard let client = try Client.fetch(id, db) else {
            try cancelAll(of: id, because: "the client was taken back")
            return []
        }
        let situations = Situations(
            db: db, now: now, settings: settings, forgivesCancelled: direction == .before)
        let plan = try situations.situation(of: client).plan(by: settings.cadence, at: now)
        try PlanWriting(work: self, client: client).write(plan)
        return plan
    }

    /// Whose plan can have changed: an item's client before and after, and clients themselves.
    private func touchedClients() throws -> Set<Client.ID> {
        var touched: Set<Client.ID> = []
        for change in journal.changes {
            switch change.table {
            case .client: touched.insert(Client.ID(change.row))
            case .item:
                for case let snapshot? in [change.before, change.after] {
                    let sql = "SELECT json_extract(?, '$.client_id')"
                    let number = try Int64.fetchOne(db.cached(sql), arguments: [snapshot])
                    if let number { touched.insert(Client.ID(number)) }
                }
            default: break
            }
        }
        return touched
    }

    /// A message that is about to go is looked at again: what it says may not be so any more.
    private func withdrawClaims(of client: Client.ID) throws {
        let sql = """
            UPDATE nudge SET state = iif(asked > 0, 'unknown', iif(attempts > 1, 'retry', 'planned')), claimed_by = NULL
            WHERE claimed_by IS NOT NULL AND state = 'claimed' AND (client_id = ?1 OR (client_id IS NULL AND id IN (
                SELECT nudge_item.nudge_id FROM nudge_item JOIN item ON item.id = nudge_item.item_id
                WHERE item.client_id = ?1)))
            """
        let any = "SELECT EXISTS (SELECT 1 FROM nudge WHERE claimed_by IS NOT NULL AND state = 'claimed')"
        guard try Bool.fetchOne(db.cached(any)) == true else { return }
        try db.cached(sql).execute(arguments: [client.number])
    }

    private func cancelAll(of client: Client.ID, because reason: String) throws {
        try db.cached(
            """
            UPDATE nudge SET state = 'cancelled', reason = ?, changed = ?, due = NULL
            WHERE client_id = ? AND due IS NOT NULL AND state IN ('planned', 'retry')
            """
        ).execute(arguments: [reason, now.seconds, client.number])
    }
}
