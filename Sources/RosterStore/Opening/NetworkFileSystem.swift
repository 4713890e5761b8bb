import Glibc

/// File systems of other machines, where the shared memory and the locks of SQLite's WAL can't be trusted.
enum NetworkFileSystem {
    /// The kind of the one that holds that folder, for people; nil on a local one.
    static func kind(ofFolder path: String) -> String? {
        var facts = statfs()
        guard statfs(path, &facts) == 0 else { return nil }
        return kind(magic: UInt32(truncatingIfNeeded: facts.f_type))
    }

    /// By `f_type` of `statfs(2)`.
    static func kind(magic: UInt32) -> String? {
        switch magic {
        case 0x6969: "NFS"
        case 0x517B: "SMB"
        case 0xFF53_4D42, 0xFE53_4D42: "CIFS"
        case 0x6573_5546: "FUSE"
        case 0x0102_1997: "9p"
        case 0x5346_414F: "AFS"
        case 0x00C3_6400: "Ceph"
        case 0x0BD0_0BD0: "Lustre"
        default: nil
        }
    }
}
