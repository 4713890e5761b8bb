import Glibc
import RosterModel
import Testing

@testable import RosterStore

/// Files 0600, folders 0700, whatever the umask.
@Suite struct PrivacyTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/deep/down/roster.db"
    }

    private func modes() -> [String: Int] {
        var modes: [String: Int] = [:]
        for name in ["deep", "deep/down"] + ["", "-wal", "-shm", ".lock"].map({ "deep/down/roster.db" + $0 }) {
            modes[name] = FileSystem.facts("\(folder.path)/\(name)")?.mode
        }
        return modes
    }

    private let expected = [
        "deep": 0o700, "deep/down": 0o700, "deep/down/roster.db": 0o600, "deep/down/roster.db-wal": 0o600,
        "deep/down/roster.db-shm": 0o600, "deep/down/roster.db.lock": 0o600,
    ]

    @Test(arguments: ["0", "22", "77", "277"])
    func whatIsMadeIsTheOwnersAlone(whateverTheUmask mask: String) throws {
        let probe = try StoreProbe("open", path, mask)
        #expect(probe.nextLine() == "open")
        #expect(modes() == expected)
        probe.endInput()
        #expect(probe.wait() == 0)
    }

    @Test func looserModesAreTightenedAndSaid() throws {
        try Store.open(at: path, for: .writing, settings: .forTests).close()
        let parent = folder.path + "/deep/down"
        chmod(path, 0o644)
        chmod(path + ".lock", 0o666)
        chmod(parent, 0o755)
        let store = try Store.open(at: path, for: .writing, settings: .forTests)
        #expect(
            store.notices == [
                .tightened(path: parent, from: 0o755, to: 0o700), .tightened(path: path, from: 0o644, to: 0o600),
                .tightened(path: path + ".lock", from: 0o666, to: 0o600),
            ])
        #expect(modes().filter { expected[$0.key] != $0.value } == [:])
    }

    @Test func readingSaysThatAModeIsLooseAndLeavesIt() throws {
        try Store.open(at: path, for: .writing, settings: .forTests).close()
        chmod(path, 0o640)
        let store = try Store.open(at: path, for: .reading, settings: .forTests)
        #expect(store.notices == [.loose(path: path, mode: 0o640)])
        #expect(FileSystem.facts(path)?.mode == 0o640)
    }

    @Test func aFolderOfOtherThingsIsLeftAsItIs() throws {
        let parent = folder.path + "/deep/down"
        try Store.open(at: path, for: .writing, settings: .forTests).close()
        try folder.write([1], to: "deep/down/other.txt")
        chmod(parent, 0o755)
        #expect(try Store.open(at: path, for: .writing, settings: .forTests).notices == [])
        #expect(FileSystem.facts(parent)?.mode == 0o755)
    }

    @Test func aSynchronisedFolderIsNamed() throws {
        let inside = folder.path + "/Dropbox/roster.db"
        let store = try Store.open(at: inside, for: .writing, settings: .forTests)
        #expect(store.notices == [.synchronisedFolder(path: inside, name: "Dropbox")])
    }
}
