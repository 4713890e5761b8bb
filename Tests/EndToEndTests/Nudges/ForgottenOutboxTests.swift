import Foundation
import Testing

/// Who is forgotten is gone from the outbox folder too (`reliability.md` 1.12).
@Suite("Forgetting and the outbox") struct ForgottenOutboxTests {
    private let program = Program()

    private func outbox() throws -> [String] {
        let folder = program.folder.path + "/data/roster/outbox"
        return try FileManager.default.contentsOfDirectory(atPath: folder).map {
            String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")), as: UTF8.self)
        }
    }

    @Test("The files of a forgotten client's messages go, and others' stay") func files() throws {
        for name in ["Ada Moreau", "Ben Okafor"] {
            let word = name.prefix(3).lowercased()
            try program.succeed("client", "add", name, "--email", "\(word)@example.com")
            try program.succeed("capture", name, "--lines", input: "Draft the scorecard\n")
        }
        var runner = program
        runner.name = "rosterd"
        runner.now = "2026-11-23T10:05:00-05:00"
        try runner.succeed("once")
        #expect(try outbox().count == 2)
        let said = try program.succeed("client", "forget", "Ada", "--yes").output
        #expect(said.contains("1 file of messages removed from the outbox."))
        let left = try outbox()
        #expect(left.count == 1)
        #expect(left.allSatisfy { !$0.contains("ada@example.com") && $0.contains("ben@example.com") })
    }

    @Test("A text of the coach's own with an unknown field is told by the doctor and the check") func template() throws
    {
        let folder = program.folder.path + "/config/roster"
        try FileManager.default.createDirectory(atPath: folder + "/templates", withIntermediateDirectories: true)
        let cadence =
            "[[nudges.cadence]]\nkind = \"final\"\nat = \"-24h\"\nchannels = [\"email\"]\ntemplate = \"a.txt\"\n"
        try Data(cadence.utf8).write(to: URL(fileURLWithPath: folder + "/config.toml"))
        try Data("Hello {frist},\n\n{items}\n".utf8).write(to: URL(fileURLWithPath: folder + "/templates/a.txt"))
        for arguments in [["config", "check"], ["doctor"]] {
            let run = try program.run(arguments)
            #expect(run.code != 0)
            #expect((run.output + run.errors).contains("frist"), "\(run.output)\(run.errors)")
        }
    }
}
