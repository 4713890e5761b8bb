import GRDB
import GRDBSQLite

/// Counts the steps that SQLite's machine takes on a connection: what a reading costs, whatever else the computer does.
final class StepCounter {
    private(set) var count = 0

    func start(on db: Database) {
        let own = Unmanaged.passUnretained(self).toOpaque()
        sqlite3_progress_handler(
            db.sqliteConnection, 1,
            { pointer in
                pointer.map { Unmanaged<StepCounter>.fromOpaque($0).takeUnretainedValue().count += 1 }
                return 0
            }, own)
    }

    func stop(on db: Database) {
        sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil)
    }
}

extension OpaquePointer {
    /// How many a prepared statement has.
    var parameters: Int { Int(sqlite3_bind_parameter_count(self)) }
}
