import GRDBSQLite

/// What a connection for the coach's own SQL may do: read this file. It is opened read-only already; this is for what
/// that leaves open, as other files that SQLite could attach or write (`ATTACH`, `VACUUM INTO`), and temporary tables.
enum QueryLimits {
    /// The longest text or value, in bytes: a slip of the pen should not take the machine's memory.
    private static let longestValue: CInt = 64 << 20

    static func impose(on connection: OpaquePointer) {
        sqlite3_exec(connection, "PRAGMA query_only = ON", nil, nil, nil)
        sqlite3_limit(connection, SQLITE_LIMIT_ATTACHED, 0)
        sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, longestValue)
        // Instead of GRDB's own, which only watches: no statement of GRDB runs on this connection any more.
        sqlite3_set_authorizer(
            connection,
            { _, action, first, second, _, _ in
                QueryLimits.allows(action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
                    ? SQLITE_OK : SQLITE_DENY
            }, nil)
    }

    /// https://www.sqlite.org/c3ref/c_alter_table.html
    static func allows(_ action: CInt, _ first: String?, _ second: String?) -> Bool {
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE, SQLITE_TRANSACTION, SQLITE_SAVEPOINT: true
        // How SQLite declares its own tables, as json_each; the real one can't be written here.
        case SQLITE_UPDATE: first == "sqlite_master"
        case SQLITE_FUNCTION: second?.lowercased() != "load_extension"
        case SQLITE_PRAGMA: allowsPragma(first?.lowercased() ?? "", hasValue: second != nil)
        default: false
        }
    }

    /// Those that only tell something. With a value most others set something.
    private static func allowsPragma(_ name: String, hasValue: Bool) -> Bool {
        takingValue.contains(name) || (!hasValue && withoutValue.contains(name))
    }

    private static let takingValue: Set<String> = [
        "table_info", "table_xinfo", "table_list", "index_list", "index_info", "index_xinfo", "foreign_key_list",
        "foreign_key_check", "integrity_check", "quick_check",
    ]
    private static let withoutValue: Set<String> = [
        "application_id", "collation_list", "compile_options", "data_version", "database_list", "encoding",
        "foreign_keys", "freelist_count", "function_list", "journal_mode", "module_list", "page_count", "page_size",
        "pragma_list", "query_only", "schema_version", "synchronous", "user_version",
    ]
}
