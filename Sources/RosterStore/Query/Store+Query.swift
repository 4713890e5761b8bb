import GRDB
import GRDBSQLite

extension Store {
    /// Runs the coach's own SQL, one statement after the other, handing on each row as it comes. Whatever it is, it only
    /// reads, and only this file. Each statement sees the record as it is at that moment.
    ///
    /// All statements are compiled before the first one runs. Throws `QueryError`, `StoreError` and what `receive` does.
    public func query(_ sql: String, onlyOneResult: Bool = false, _ receive: (QueryStep) throws -> Void) throws {
        try StoreError.translating(at: path) {
            // A connection of its own: what is set here concerns no other reader.
            let queue = try Connection.reader(path)
            defer { try? queue.close() }
            try queue.inDatabase { db in
                guard let connection = db.sqliteConnection else { return }
                QueryLimits.impose(on: connection)
                let statements = try QueryStatement.compile(sql, on: connection)
                if statements.isEmpty { throw QueryError.empty }
                if onlyOneResult, statements.count(where: \.hasResult) > 1 { throw QueryError.severalResults }
                for statement in statements { try statement.run(receive) }
            }
        }
    }
}
