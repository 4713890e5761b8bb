import Testing

@testable import RosterStore

@Suite struct NetworkFileSystemTests {
    private static let table = """
        22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
        30 22 0:26 / /home rw - ext4 /dev/sda2 rw
        31 30 0:40 / /home/ada/share rw,nosuid shared:5 master:2 - nfs4 server:/export rw,vers=4.2
        32 30 0:41 / /home/ada/My\\040Disk rw - cifs //server/disk rw
        33 30 0:42 / /home/ada/remote rw - fuse.sshfs ada@example.com:/ rw
        34 30 8:17 / /home/ada/stick rw - fuseblk /dev/sdb1 rw
        35 22 0:43 / /mnt/host rw - 9p host rw
        36 31 0:44 / /home/ada/share/local rw - tmpfs tmpfs rw
        37 22 0:45 / /srv rw - nfs server:/srv rw
        38 22 0:46 / /srv rw - ext4 /dev/sdc1 rw
        a line that is none
        """

    @Test(
        arguments: [
            ("/", nil), ("/home/ada", nil), ("/home/ada/share", "NFS"), ("/home/ada/share/a/b", "NFS"),
            ("/home/ada/shared", nil), ("/home/ada/My Disk/notes", "CIFS"), ("/home/ada/remote", "FUSE"),
            ("/home/ada/stick", nil), ("/mnt/host/x", "9p"), ("/mnt", nil), ("/home/ada/share/local", nil),
            ("/srv/roster", nil),
        ] as [(String, String?)])
    func theNearestMountSaysWhatItIs(folder: String, kind: String?) {
        #expect(NetworkFileSystem.kind(ofFolder: folder, mountTable: Self.table) == kind)
    }

    @Test func anEmptyTableSaysNothing() {
        #expect(NetworkFileSystem.kind(ofFolder: "/home", mountTable: "") == nil)
    }
}
