import GRDB
import Glibc
import RosterModel

extension Store {
    /// Makes a backup by hand, while others read and write: to a file of that name, or else among those that are kept.
    /// - Throws: `StoreError.exists` where there is such a file; `.damaged` where the record is not sound.
    @discardableResult
    public func backup(
        to file: String? = nil, at now: Instant, progress: @escaping (BackupProgress) throws -> Void = { _ in }
    ) throws -> String {
        if let file {
            let file = FileSystem.canonical(file)
            try refuseOwnName(file)
            if FileSystem.isThere(file) { throw StoreError.exists(path: file) }
            var backup = Backup(of: path, at: file)
            backup.progress = progress
            try alone { try backup.make(from: $0) }
            return file
        }
        return try BackupFolder.holding(of: path, patience: Opening.patience) { folder in
            var backup = folder.backup(folder.free(BackupFolder.name(of: now, in: settings.coachZone)))
            backup.progress = progress
            try alone { try backup.make(from: $0) }
            return backup.path
        }
    }

    /// Makes the backup of that day, where there is none yet, and clears away those whose time has come. As the copy is
    /// checked, this is the daily check of the record too: where it finds something, no backup is touched.
    /// - Returns: whether it made one.
    /// - Throws: `StoreError.damaged`, or what kept it from being made.
    @discardableResult
    public func keepDailyBackup(on day: Day) throws -> Bool {
        let name = day.description
        guard !FileSystem.isThere("\(KeptBackups.folder(of: path))/\(name).db") else { return false }
        do {
            try BackupFolder.holding(of: path, patience: .zero) { folder in
                try alone { try folder.backup(name).make(from: $0) }
            }
        } catch StoreError.busy {
            // Another process makes one at this moment.
            return false
        } catch StoreError.exists {
            return false
        }
        rotate()
        return true
    }

    private func rotate() {
        let daily = KeptBackups.all(of: path).compactMap { backup -> (day: Day, path: String)? in
            if case .daily(let day) = backup.kind { (day, backup.path) } else { nil }
        }
        let kept = BackupRotation.kept(of: daily.map(\.day))
        // One that can't be removed is tried again tomorrow.
        for backup in daily where !kept.contains(backup.day) { unlink(backup.path) }
    }

    /// One transaction on a connection of its own, so that nobody waits behind it.
    func alone<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try StoreError.translating(at: path) {
            let reader = try Connection.reader(path)
            defer { try? reader.close() }
            let lock = UseLock(path: Opening.lock(of: path))
            return try lock.holding(.shared, patience: Opening.patience, of: path) {
                try checkIdentity()
                return try reader.read(body)
            }
        }
    }

    /// What SQLite and this store keep beside the record can't be a backup of it.
    private func refuseOwnName(_ file: String) throws {
        let own = ["", "-wal", "-shm", "-journal", ".lock", ".backups"].map { path + $0 }
        if own.contains(file) { throw StoreError.exists(path: file) }
    }
}
