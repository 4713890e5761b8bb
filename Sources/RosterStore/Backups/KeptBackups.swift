import Glibc
import RosterModel

/// A copy of the record that is kept beside it.
public struct KeptBackup: Equatable, Sendable {
    /// Why it was made.
    public enum Kind: Equatable, Sendable {
        /// By itself, that day; the only ones that go away by themselves.
        case daily(Day)
        case byHand
        /// Before the schema was brought to that version.
        case beforeVersion(Int)
        case beforeRestore
        case beforeRepair
    }

    public let path: String
    public let kind: Kind
    /// In bytes.
    public let size: Int64
    public let made: Instant
}

/// The copies of a record: all of them lie in one folder beside it (`roster.db.backups`, 0700), each a database that
/// `restore` takes (0600).
public enum KeptBackups {
    public static func folder(of database: String) -> String {
        FileSystem.canonical(database) + ".backups"
    }

    /// The newest first. What else lies in the folder is left out.
    public static func all(of database: String) -> [KeptBackup] {
        let folder = folder(of: database)
        return FileSystem.names(in: folder).compactMap { name in
            let path = "\(folder)/\(name)"
            guard let kind = kind(of: name), let facts = FileSystem.facts(path), facts.isRegular else { return nil }
            return KeptBackup(path: path, kind: kind, size: facts.size, made: facts.modified)
        }.sorted { ($0.made, $0.path) > ($1.made, $1.path) }
    }

    private static func kind(of name: String) -> KeptBackup.Kind? {
        guard name.hasSuffix(".db") else { return nil }
        let stem = name.dropLast(3)
        if let day = Day(iso: stem) { return .daily(day) }
        if let version = number(stem, after: "before-version-") { return .beforeVersion(version) }
        if stem.hasPrefix("before-restore-") { return .beforeRestore }
        if stem.hasPrefix("before-repair-") { return .beforeRepair }
        let parts = stem.split(separator: "T", maxSplits: 1)
        return parts.count == 2 && Day(iso: parts[0]) != nil ? .byHand : nil
    }

    private static func number(_ stem: Substring, after start: String) -> Int? {
        stem.hasPrefix(start) ? Int(stem.dropFirst(start.count)) : nil
    }
}
