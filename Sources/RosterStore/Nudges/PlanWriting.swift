import GRDB
import RosterModel

/// Brings the nudges that the record has for one client in line with a plan: what stays keeps its number, what is new
/// gets one, and what is not wanted any more says why.
struct PlanWriting {
    let work: Work
    let client: Client

    private var db: Database { work.db }
    private var now: Instant { work.now }

    /// One that is planned, or tried and to be tried again.
    private struct Standing {
        var id: Int64
        var kind: Nudge.Kind
        var isTried: Bool
        var isPlans: Bool
        var isStale: Bool
        var items: [ActionItem.ID]
    }

    func write(_ plan: [PlannedNudge]) throws {
        let standing = try standing()
        var left = standing.filter(\.isPlans)
        var homes: [ItemKind: Int64] = [:]
        for nudge in plan where nudge.dropped == nil {
            let wanted = Set(nudge.items.map(\.id))
            let places = left.indices.filter {
                left[$0].kind == nudge.kind && !wanted.isDisjoint(with: left[$0].items)
            }
            // The one that is about most of them, of several the oldest.
            let place = places.max { one, other in
                let counts = [one, other].map { wanted.intersection(left[$0].items).count }
                return (counts[0], left[other].id) < (counts[1], left[one].id)
            }
            let id: Int64
            if let place {
                id = left[place].id
                try update(left.remove(at: place), to: nudge)
            } else {
                id = try insert(nudge, origin: "plan")
            }
            for item in wanted { homes[ItemKind(item: item, kind: nudge.kind)] = id }
        }
        for nudge in plan where nudge.dropped != nil { try noteDropped(nudge) }
        for one in left { try end(one, homes) }
        for one in standing where !one.isPlans { try keepToOpenItems(one) }
        try keepCoachMailTrue()
    }

    private struct ItemKind: Hashable {
        var item: ActionItem.ID
        var kind: Nudge.Kind
    }

    private func standing() throws -> [Standing] {
        let sql = """
            SELECT id, kind, state, origin, useful_until FROM nudge
            WHERE client_id = ? AND due IS NOT NULL AND state IN ('planned', 'retry') ORDER BY id
            """
        return try Row.fetchAll(db.cached(sql), arguments: [client.id.number]).map { row in
            let until = row.instant(ifAny: "useful_until")
            return Standing(
                id: row["id"], kind: try row.word("kind"), isTried: (row["state"] as String) == "retry",
                isPlans: (row["origin"] as String) == "plan", isStale: until.map { $0 <= now } ?? false,
                items: try Nudge.itemIDs(of: row["id"], db))
        }
    }

    // MARK: Writing

    @discardableResult
    func insert(_ nudge: PlannedNudge, origin: String, state: Nudge.State = .planned) throws -> Int64 {
        try db.cached(
            """
            INSERT INTO nudge (uid, client_id, kind, channel, origin, template, planned_for, useful_until, due, state,
                reason, changed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """
        ).execute(arguments: [
            work.newUID(), nudge.client.number, nudge.kind.rawValue, nudge.channel.rawValue, origin, nudge.template,
            nudge.at.seconds, nudge.usefulUntil?.seconds, state.isEnded ? nil : nudge.at.seconds, state.rawValue,
            nudge.dropped ?? nudge.reason, now.seconds,
        ])
        let id = db.lastInsertedRowID
        try writeItems(nudge.items, of: id)
        return id
    }

    private func update(_ one: Standing, to nudge: PlannedNudge) throws {
        // One that was tried waits for its turn, unless its time is still ahead.
        let keepsTurn = one.isTried && nudge.at <= now
        try db.cached(
            """
            UPDATE nudge SET channel = ?1, template = ?2, planned_for = ?3, useful_until = ?4, reason = ?5,
                due = iif(?6, due, ?3), state = iif(?6, state, 'planned')
            WHERE id = ?7 AND (channel, template, planned_for, useful_until, reason) IS NOT (?1, ?2, ?3, ?4, ?5)
            """
        ).execute(arguments: [
            nudge.channel.rawValue, nudge.template, nudge.at.seconds, nudge.usefulUntil?.seconds, nudge.reason,
            keepsTurn, one.id,
        ])
        try writeItems(nudge.items, of: one.id)
    }

    private func writeItems(_ items: [PlannedNudge.Item], of nudge: Int64) throws {
        let sql = "SELECT item_id, item_due, useful_until FROM nudge_item WHERE nudge_id = ? ORDER BY number"
        let there = try Row.fetchAll(db.cached(sql), arguments: [nudge]).map { row in
            PlannedNudge.Item(
                id: row.id("item_id"), due: row.instant("item_due"), usefulUntil: row.instant(ifAny: "useful_until"))
        }
        guard there != items else { return }
        try db.cached("DELETE FROM nudge_item WHERE nudge_id = ?").execute(arguments: [nudge])
        for (index, item) in items.enumerated() {
            try db.cached(
                """
                INSERT INTO nudge_item (nudge_id, item_id, number, item_due, useful_until) VALUES (?, ?, ?, ?, ?)
                """
            ).execute(arguments: [nudge, item.id.number, index + 1, item.due.seconds, item.usefulUntil?.seconds])
        }
    }

