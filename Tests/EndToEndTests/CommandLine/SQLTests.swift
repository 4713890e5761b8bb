import Foundation
import Testing

@Suite("Questions in SQL") struct SQLTests {
    private let program = Program()

    init() throws {
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
    }

    @Test("A result is a table, numbers to the right, in any script") func table() throws {
        let query = "SELECT id, name, NULL AS none, x'00ff' AS bytes FROM client WHERE id IN (4, 12) ORDER BY id"
        #expect(
            try program.succeed("sql", query).output == """
                id  name            none  bytes
                 4  横山 健               x'00ff'
                12  Lars Østergård        x'00ff'

                """)
    }

    @Test("--json is a list of objects, the columns in their order") func json() throws {
        let run = try program.succeed("sql", "--json", "SELECT 2 AS b, 'x' AS a, 1.5 AS b, NULL AS c, x'0f' AS d")
        #expect(try run.objects().count == 1)
        let order = ["\"b\": 2", "\"a\": \"x\"", "\"b_2\": 1.5", "\"c\": null", "\"d\": \"0f\""]
        let places = order.map { run.output.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil) && places.compactMap(\.self) == places.compactMap(\.self).sorted())
        #expect(try program.succeed("sql", "--json", "SELECT 1 AS a WHERE 0").objects().isEmpty)
    }

    @Test("The query may come on standard input") func standardInput() throws {
        #expect(try program.succeed("sql", input: "SELECT count(*) AS n\nFROM client;\n").lines == [" n", "28"])
    }

    @Test(
        "What can't be answered ends with 65, SQLite's words, and no output",
        arguments: [
            ("SELECT nme FROM client", "no such column: nme"), ("SELECT * FORM client", "near \"FORM\": syntax error"),
            ("DELETE FROM client", "only reads"), ("ATTACH 'other.db' AS other", "only reads"),
            ("VACUUM INTO 'other.db'", "only reads"),
        ])
    func refused(query: String, words: String) throws {
        let before = try program.files()
        let run = try program.run("sql", query)
        #expect(run.code == 65 && run.output == "")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(try program.files() == before)
        #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/other.db"))
    }

    @Test("No query at all ends with 64", arguments: ["", " ;", "-- nothing"]) func nothing(query: String) throws {
        let run = try program.run("sql", input: query)
        #expect(run.code == 64 && run.errors.contains("no query"))
    }

    @Test("What data holds can't steer the terminal") func controls() throws {
        let query = "SELECT 'a' || char(27) || '[31mb' || char(10) || 'c' || char(0x202e) AS t"
        #expect(try program.succeed("sql", query).lines == ["t", "ab c"])
        #expect(!(try program.succeed("sql", "--json", query).output.utf8.contains(27)))
    }

    /// Without end, so it is only printed if it comes as it is found; and the program ends when nobody reads any more.
    @Test("A long result is printed as it comes, and a closed pipe ends it quietly", arguments: ["", "--json"])
    func streaming(option: String) throws {
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
        let run = try program.shell("\"$ROSTER\" sql \(option) '\(endless)' | head -3; echo ${PIPESTATUS[0]}")
        #expect(run.lines.count == 4 && run.lines.last == "141", "\(run.output)")
        #expect(run.errors == "")
    }

    @Test("Ctrl-C ends a query that takes too long") func interrupted() throws {
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
        let command = ["timeout", "--signal=INT", "--kill-after=20", "0.5", Program.path, "sql", endless]
        let output = program.folder.path + "/output"
        let status = try Spawned.run(command, environment: program.whole, output: output)
        // `timeout` says so where the program ended by the first signal.
        #expect(status >> 8 == 124)
        #expect(try Data(contentsOf: URL(fileURLWithPath: output)).isEmpty)
    }

    @Test("Reading the views and the schema changes no byte") func reading() throws {
        let before = try program.files()
        for view in ["v_roster", "v_items", "v_overdue", "v_completion"] {
            try program.succeed("sql", "SELECT * FROM \(view)")
        }
        try program.succeed("schema")
        #expect(try program.files() == before)
    }

    @Test("The schema is there before a record is, and is SQL that runs") func schema() throws {
        let fresh = Program()
        let schema = try fresh.succeed("schema").output
        #expect(!fresh.hasDatabase)
        #expect(try program.succeed("schema").output == schema)
        #expect(schema.contains("    -- The deadline: a moment.\n    due "))
    }
}

extension Program {
    /// Runs a line of bash, with this program as `$ROSTER`.
    func shell(_ line: String) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/bash")
        process.arguments = ["-c", line]
        process.environment = whole.merging(["ROSTER": Program.path]) { _, new in new }
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let files = try ["out", "err"].map { try folder.file("shell-" + $0 + UUID().uuidString) }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: files[0])
        process.standardError = try FileHandle(forWritingTo: files[1])
        try process.run()
        process.waitUntilExit()
        let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        for file in files { try FileManager.default.removeItem(at: file) }
        return Run(output: texts[0], errors: texts[1], code: process.terminationStatus)
    }
}
