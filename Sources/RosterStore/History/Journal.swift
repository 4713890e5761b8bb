import GRDB
import RosterModel

/// Where one operation writes: every row that it makes, changes or deletes is remembered as it was and as it is, whole.
/// So history, undo and redo follow from the writing itself, and no operation can forget them.
final class Journal {
    let db: Database
    private(set) var changes: [Change] = []
    private var snapshots = Snapshots()

    /// A row before and after: JSON objects by column, nil where there was or is none.
    struct Change {
        var table: Table
        var row: Int64
        var before: String?
        var after: String?
        /// For people, where the operation's summary does not say it.
        var why: String?
        /// The client whom it is about, where the row does not say it.
        var about: Int64?
    }

    init(_ db: Database) {
        self.db = db
    }

    // MARK: Writing

    /// The number of the new row.
    @discardableResult
    func insert(_ table: Table, _ values: Values) throws -> Int64 {
        let columns = values.columns.joined(separator: ", ")
        let marks = values.columns.map { _ in "?" }.joined(separator: ", ")
        let sql = "INSERT INTO \(table.rawValue) (\(columns)) VALUES (\(marks))"
        try db.cached(sql).execute(arguments: StatementArguments(values.values))
        let row = db.lastInsertedRowID
        note(table, row, before: nil, after: try snapshot(table, row))
        return row
    }

    /// Nothing is written and nothing remembered where the row stays as it was: so an import that brings nothing new is
    /// no change for anybody who watches the file.
    func update(_ table: Table, _ row: Int64, _ values: Values, why: String? = nil) throws {
        let before = try snapshot(table, row)
        let numbered = values.columns.enumerated().map { (number: $0.offset + 1, column: $0.element) }
        let assignments = numbered.map { "\($0.column) = ?\($0.number)" }.joined(separator: ", ")
        // To the letter: an address in other case is another value, though it would be the same address.
        let differences = numbered.map { "\($0.column) COLLATE BINARY IS NOT ?\($0.number)" }.joined(separator: " OR ")
        let sql = """
            UPDATE \(table.rawValue) SET \(assignments) WHERE id = ?\(numbered.count + 1) AND (\(differences))
            """
        try db.cached(sql).execute(arguments: StatementArguments(values.values + [row]))
        note(table, row, before: before, after: try snapshot(table, row), why: why)
    }

    /// - Parameter about: the client in whose history it stands, where that is not the row's own.
    func delete(_ table: Table, _ row: Int64, about: Client.ID? = nil) throws {
        let before = try snapshot(table, row)
        try db.cached("DELETE FROM \(table.rawValue) WHERE id = ?").execute(arguments: [row])
        note(table, row, before: before, after: nil, about: about)
    }

    /// Puts a row back as a snapshot has it; nil takes it away.
    func restore(_ table: Table, _ row: Int64, to wanted: String?) throws {
        let before = try snapshot(table, row)
        guard before != wanted else { return }
        if let wanted {
            try snapshots.write(table, row, wanted, isThere: before != nil, db)
        } else {
            try db.cached("DELETE FROM \(table.rawValue) WHERE id = ?").execute(arguments: [row])
        }
        note(table, row, before: before, after: wanted)
    }

    /// Takes a row into the history as it is, whatever the history had of it and however it came to be so: undo leaves
    /// it alone.
    func adopt(_ table: Table, _ row: Int64) throws {
        changes.removeAll { $0.table == table && $0.row == row }
        let snapshot = try snapshot(table, row)
        changes.append(Change(table: table, row: row, before: snapshot, after: snapshot))
    }

    func snapshot(_ table: Table, _ row: Int64) throws -> String? {
        try snapshots.read(table, row, db)
    }

    private func note(
        _ table: Table, _ row: Int64, before: String?, after: String?, why: String? = nil, about: Client.ID? = nil
    ) {
        guard before != after else { return }
        changes.append(
            Change(table: table, row: row, before: before, after: after, why: why, about: about?.number))
    }
}

/// What a row gets, by column.
struct Values: ExpressibleByDictionaryLiteral {
    private(set) var columns: [String]
    private(set) var values: [(any DatabaseValueConvertible)?]

    init(dictionaryLiteral pairs: (String, (any DatabaseValueConvertible)?)...) {
        self.init(pairs)
    }

    /// For columns whose names come from a list.
    init(_ pairs: [(String, (any DatabaseValueConvertible)?)]) {
        columns = pairs.map(\.0)
        values = pairs.map(\.1)
    }

    static func + (left: Values, right: Values) -> Values {
        var sum = left
        sum.columns += right.columns
        sum.values += right.values
        return sum
    }
}

/// The tables that operations write, by their names in the schema.
enum Table: String, CaseIterable {
    case client, cohort, cohortMember = "cohort_member", alias, session, note, item, comment, draft, inbox
    case consent, nudge, nudgeItem = "nudge_item", escalation

    /// What the planner and the runner write by themselves: the history has of these only what the coach did by hand.
    var isOwnKept: Bool { [.nudge, .nudgeItem, .escalation].contains(self) }
}
