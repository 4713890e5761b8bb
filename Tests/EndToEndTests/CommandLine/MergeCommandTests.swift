import Foundation
import Testing

@Suite("Merging clients and changing cohorts") struct MergeCommandTests {
    private let program = Program()

    private func start() throws {
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("client", "add", "A. Moreau", "--email", "ada@example.com", "--cohort", "Q4 founders")
        try program.succeed("client", "add", "Ben Okafor")
        try program.succeed("capture", "2", input: "- draft the scorecard\n")
    }

    @Test("merge makes one of two, and undo makes two of them again") func merge() throws {
        try start()
        let before = try program.succeed("client", "list", "--json").output
        let dry = try program.succeed("client", "merge", "ada moreau", "2", "--dry-run")
        #expect(dry.output.contains("Nothing was changed") && dry.output.contains("A. Moreau merged into Ada Moreau"))
        #expect(try program.succeed("client", "list", "--json").output == before)
        let run = try program.succeed("client", "merge", "ada moreau", "2")
        #expect(run.output.contains("with 1 item") && run.output.contains("roster undo"))
        let clients = try program.succeed("client", "list", "--json").objects()
        #expect(clients.map { $0["name"] as? String } == ["Ada Moreau", "Ben Okafor"])
        #expect(clients[0]["email"] as? String == "ada@example.com" && clients[0]["open"] as? Int == 1)
        #expect(clients[0]["cohorts"] as? [String] == ["Q4 founders"])
        try program.succeed("undo")
        #expect(try program.succeed("client", "list", "--json").output == before)
        #expect(try program.succeed("client", "merge", "1", "2", "--json").object()["id"] as? Int == 1)
    }

    @Test("members lists who is in a cohort, and changes it") func members() throws {
        try start()
        func names(_ arguments: String...) throws -> [String] {
            let run = try program.run(["cohort", "members"] + arguments + ["--json"])
            #expect(run.code == 0, "\(run.errors)")
            return (try run.object()["members"] as? [[String: Any]] ?? []).compactMap { $0["name"] as? String }
        }
        #expect(try names("found") == ["A. Moreau"])
        #expect(try names("1", "--add", "ben", "--add", "ada moreau", "--remove", "2") == ["Ada Moreau", "Ben Okafor"])
        #expect(try program.succeed("cohort", "members", "q4").output.contains("Ben Okafor"))
        try program.succeed("undo")
        #expect(try names("Q4") == ["A. Moreau"])
        let run = try program.succeed("cohort", "members", "q4", "--remove", "2")
        #expect(run.output == "Q4 founders: A. Moreau left\n")
        #expect(try program.succeed("cohort", "members", "q4").output.contains("Nobody is in Q4 founders"))
    }

    @Test(
        "What can't be used ends with 65 and says why",
        arguments: [
            (["client", "merge", "1", "1"], "one client already"), (["client", "merge", "1", "nobody"], "nobody"),
            (["client", "merge", "moreau", "3"], "A. Moreau (2)"), (["client", "forget", "nobody"], "nobody"),
            (["cohort", "members", "q5"], "Q4 founders (1)"), (["cohort", "members", "99"], "Q4 founders (1)"),
            (["cohort", "members", ""], "Q4 founders (1)"),
            (["cohort", "members", "q4", "--add", "nobody"], "nobody"),
            (["cohort", "members", "q4", "--remove", "moreau"], "Ada Moreau (1)"),
            (["client", "merge", String(repeating: "a", count: 100_000), "1"], "there is no client"),
            (["session", "note", "99"], "99"), (["session", "note", "ben"], "no session ahead"),
            (["inbox", "confirm", "99"], "entry 99"), (["inbox", "dismiss", "1", "99"], "entry 1"),
            (["inbox", "assign", "99", "ben"], "entry 99"), (["inbox", "assign", "1", "nobody"], "nobody"),
            (["list", "--as-of", "someday"], "someday"), (["list", "--as-of", "2026-12-24"], "lies ahead"),
            (["list", "--as-of", "2026-11-22"], "Mon 23 Nov"), (["list", "--as-of", ""], "no day"),
        ])
    func badData(arguments: [String], reason: String) throws {
        try start()
        let before = try program.succeed("history", "--json").output
        let run = try program.run(arguments)
        #expect(run.code == 65, "\(run.output)\(run.errors)")
        #expect(run.errors.contains(reason), "\(run.errors)")
        #expect(run.output == "")
        #expect(try program.succeed("history", "--json").output == before)
    }

    @Test(
        "What was mistyped ends with 64",
        arguments: [
            ["client", "merge", "1"], ["client", "merge", "1", "2", "--dry-run", "--json"], ["client", "forget"],
            ["cohort", "members"], ["cohort", "members", "q4", "--add", "1", "--remove", "1"], ["session", "note"],
            ["inbox", "confirm"], ["inbox", "confirm", "x"], ["inbox", "assign", "1"], ["inbox", "assign", "x", "ada"],
            ["inbox", "assign", "1", "ada", "x"], ["inbox", "dismiss", "-1"], ["list", "--as-of"],
            ["comment", "x", "y"],
            ["comment", "1,x", "y"],
        ])
    func usage(arguments: [String]) throws {
        try start()
        let run = try program.run(arguments)
        #expect(run.code == 64, "\(run.output)\(run.errors)")
        #expect(run.output == "" && run.errors != "")
    }
}
