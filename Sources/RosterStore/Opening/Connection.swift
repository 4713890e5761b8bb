import GRDB
import GRDBSQLite

/// How every connection is opened (`reliability.md` 1).
enum Connection {
    /// Seconds that SQLite waits for another process by itself.
    static let patience = 5.0

    /// Reads only: not even the schema is touched.
    static func reader(_ path: String) throws -> DatabaseQueue {
        if isFrozen(path) { return try frozen(path) }
        return try DatabaseQueue(path: path, configuration: configuration(label: "roster.reader", readonly: true))
    }

    /// Writes, with every commit synced to the disk.
    static func writer(_ path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration(label: "roster.writer"))
        try queue.inDatabase { db in
            // GRDB sets it to NORMAL for some kinds of connection, after they were prepared: so set it last, and look.
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
                throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "synchronous is not FULL")
            }
            keepLog(db)
        }
        return queue
    }

    /// For the way a log goes back into the file: waits up to a minute for readers and writers.
    static func checkpointer(_ path: String) throws -> DatabaseQueue {
        try DatabaseQueue(path: path, configuration: configuration(label: "roster.checkpointer", patience: 60))
    }

    /// A copy in the making, which nobody else knows: it is synced when it is whole.
    static func copy(_ path: String) throws -> DatabaseQueue {
        let queue = try DatabaseQueue(path: path, configuration: configuration(label: "roster.copy"))
        try queue.inDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        return queue
    }

    private static func configuration(
        label: String, readonly: Bool = false, patience: Double = Connection.patience
    ) -> Configuration {
        var configuration = Configuration()
        configuration.label = label
        configuration.readonly = readonly
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            // Checkpoints that SQLite starts by itself can lose rows (the WAL-reset bug, SQLite 3.7.0 to 3.51.2).
            try db.execute(
                sql: """
                    PRAGMA wal_autocheckpoint = 0;
                    PRAGMA journal_size_limit = 4194304;
                    PRAGMA mmap_size = 0;
                    PRAGMA trusted_schema = OFF;
                    PRAGMA cell_size_check = ON;
                    PRAGMA secure_delete = ON;
                    PRAGMA synchronous = FULL
                    """)
        }
        return configuration
    }

    /// A backup has no log; one that was put in the record's place gets it back.
    static func keepLog(of writer: DatabaseQueue) throws {
        try writer.inDatabase { db in
            if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
                try db.execute(sql: "PRAGMA journal_mode = WAL")
            }
        }
    }

    /// A file that nobody writes: nothing is made beside it.
    static func frozen(_ path: String) throws -> DatabaseQueue {
        try DatabaseQueue(
            path: "file:" + escaped(path) + "?immutable=1",
            configuration: configuration(label: "roster.frozen", readonly: true))
    }

    /// The WAL stays (empty) when the last connection closes: the next one finds it, and so does one in a folder that
    /// it can't write.
    private static func keepLog(_ db: Database) {
        var on: CInt = 1
        sqlite3_file_control(db.sqliteConnection, "main", SQLITE_FCNTL_PERSIST_WAL, &on)
    }

    /// No log, and no way for anybody to make one here: SQLite reads such a file only when told that nothing changes.
    private static func isFrozen(_ path: String) -> Bool {
        FileSystem.facts(path + "-wal") == nil && !FileSystem.isWritable(FileSystem.folder(of: path))
    }

    /// As SQLite reads a path in a URI.
    private static func escaped(_ path: String) -> String {
        path.map { character in
            switch character {
            case "%": "%25"
            case "?": "%3F"
            case "#": "%23"
            default: String(character)
            }
        }.joined()
    }
}
