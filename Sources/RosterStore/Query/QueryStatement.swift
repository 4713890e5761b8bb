import GRDB
import GRDBSQLite

/// A compiled statement of the coach's own SQL.
final class QueryStatement {
    private let handle: OpaquePointer
    private let connection: OpaquePointer

    private init(_ handle: OpaquePointer, on connection: OpaquePointer) {
        self.handle = handle
        self.connection = connection
    }

    deinit {
        sqlite3_finalize(handle)
    }

    /// All statements of a text. Comments and lone semicolons are none.
    static func compile(_ sql: String, on connection: OpaquePointer) throws -> [QueryStatement] {
        // SQLite would take it for the end.
        if sql.utf8.contains(0) { throw QueryError.sqlite("a NUL character can't stand in a query") }
        var statements: [QueryStatement] = []
        try sql.withCString { start in
            var rest: UnsafePointer<CChar>? = start
            while let next = rest, next.pointee != 0 {
                var handle: OpaquePointer?
                let code = sqlite3_prepare_v2(connection, next, -1, &handle, &rest)
                guard code == SQLITE_OK else { throw error(on: connection) }
                if let handle { statements.append(QueryStatement(handle, on: connection)) }
            }
        }
        return statements
    }

    var hasResult: Bool { sqlite3_column_count(handle) > 0 }

    func run(_ receive: (QueryStep) throws -> Void) throws {
        let columns = 0..<sqlite3_column_count(handle)
        if hasResult {
            try receive(.columns(columns.map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" }))
        }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: try receive(.row(columns.map(value)))
            case SQLITE_DONE: return
            default: throw QueryStatement.error(on: connection)
            }
        }
    }

    private func value(_ column: CInt) -> QueryValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: .real(sqlite3_column_double(handle, column))
        case SQLITE_TEXT: .text(String(decoding: bytes(sqlite3_column_text(handle, column), column), as: UTF8.self))
        case SQLITE_BLOB: .blob(Array(bytes(sqlite3_column_blob(handle, column), column)))
        default: .null
        }
    }

    /// Asked for after the pointer, as SQLite wants it.
    private func bytes(_ start: UnsafeRawPointer?, _ column: CInt) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(handle, column)))
    }

    /// Trouble with the file is told as everywhere else; the rest is about the query.
    private static func error(on connection: OpaquePointer) -> any Error {
        let code = ResultCode(rawValue: sqlite3_extended_errcode(connection))
        let message = String(cString: sqlite3_errmsg(connection))
        return switch code.primaryResultCode {
        case .SQLITE_AUTH, .SQLITE_READONLY: QueryError.notReading
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_IOERR, .SQLITE_CANTOPEN,
            .SQLITE_FULL:
            DatabaseError(resultCode: code, message: message)
        default: QueryError.sqlite(message)
        }
    }
}
