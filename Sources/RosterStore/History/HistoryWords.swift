import GRDB
import RosterModel

/// How the history says what an operation was, where its own summary is not enough.
enum HistoryWords {
    /// What brings things of many people at once.
    static let imports = [
        "import-clients": "client list imported", "import-calendar": "calendar imported",
        "import-notes": "notes imported", "import-record": "record imported",
    ]

    /// Operations whose summary ends in an item's text.
    private static let aboutItems: Set = ["mark", "check-off", "deadline", "edit-item", "comment", "drop"]

    /// A summary for behind `undid:`: a second colon would be hard to read.
    static func withoutColon(_ summary: String, kind: String) -> String {
        guard let colon = summary.firstRange(of: ": ") else { return summary }
        let (head, tail) = (summary[..<colon.lowerBound], summary[colon.upperBound...])
        return aboutItems.contains(kind) ? "\(head) “\(tail)”" : "\(head), \(tail)"
    }

    static func said(_ kind: String) -> String { kind == "redo" ? "redid" : "undid" }
}

/// What an import did to one client or cohort.
struct ImportParts {
    /// "18 sessions added, 2 deadlines moved"; empty where nothing is left to tell.
    let words: String

    private struct Part {
        /// "3 items"; empty where the rest says it.
        var what: String
        var done: String
    }

    init(_ db: Database, operation: Int64, of party: Party) throws {
        let sql = """
            SELECT entity, before IS NULL AS made, after IS NULL AS gone, why IS NOT NULL AS followed,
                count(DISTINCT row) AS count
            FROM change WHERE \(party.column) = ? AND operation_id = ? GROUP BY 1, 2, 3, 4
            """
        let rows = try Row.fetchAll(db.cached(sql), arguments: [party.number, operation])
        let parts = try rows.compactMap { row -> (Int, Part)? in
            let table: Table = try row.word("entity")
            guard let place = Self.order.firstIndex(of: table) else { return nil }
            let done = row["made"] ? "added" : row["gone"] ? "removed" : row["followed"] ? "moved" : "changed"
            return (place, Self.part(table, done, row["count"], of: party))
        }
        words = Self.joined(parts.sorted { ($0.0, $0.1.done) < ($1.0, $1.1.done) }.map(\.1))
    }

    /// What was done to several in a row is said once: "1 note, 3 items added".
    private static func joined(_ parts: [Part]) -> String {
        var words: [String] = []
        for (index, part) in parts.enumerated() {
            let isSaidNext = index + 1 < parts.count && parts[index + 1].done == part.done
            words.append([part.what, isSaidNext ? "" : part.done].filter { !$0.isEmpty }.joined(separator: " "))
        }
        return words.joined(separator: ", ")
    }

    private static let order: [Table] = [.client, .cohort, .cohortMember, .session, .note, .item, .comment]

    private static func part(_ table: Table, _ done: String, _ count: Int, of party: Party) -> Part {
        switch (table, party) {
        case (.client, _): Part(what: "", done: done == "added" ? "added to the roster" : "details \(done)")
        case (.cohort, _): Part(what: "", done: "cohort \(done)")
        case (.cohortMember, .cohort): Part(what: count.counted("member"), done: done)
        case (.cohortMember, .client):
            Part(what: "", done: (done == "added" ? "put into " : "taken out of ") + count.counted("cohort"))
        case (.item, _) where done == "moved": Part(what: count.counted("deadline"), done: done)
        default: Part(what: count.counted(table.rawValue), done: done)
        }
    }
}