    /// What the budget has no place for: said once.
    private func noteDropped(_ nudge: PlannedNudge) throws {
        let sql = """
            SELECT 1 FROM nudge WHERE client_id = ? AND kind = ? AND planned_for = ? AND reason = ?
                AND state = 'cancelled'
            """
        let arguments: StatementArguments = [
            client.id.number, nudge.kind.rawValue, nudge.at.seconds, nudge.dropped,
        ]
        if try Bool.fetchOne(db.cached(sql), arguments: arguments) != true {
            try insert(nudge, origin: "plan", state: .cancelled)
        }
    }

    // MARK: Ending

    private func end(_ one: Standing, _ homes: [ItemKind: Int64]) throws {
        let others = Set(one.items.map { homes[ItemKind(item: $0, kind: one.kind)] })
        if let other = others.first, let other, !one.items.isEmpty, !others.contains(nil) {
            try end(one.id, .merged, "goes with message #\(other)")
        } else if one.isStale {
            try end(one.id, .expired, Pass.tooLate(one.kind))
        } else {
            try end(one.id, .cancelled, try whyNotWanted(one.items))
        }
    }

    func end(_ id: Int64, _ state: Nudge.State, _ reason: String) throws {
        try db.cached("UPDATE nudge SET state = ?, reason = ?, changed = ?, due = NULL WHERE id = ?")
            .execute(arguments: [state.rawValue, reason, now.seconds, id])
        try db.cached("DELETE FROM nudge_bytes WHERE nudge_id = ?").execute(arguments: [id])
    }

    private func whyNotWanted(_ items: [ActionItem.ID]) throws -> String {
        switch client.status {
        case .paused: return "\(client.name) is paused"
        case .ended: return "the coaching of \(client.name) has ended"
        case .active: break
        }
        if !work.settings.cadence.isEnabled { return "nudges are switched off in the configuration" }
        if client.nudges.way == .none { return "\(client.name) wants no nudges" }
        let open = try items.compactMap { try ActionItem.fetch($0, db) }
        if open.isEmpty { return items.count == 1 ? "the item was taken back" : "the items were taken back" }
        let closed = Set(open.filter { $0.status != .open }.map(\.status.rawValue))
        if let status = closed.first, open.allSatisfy({ $0.status != .open }) {
            let word = closed.count == 1 ? status : "closed"
            return open.count == 1 ? "the item is \(word)" : "the items are \(word)"
        }
        if !Nudge.Channel.allCases.contains(where: client.canBeReached) { return "\(client.name) can't be reached" }
        return "the plan changed"
    }

    /// What the coach asked for, or another channel refused, stays as long as it is about something open.
    private func keepToOpenItems(_ one: Standing) throws {
        guard !one.items.isEmpty else {
            if client.status == .ended { try end(one.id, .cancelled, try whyNotWanted([])) }
            return
        }
        let closed = try one.items.filter { id in
            guard let item = try ActionItem.fetch(id, db) else { return true }
            return item.status != .open || item.client != client.id
        }
        let isUnwanted = client.status != .active
        if isUnwanted || closed.count == one.items.count {
            // Words of the coach's own go all the same: they are about the client.
            guard one.kind != .message || isUnwanted else { return }
            try end(one.id, .cancelled, try whyNotWanted(one.items))
        } else if one.kind != .message {
            try take(closed, outOf: one.id)
        }
    }

    private func take(_ items: [ActionItem.ID], outOf nudge: Int64) throws {
        for item in items {
            try db.cached("DELETE FROM nudge_item WHERE nudge_id = ? AND item_id = ?")
                .execute(arguments: [nudge, item.number])
        }
    }

    /// The coach's mail says nothing of what is not overdue any more.
    private func keepCoachMailTrue() throws {
        let sql = "SELECT id FROM nudge WHERE client_id IS NULL AND due IS NOT NULL AND state IN ('planned', 'retry')"
        for mail in try Int64.fetchAll(db.cached(sql)) {
            let items = try Nudge.itemIDs(of: mail, db)
            let over = try items.filter { id in
                guard let item = try ActionItem.fetch(id, db) else { return true }
                return item.client == client.id && (item.status != .open || item.deadline.at >= now)
            }
            guard !over.isEmpty else { continue }
            try take(over, outOf: mail)
            if over.count == items.count { try end(mail, .cancelled, "nothing that it was about is overdue any more") }
        }
    }
}
