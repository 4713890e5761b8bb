import Foundation

/// Where the user's files are, if no variable says so: as started by cron or a service.
enum HomeFolder {
    /// By the system's list of users (getpwuid(3)).
    static var ofUser: String? {
        guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
        let path = String(cString: folder)
        return path.hasPrefix("/") ? path : nil
    }
}
