import Foundation
import Testing

@Suite("The record") struct RecordTests {
    private let program = Program()

    @Test("--db, then ROSTER_DB, then the data folder names it") func whereItLies() throws {
        var program = program
        let elsewhere = program.folder.path + "/elsewhere.db"
        program.environment["ROSTER_DB"] = program.folder.path + "/variable.db"
        try program.succeed("client", "add", "Ada", "--db", elsewhere)
        #expect(FileManager.default.fileExists(atPath: elsewhere))
        try program.succeed("--db", elsewhere, "client", "add", "Ben")
        #expect(try program.succeed("client", "list", "--db", elsewhere, "--json").objects().count == 2)
        try program.succeed("client", "add", "Chloé")
        #expect(FileManager.default.fileExists(atPath: program.folder.path + "/variable.db"))
        #expect(!program.hasDatabase)
    }

    @Test("What is no record is left alone, with a sentence and 65", arguments: Strange.allCases)
    func strangeFiles(strange: Strange) throws {
        try program.succeed("client", "add", "Ada")
        var data = try Data(contentsOf: URL(fileURLWithPath: program.database))
        strange.change(&data)
        let file = try program.folder.write("strange.db", data)
        for arguments in [["list"], ["client", "add", "Ben"], ["undo"]] {
            let run = try program.run(arguments + ["--db", file.path])
            #expect(run.code == 65, "\(arguments): \(run.errors)")
            #expect(run.errors.contains(strange.word), "\(run.errors)")
            #expect(try Data(contentsOf: file) == data)
        }
    }

    enum Strange: CaseIterable {
        case noDatabase, otherProgram, newer

        var word: String {
            switch self {
            case .noDatabase: "no database"
            case .otherProgram: "another program's"
            case .newer: "newer"
            }
        }

        /// The header of a database file: sqlite.org/fileformat2.html, 1.3.
        func change(_ data: inout Data) {
            switch self {
            case .noDatabase: data = Data(repeating: 0x41, count: 4096)
            case .otherProgram: data.replaceSubrange(68..<72, with: [1, 2, 3, 4])
            case .newer: data.replaceSubrange(60..<64, with: [0, 0, 3, 0xE7])
            }
        }
    }

    @Test("Commands that read change no byte") func reading() throws {
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        let before = try program.files()
        for arguments in [
            ["list"], ["client", "list"], ["cohort", "list"], ["session", "list"], ["history"], ["inbox"], [],
        ] {
            #expect(try program.run(arguments).code == 0)
            #expect(try program.files() == before, "\(arguments)")
        }
    }

    @Test("Nobody else can read it") func modes() throws {
        try program.succeed("client", "add", "Ada")
        let mode = try FileManager.default.attributesOfItem(atPath: program.database)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("Undo and redo reach over restarts, and say so when there is nothing") func undo() throws {
        try program.succeed("client", "add", "Ada")
        try program.succeed("client", "add", "Ben")
        try program.succeed("undo")
        try program.succeed("undo")
        #expect(try program.succeed("client", "list", "--json").objects().isEmpty)
        let run = try program.run("undo")
        #expect(run.code == 65 && run.errors.contains("nothing to undo"))
        try program.succeed("redo")
        try program.succeed("redo")
        #expect(try program.succeed("client", "list", "--json").objects().count == 2)
    }

    @Test("Without a terminal, roster prints the roster, and demo the sample practice") func printed() throws {
        try program.succeed("client", "add", "Ada Moreau")
        #expect(try program.succeed().output.contains("Ada Moreau"))
        let demo = try program.succeed("demo").output
        for sign in ["!", "~", "✓", "○", "◔", "–", "quiet", "no next session", "no email or SMS", "Q4 founders (6)"] {
            #expect(demo.contains(sign), "\(sign)")
        }
        #expect(try program.succeed("client", "list", "--json").objects().count == 1)
    }
}

extension Program {
    var hasDatabase: Bool { FileManager.default.fileExists(atPath: database) }

    /// The record's files with what is in them. Not the shared memory, in which readers note what they read.
    func files() throws -> [String: Data] {
        let folder = URL(fileURLWithPath: database).deletingLastPathComponent()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
            !$0.hasSuffix("-shm") && !$0.hasSuffix(".backups")
        }
        return try Dictionary(
            uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appendingPathComponent($0))) })
    }
}
