import Foundation
import Testing

@Suite("Backups, restore and check") struct BackupCommandTests {
    private let program = Program()
    private var backups: String { program.database + ".backups" }

    private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func names() throws -> [String] {
        try program.succeed("client", "list", "--json").objects().compactMap { $0["name"] as? String }
    }

    @Test("The first change of a day makes the backup of that day, beside the record and closed to others")
    func daily() throws {
        try program.succeed("client", "add", "Ada")
        #expect(exists(backups + "/2026-11-23.db"))
        #expect(try mode(backups) == 0o700 && mode(backups + "/2026-11-23.db") == 0o600)
        var tomorrow = program
        tomorrow.now = "2026-11-24T00:10:00-05:00"
        try tomorrow.succeed("list")
        #expect(!exists(backups + "/2026-11-24.db"))
        try tomorrow.succeed("client", "add", "Ben")
        #expect(exists(backups + "/2026-11-24.db"))
    }

    @Test("A backup by hand says where it is; nothing is replaced") func byHand() throws {
        try program.succeed("client", "add", "Ada")
        #expect(try program.succeed("backup").output.contains("2026-11-23T094100.db"))
        let run = try program.succeed("backup", "copy.db")
        #expect(run.output.contains(program.folder.path + "/copy.db: ") && run.output.contains("KB, checked"))
        for taken in ["copy.db", program.database, program.database + "-journal", "."] {
            let run = try program.run("backup", taken)
            #expect(run.code == 73 && run.errors.contains("already"), "\(taken): \(run.errors)")
        }
        #expect(try program.run("backup", "nosuch/copy.db").code == 73)
        #expect(try program.succeed("list", "--db", "copy.db").code == 0)
    }

    @Test("A restore keeps what was there, says how to take it back, and can be taken back so") func restore() throws {
        try program.succeed("client", "add", "Ada")
        try program.succeed("backup", "copy.db")
        try program.succeed("client", "add", "Ben")
        let run = try program.succeed("restore", "copy.db")
        #expect(try names() == ["Ada"])
        let back = try #require(run.lines.last { $0.hasPrefix("To take this back: roster ") })
        #expect(try program.run(back.split(separator: " ").dropFirst(5).map(String.init)).code == 0)
        #expect(try names() == ["Ada", "Ben"])
        let list = try program.succeed("restore").output
        #expect(list.contains("before a restore") && list.contains("daily") && list.contains("2026-11-23.db"))
        // A kept one by its name alone.
        try program.succeed("restore", "2026-11-23")
        #expect(try names() == ["Ada"])
    }

    @Test("What can't be restored says why, and the record is as it was") func refused() throws {
        try program.succeed("client", "add", "Ada")
        try program.folder.write("empty.db", "")
        try program.folder.write("text.db", String(repeating: "clients\n", count: 900))
        var newer = try Data(contentsOf: URL(fileURLWithPath: backups + "/2026-11-23.db"))
        newer.replaceSubrange(60..<64, with: [0, 0, 3, 0xE7])
        try program.folder.write("newer.db", newer)
        try program.folder.write("short.db", Data(newer.prefix(20_000)))
        let before = try program.files()
        for (file, word, code) in [
            ("nosuch.db", "there is no file", 66), ("empty.db", "is empty", 65), ("text.db", "no database", 65),
            ("newer.db", "newer Roster", 65), ("short.db", "is damaged", 65), (".", "is a folder", 65),
            ("/dev/null", "a device", 65), (program.database, "the record itself", 65),
        ] as [(String, String, Int32)] {
            let run = try program.run("restore", file)
            #expect(run.code == code && run.errors.contains(word), "\(file): \(run.code) \(run.errors)")
            #expect(try program.files() == before, "\(file)")
        }
    }

    @Test("A record that lost its end says what to do, and that works") func damaged() throws {
        try program.succeed("client", "add", "Ada")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: program.database))
        try bytes.prefix(9_000).write(to: URL(fileURLWithPath: program.database))
        let run = try program.run("client", "list")
        #expect(run.code == 65 && run.errors.contains("roster restore"))
        #expect(try program.succeed("restore", "2026-11-23").output.contains("is damaged; it is kept"))
        #expect(try names() == ["Ada"])
    }

    @Test("The open dashboard shows what was restored, and what is being typed stays") func whileOpen() throws {
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("backup", "copy.db")
        try program.succeed("client", "add", "Ben Okafor")
        let screen = try TmuxScreen(roster: program)
        try screen.wait(for: "Ada Moreau", "Ben Okafor")
        try screen.press("c")
        try screen.wait(for: "Capture")
        try screen.type("ask three peers")
        try screen.wait(for: "1 item")
        try program.succeed("restore", "copy.db")
        try screen.wait(for: "ask three peers")
        try screen.press("C-s")
        try screen.wait(for: "captured for Ada Moreau")
        try screen.wait(without: "Ben Okafor")
        #expect(try program.succeed("list", "--json").objects().count == 1)
    }

    @Test("check finds what another program did, and mends it so that undo takes it back") func check() throws {
        try program.succeed("client", "add", "Ada")
        try program.succeed("capture", "ada", input: "- One\n- Two x3\n")
        #expect(try program.succeed("check").output.contains("is sound"))
        #expect(try program.succeed("debug", "invariants").object()["sound"] as? Bool == true)
        try program.succeed("check", "2", "+2")
        try #require(sqlite("UPDATE item SET text = 'Other' WHERE id = 1; DELETE FROM note"))
        let found = try program.run("check", "--json")
        #expect(found.code == 65)
        let kinds = try #require(found.object()["findings"] as? [[String: Any]]).compactMap { $0["kind"] as? String }
        #expect(Set(kinds) == ["reference", "history"])
        #expect(try program.run("debug", "invariants").code == 65)
        let repair = try program.succeed("check", "--repair").output
        for words in ["backup before the repair", "item 1 was changed", "note 1 came back", "is sound"] {
            #expect(repair.contains(words), "\(repair)")
        }
        try program.succeed("undo")
        #expect(try program.succeed("check").output.contains("is sound"))
    }

    /// Another program, which does not ask for foreign keys.
    private func sqlite(_ sql: String) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = [program.database, sql]
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
