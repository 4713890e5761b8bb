import Glibc

/// File systems of other machines, where the shared memory and the locks of SQLite's WAL can't be trusted.
///
/// By the mount table and not by `statfs(2)`, whose header Swift's Glibc leaves out.
enum NetworkFileSystem {
    /// The kind of the one that holds that folder, for people; nil on a local one, and where the system doesn't say.
    static func kind(ofFolder path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        guard let table = mountTable() else { return nil }
        return kind(ofFolder: String(cString: real), mountTable: table)
    }

    /// - Parameters:
    ///   - path: absolute, without links.
    ///   - mountTable: as `/proc/self/mountinfo` has it (proc(5)).
    static func kind(ofFolder path: String, mountTable: String) -> String? {
        var holder = (length: -1, type: "")
        for line in mountTable.split(separator: "\n") {
            guard let mount = Mount(line: line), mount.holds(path) else { continue }
            // Of two at one place the later one covers the earlier.
            if mount.point.utf8.count >= holder.length { holder = (mount.point.utf8.count, mount.type) }
        }
        return kind(type: holder.type)
    }

    /// By the names of `filesystems(5)`.
    static func kind(type: String) -> String? {
        switch type {
        case "nfs", "nfs4": "NFS"
        case "smb", "smbfs", "smb3": "SMB"
        case "cifs": "CIFS"
        case "9p": "9p"
        case "afs": "AFS"
        case "ceph": "Ceph"
        case "lustre": "Lustre"
        // `fuseblk` is a local disk behind a driver (NTFS); its locks are this machine's.
        default: type == "fuse" || type.hasPrefix("fuse.") ? "FUSE" : nil
        }
    }

    private static func mountTable() -> String? {
        guard let file = fopen("/proc/self/mountinfo", "re") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16_384)
        while case let count = fread(&piece, 1, piece.count, file), count > 0 {
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// One line of the mount table: where it is mounted is the fifth word, the type is the first one after the `-`.
private struct Mount {
    let point: String
    let type: String

    init?(line: Substring) {
        let words = line.split(separator: " ")
        guard words.count > 5, let dash = words.firstIndex(of: "-"), dash + 1 < words.endIndex else { return nil }
        point = Mount.unescaped(words[4])
        type = String(words[dash + 1])
    }

    func holds(_ path: String) -> Bool {
        point == "/" || path == point || path.hasPrefix(point + "/")
    }

    /// Blanks, tabs, line ends and backslashes stand there as `\040` and the like.
    private static func unescaped(_ word: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = word.utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\\"), rest.count >= 3,
                let value = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
