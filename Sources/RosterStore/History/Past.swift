import GRDB
import RosterModel

extension Store {
    /// Items as they were at a moment, in names, comments, deadlines and sessions of then.
    /// - Throws: `StoreError.beforeTheRecord`.
    public func items(asOf moment: Instant, includingClosed closed: ClosedItems = .none) throws -> [ItemLine] {
        try lookingBack(to: moment) { db in
            try ItemLines.fetch(db, at: moment, by: settings.cadence, includingClosed: closed)
        }
    }

    /// Runs a reading on a connection of its own, to which the record is as it was.
    func lookingBack<Value>(to moment: Instant, _ body: (Database) throws -> Value) throws -> Value {
        try StoreError.translating(at: path) {
            let connection = try Connection.reader(path)
            // It was only read.
            defer { try? connection.close() }
            let lock = UseLock(path: Opening.lock(of: path))
            return try lock.holding(.shared, patience: Opening.patience, of: path) {
                try checkIdentity()
                return try connection.inDatabase { db in try Past(db).showing(moment, body) }
            }
        }
    }
}

/// The record as it was, from the history: every row that was changed later is what the first of those changes found;
/// the others are as they are now, also those that another program wrote.
///
/// It is shown to the queries of today: SQLite looks for a name among the temporary tables and views first, so a view
/// `item` of this connection stands before the table. Nothing is written to the file.
struct Past {
    private let db: Database

    /// What items are shown with.
    private static let tables: [Table] = [.client, .cohort, .cohortMember, .session, .item, .comment]

    init(_ db: Database) {
        self.db = db
    }

    /// Runs the body in one transaction, to which the record is as it was.
    func showing<Value>(_ moment: Instant, _ body: (Database) throws -> Value) throws -> Value {
        // The past is nobody's business either: not in a file in /tmp.
        try db.execute(sql: "PRAGMA temp_store = MEMORY")
        try db.beginTransaction(.deferred)
        defer { if db.isInsideTransaction { try? db.rollback() } }
        try show(at: moment)
        return try body(db)
    }

    private func show(at moment: Instant) throws {
        let change = try lastChange(by: moment)
        try collectLaterChanges(after: change)
        for table in Self.tables { try show(table) }
    }

    /// The history's order is that of the operations: a clock that was set back for a while does not shuffle it.
    private func lastChange(by moment: Instant) throws -> Int64 {
        let sql = "SELECT id FROM operation WHERE at <= ? ORDER BY id DESC LIMIT 1"
        guard let operation = try Int64.fetchOne(db, sql: sql, arguments: [moment.seconds]) else {
            let first = try Int64.fetchOne(db, sql: "SELECT at FROM operation ORDER BY id LIMIT 1")
            throw StoreError.beforeTheRecord(begins: first.map { Instant(seconds: $0) })
        }
        // Operations and their changes are numbered in one order.
        let last = "SELECT id FROM change WHERE operation_id <= ? ORDER BY operation_id DESC, id DESC LIMIT 1"
        return try Int64.fetchOne(db, sql: last, arguments: [operation]) ?? 0
    }

    /// Of each row the first one counts: it found the row as it was.
    private func collectLaterChanges(after change: Int64) throws {
        try db.execute(
            sql: """
                CREATE TEMP TABLE later (
                    entity TEXT NOT NULL, row INTEGER NOT NULL, before TEXT, PRIMARY KEY (entity, row))
                """)
        let names = Self.tables.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        try db.execute(
            sql: "INSERT OR IGNORE INTO later (entity, row, before) \(Past.laterChanges(of: names))",
            arguments: [change])
    }

    /// By number, from the first later one on. The `+` keeps SQLite from going by entity, through all of the history.
    static func laterChanges(of names: String) -> String {
        "SELECT entity, row, before FROM main.change WHERE id > ? AND +entity IN (\(names)) ORDER BY id"
    }

    private func show(_ table: Table) throws {
        let name = table.rawValue
        let columns = try db.columns(in: name).map(\.name)
        let list = columns.joined(separator: ", ")
        let values = columns.map { "json_extract(before, '$.\($0)') AS \($0)" }.joined(separator: ", ")
        try db.execute(
            sql: """
                CREATE TEMP TABLE past_\(name) AS
                    SELECT \(values) FROM later WHERE entity = '\(name)' AND before IS NOT NULL;
                CREATE TEMP VIEW \(name) AS
                    SELECT \(list) FROM main.\(name)
                    WHERE id NOT IN (SELECT row FROM later WHERE entity = '\(name)')
                    UNION ALL SELECT \(list) FROM past_\(name);
                """)
    }
}
