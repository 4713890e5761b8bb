import Glibc
import RosterModel

/// The folder of the kept backups, while one is made there.
struct BackupFolder {
    let path: String
    private let database: String

    /// Makes the folder where it is missing, clears away what a killed process left half made, and runs the body while
    /// no other process makes a backup there. Throws `.busy` where one does for longer than `patience`.
    static func holding<Value>(of database: String, patience: Duration, _ body: (BackupFolder) throws -> Value) throws
        -> Value
    {
        let folder = BackupFolder(path: KeptBackups.folder(of: database), database: database)
        if let error = FileSystem.makeFolder(folder.path) { throw folder.cannotOpen(error) }
        // Others may have made it, and looser; a folder that is not ours stays as it is.
        _ = chmod(folder.path, 0o700)
        guard let lock = FileLock(path: folder.path, creating: false) else { throw folder.cannotOpen(errno) }
        guard lock.acquire(.exclusive, patience: patience) else { throw StoreError.busy(path: database) }
        defer { lock.release() }
        for name in FileSystem.names(in: folder.path) where name.contains(".part") { unlink("\(folder.path)/\(name)") }
        return try body(folder)
    }

    private func cannotOpen(_ error: CInt) -> StoreError {
        switch error {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        default: .cannotOpen(path: path, reason: FileSystem.reason(error))
        }
    }

    /// A copy that is to get that name; `.db` is put behind it.
    func backup(_ name: String, check: Backup.Check = .everything) -> Backup {
        Backup(of: database, at: "\(path)/\(name).db", check: check)
    }

    /// A name with a moment in it that is still free.
    func free(_ name: String) -> String {
        let names = Set(FileSystem.names(in: path))
        var number = 1
        var free = name
        while names.contains(free + ".db") {
            number += 1
            free = "\(name)-\(number)"
        }
        return free
    }

    /// A moment as it stands in names: `2026-11-23T094100`, in the coach's zone.
    static func name(of moment: Instant, in zone: Zone) -> String {
        let time = zone.time(of: moment)
        let seconds = (moment.seconds % 60 + 60) % 60
        let digits = [Int64(time.hour), Int64(time.minute), seconds].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(zone.day(of: moment))T\(digits.joined())"
    }
}
