import GRDB
import RosterModel

extension Work {
    /// Mends what `check` finds, as far as nothing is lost by it. What was done is in the report.
    func repair() throws -> Receipt {
        var done = try rebuildIndexes()
        done += try bringBack()
        done += try standIn()
        done += try adopt()
        done += try setRight()
        let summary = "the record repaired: \(done.count.counted("change"))"
        return Receipt(
            summary: done.isEmpty ? "there is nothing to repair" : summary, report: ImportReport(changed: done))
    }

    private func rebuildIndexes() throws -> [String] {
        guard try Soundness.findings(in: db).contains(where: { $0.kind == .index }) else { return [] }
        try db.execute(sql: "REINDEX")
        return ["indexes built anew"]
    }

    // MARK: What is missing

    /// Parents first, as the tables stand in the list. What others refer to stays when the repair is taken back:
    /// without it the record would be broken again.
    private func bringBack() throws -> [String] {
        let wanted = Set(try References(db).orphans().map { "\($0.parent) \($0.missing)" })
        return try HistoryCheck.tables.flatMap { table in
            try HistoryCheck(db).missing(from: table).compactMap { row, snapshot in
                guard try restore(table, row, snapshot) else { return nil }
                if wanted.contains("\(table.rawValue) \(row)") { try journal.adopt(table, row) }
                return "\(table.rawValue) \(row) came back from the history"
            }
        }
    }

    /// False where something else has its place now, or what it refers to is missing too.
    private func restore(_ table: Table, _ row: Int64, _ snapshot: String) throws -> Bool {
        do {
            try journal.restore(table, row, to: snapshot)
            return true
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            return false
        }
    }

    /// For what is referred to and not in the history: what was deleted, or a placeholder. One may need another.
    private func standIn() throws -> [String] {
        var done: [String] = []
        for _ in 0..<4 {
            var tried: Set<String> = []
            for orphan in try References(db).orphans() where tried.insert("\(orphan.parent) \(orphan.missing)").inserted
            {
                done += try standIn(for: orphan)
            }
            if tried.isEmpty { break }
        }
        return done
    }

    private func standIn(for orphan: References.Orphan) throws -> [String] {
        guard let table = Table(rawValue: orphan.parent) else { return [] }
        let name = "\(table.rawValue) \(orphan.missing)"
        let sql = """
            SELECT coalesce(after, before) FROM change WHERE entity = ? AND row = ? ORDER BY id DESC LIMIT 1
            """
        if let snapshot = try String.fetchOne(db, sql: sql, arguments: [table.rawValue, orphan.missing]),
            try restore(table, orphan.missing, snapshot)
        {
            try journal.adopt(table, orphan.missing)
            return ["\(name) came back from the history"]
        }
        guard let values = try placeholder(table, for: orphan) else { return [] }
        try journal.insert(table, values)
        try journal.adopt(table, orphan.missing)
        return ["\(name) got a placeholder"]
    }

    private func placeholder(_ table: Table, for orphan: References.Orphan) throws -> Values? {
        let number = orphan.missing
        let child = try Row.fetchOne(db, sql: "SELECT * FROM \(orphan.table) WHERE id = ?", arguments: [orphan.row])
        let party: Values = ["client_id": child?["client_id"] as Int64?, "cohort_id": child?["cohort_id"] as Int64?]
        // An item has both where it was captured in a cohort's note: the session or note is the cohort's then.
        let one: Values = child?["cohort_id"] as Int64? == nil ? party : ["cohort_id": child?["cohort_id"] as Int64?]
        switch table {
        case .client: return ["id": number, "uid": newUID(), "name": "Recovered client \(number)"]
        case .cohort: return ["id": number, "uid": newUID(), "name": "Recovered cohort \(number)"]
        case .session:
            return ["id": number, "uid": newUID(), "starts": now.seconds, "ends": now.seconds, "status": "cancelled"]
                + one
        case .note:
            return [
                "id": number, "uid": newUID(), "source_kind": "cli", "source_key": "recovered-\(number)",
                "taken": now.seconds, "text": "Recovered note \(number)",
            ] + one
        case .item:
            return [
                "id": number, "uid": newUID(), "client_id": child?["client_id"] as Int64?,
                "text": "Recovered item \(number)", "due": now.seconds, "due_rule": "date", "due_since": now.seconds,
                "created": now.seconds,
            ]
        default: return nil
        }
    }

    // MARK: What is otherwise

    /// Rows that another program wrote are right as they are: the history begins anew from there.
    private func adopt() throws -> [String] {
        try HistoryCheck.tables.flatMap { table in
            let written = Set(journal.changes.filter { $0.table == table }.map(\.row))
            return try HistoryCheck(db).strangers(in: table).filter { !written.contains($0) }.map { row in
                try journal.adopt(table, row)
                return "\(table.rawValue) \(row) was changed by another program; the history has it now as it is"
            }
        }
    }

    /// What follows from the rest, and so is not in the history itself.
    private func setRight() throws -> [String] {
        let marks = try Invariants(db).wrongMarks()
        for operation in marks {
            try db.execute(sql: "UPDATE operation SET undone = 1 - undone WHERE id = ?", arguments: [operation])
        }
        let numbers = try Invariants(db).numbersBehind()
        for (table, highest) in numbers { try Numbering.raise(table, to: highest, db) }
        return marks.map { "operation \($0) is marked rightly" }
            + numbers.map { "\($0.table) counts on from \($0.highest)" }
    }
}

/// The last number that was given in a table.
enum Numbering {
    static func raise(_ table: String, to last: Int64, _ db: Database) throws {
        let sql = "SELECT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = ?)"
        if try Bool.fetchOne(db, sql: sql, arguments: [table]) != true {
            try db.execute(sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, 0)", arguments: [table])
        }
        try db.execute(
            sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", arguments: [last, table])
    }
}
