/// Why a file can't be restored.
public enum BackupFault: Equatable, Sendable {
    case missing
    case folder
    /// A pipe, a device, a socket.
    case noFile
    /// It can't be read, with the system's reason.
    case unreadable(String)
    case empty
    case noDatabase
    /// A database of another program (0: of one that doesn't say which).
    case foreign(applicationID: Int64)
    case newer(version: Int, known: Int)
    /// Not sound, with SQLite's first finding.
    case damaged(String)
    /// Its tables are not those that Roster makes, or something would be done by itself when they are written.
    case altered(String)
    /// It is the record itself.
    case theRecord
}
