import Testing
import Torture

/// A disk that fills up, in a mount of its own.
@Suite struct FullDiskTests {
    @Test(.enabled(if: Mount.works, "no mount can be made here"))
    func whatWasCommittedStaysAndItGoesOnWhenThereIsRoom() throws {
        let folder = try TemporaryFolder()
        let cycles = Torture.rounds("full", short: 3)
        // Each time leaves some 200 KB behind that stay.
        let mount = "mount -t tmpfs -o size=\(4 + cycles / 2)m tmpfs '\(folder.path)' && exec \"$@\""
        let probe = try StoreProbe(
            ["fill", folder.path + "/roster.db", "\(cycles)"], under: Mount.unshare + ["sh", "-c", mount, "sh"])
        #expect(probe.lines() == ["ok"])
        #expect(probe.wait() == 0)
        Torture.report("full", "\(cycles) times full, nothing lost")
    }
}
