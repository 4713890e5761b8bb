import GRDB
import RosterModel

extension Work {
    /// What another record has, beside what is here. A thing is known by its uid, else by what tells it apart for
    /// people: a client by the address, else the name. What is here and not there stays; nothing is cleared, nobody who
    /// has opted out is signed up again, and nothing that was closed is reopened.
    func importRecord(_ copy: RecordCopy) throws -> Receipt {
        let record = RecordImport(work: self, copy: copy)
        try record.takeClients()
        try record.takeCohorts()
        try record.takeSessions()
        try record.takeNotes()
        try record.takeItems()
        try record.takeArrivals()
        try record.takeDrafts()
        try record.takeConsents()
        try record.takeMessages()
        let followers = try followSessions(
            of: record.touchedParties, changed: record.touchedSessions, except: Set(record.items.values),
            why: "another record was imported")
        return record.receipt(followers: followers)
    }
}

/// One import of a copy: which row each thing of it has become, and what there is to tell. One file for each kind.
final class RecordImport {
    let work: Work
    let copy: RecordCopy

    /// From the copy's numbers to those here. What was refused has none, and neither has what hangs on it.
    var clients: [Client.ID: Client.ID] = [:]
    var cohorts: [Cohort.ID: Cohort.ID] = [:]
    var sessions: [Session.ID: Session.ID] = [:]
    var notes: [Note.ID: Note.ID] = [:]
    var items: [ActionItem.ID: ActionItem.ID] = [:]

    var touchedParties: Set<Party> = []
    var touchedSessions: Set<Session.ID> = []
    var report = ImportReport()
    /// How many of each kind were added: "28 clients".
    private var added: [(noun: String, count: Int)] = []
    /// What hangs on something that was refused.
    var orphans = 0
    /// Items that are closed here and not there.
    var keptClosed = 0

    init(work: Work, copy: RecordCopy) {
        self.work = work
        self.copy = copy
    }

    var db: Database { work.db }
    var journal: Journal { work.journal }

    func party(_ party: Party) -> Party? {
        switch party {
        case .client(let id): clients[id].map { .client($0) }
        case .cohort(let id): cohorts[id].map { .cohort($0) }
        }
    }

    // MARK: Rows

    /// Something of the copy on its way to a row.
    struct Entry {
        /// The copy's own.
        var number: Int64
        /// What it is called in the report.
        var name: String
        /// The row that it is known to be.
        var row: Int64?
        /// What tells whether a number was this very thing's before: a column and its value.
        var identity: (column: String, value: String)
        /// Nil: it stays as it is here.
        var values: Values?
        /// What only a new row gets.
        var newValues: Values = [:]
    }

    /// Writes the entries, and says which row each has become, in their order. A number is kept where it never was
    /// anything else's here; the others get new ones, after all that keep theirs.
    func put(_ table: Table, _ noun: String, _ entries: [Entry]) throws -> [Int64] {
        let highest = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        let used = try Int64.fetchOne(db, sql: highest, arguments: [table.rawValue])
        var rows = [Int64](repeating: 0, count: entries.count)
        var later: [Int] = []
        for index in entries.indices.sorted(by: { entries[$0].number < entries[$1].number }) {
            let entry = entries[index]
            if let row = entry.row {
                rows[index] = row
                try update(table, row, entry)
            } else if try isFree(entry, in: table, usedTo: used ?? 0) {
                rows[index] = try insert(table, entry, number: entry.number)
            } else {
                later.append(index)
            }
        }
        for index in later { rows[index] = try insert(table, entries[index], number: nil) }
        let count = entries.count { $0.row == nil }
        if count > 0 { added.append((noun, count)) }
        return rows
    }

    private func update(_ table: Table, _ row: Int64, _ entry: Entry) throws {
        let before = journal.changes.count
        if let values = entry.values { try journal.update(table, row, values) }
        if journal.changes.count > before {
            report.changed.append(entry.name)
        } else {
            report.unchanged += 1
        }
    }

    private func insert(_ table: Table, _ entry: Entry, number: Int64?) throws -> Int64 {
        report.added.append(entry.name)
        let values = (entry.values ?? [:]) + entry.newValues
        return try journal.insert(table, number.map { ["id": $0] + values } ?? values)
    }

    /// Whether the number was never given to anything here, or to this very thing before it was taken back.
    private func isFree(_ entry: Entry, in table: Table, usedTo used: Int64) throws -> Bool {
        let taken = "SELECT 1 FROM \(table.rawValue) WHERE id = ?"
        if try Bool.fetchOne(db.cached(taken), arguments: [entry.number]) == true { return false }
        if entry.number > used { return true }
        let sql = """
            SELECT json_extract(coalesce(after, before), ?) = ? FROM change WHERE entity = ? AND row = ?
            ORDER BY id DESC LIMIT 1
            """
        let arguments: StatementArguments = [
            "$.\(entry.identity.column)", entry.identity.value, table.rawValue, entry.number,
        ]
        return try Bool.fetchOne(db.cached(sql), arguments: arguments) ?? false
    }

    /// The row of that table with such a value.
    func row(_ table: Table, where condition: String, _ arguments: StatementArguments) throws -> Int64? {
        try Int64.fetchOne(
            db.cached("SELECT id FROM \(table.rawValue) WHERE \(condition)"), arguments: arguments)
    }

    // MARK: What there is to tell

    func refuse(_ what: String, _ reason: String) {
        report.refused.append(Refusal(what: what, reason: reason))
    }

    func receipt(followers: [ActionItem.ID]) -> Receipt {
        if orphans > 0 {
            report.warnings.append("\(orphans.counted("thing")) of what was not taken went with it")
        }
        if keptClosed > 0 {
            report.warnings.append(
                "\(keptClosed.counted("item")) closed here and open in the file: left closed")
        }
        let parts = added.map { $0.count.counted($0.noun, $0.noun == "inbox entry" ? "inbox entries" : nil) }
        let rest = [(report.changed.count, "changed"), (report.refused.count, "not taken")].filter { $0.0 > 0 }
        let words =
            (parts.isEmpty ? [] : [parts.joined(separator: ", ") + " added"]) + rest.map { "\($0.0) \($0.1)" }
            + (followers.isEmpty ? [] : ["\(followers.count.counted("deadline")) moved"])
        let said = words.isEmpty ? "nothing in it is new" : words.joined(separator: "; ")
        return Receipt(
            summary: "record imported: \(said)", clients: clients.values.sorted(), cohorts: cohorts.values.sorted(),
            sessions: sessions.values.sorted(), notes: notes.values.sorted(), items: items.values.sorted(),
            report: report)
    }
}
