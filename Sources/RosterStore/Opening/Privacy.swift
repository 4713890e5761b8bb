import Glibc

/// The record is confidential: nobody else on the machine reads it. Files 0600, their folder 0700.
enum Privacy {
    private static let others = 0o077

    /// Takes away what others may do, and says what was changed.
    static func tighten(_ path: String) -> [StoreNotice] {
        let files = ["", "-wal", "-shm", ".lock"].compactMap { tighten(path + $0, to: 0o600) }
        let folder = FileSystem.folder(of: path)
        return (isOwn(folder, of: path) ? [tighten(folder, to: 0o700)].compactMap(\.self) : []) + files
            + synchronised(path)
    }

    /// What `tighten` would change, said and left as it is.
    static func looks(at path: String) -> [StoreNotice] {
        guard let mode = FileSystem.facts(path)?.mode, mode & others != 0 else { return synchronised(path) }
        return [.loose(path: path, mode: mode & 0o777)] + synchronised(path)
    }

    private static func tighten(_ path: String, to mode: Int) -> StoreNotice? {
        guard let found = FileSystem.facts(path)?.mode, found & others != 0 else { return nil }
        guard chmod(path, mode_t(mode)) == 0 else { return .loose(path: path, mode: found & 0o777) }
        return .tightened(path: path, from: found & 0o777, to: mode)
    }

    /// Whether the folder holds Roster's files and nothing else. A coach who keeps the file in a folder of other things
    /// wants that one left as it is.
    private static func isOwn(_ folder: String, of path: String) -> Bool {
        guard let facts = FileSystem.facts(folder), facts.mode & others != 0, facts.owner == geteuid() else {
            return false
        }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return FileSystem.names(in: folder).allSatisfy { $0.hasPrefix(name) || $0.hasPrefix("roster.") }
    }

    /// A program that copies files elsewhere copies the log and the file at different moments.
    private static func synchronised(_ path: String) -> [StoreNotice] {
        let known: Set<Substring> = [
            "Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "iCloud Drive", "Nextcloud", "ownCloud", "Syncthing",
            "Sync", "MEGA", "pCloudDrive",
        ]
        let name = path.split(separator: "/").first { known.contains($0) }
        return name.map { [.synchronisedFolder(path: path, name: String($0))] } ?? []
    }
}
