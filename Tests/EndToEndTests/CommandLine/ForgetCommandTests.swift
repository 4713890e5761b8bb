import Foundation
import Testing

@Suite("Forgetting a client") struct ForgetCommandTests {
    private let program = Program()

    private func start() throws {
        try program.succeed("client", "add", "Canary Quibble", "--email", "canary@example.com")
        try program.succeed("client", "add", "Ben Okafor")
        try program.succeed("capture", "canary", input: "- canary item\n")
        try program.succeed("capture", "ben", input: "- ask Canary Quibble\n")
        try program.succeed("backup")
    }

    /// Names of the record's files, at any depth, that have the word in them.
    private func traces() throws -> [String] {
        let folder = URL(fileURLWithPath: program.database).deletingLastPathComponent().path
        return try FileManager.default.subpathsOfDirectory(atPath: folder).filter { name in
            let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
            return String(decoding: data, as: UTF8.self).lowercased().contains("canary@")
        }
    }

    @Test("Without --yes it says what would go, ends with 64 and changes nothing") func refusal() throws {
        try start()
        let before = try program.succeed("history", "--json").output
        let run = try program.run("client", "forget", "canary")
        #expect(run.code == 64 && run.output == "")
        for word in ["Canary Quibble", "1 item", "1 note", "It can't be undone", "--yes", "item #2 of Ben Okafor"] {
            #expect(run.errors.contains(word), "\(word): \(run.errors)")
        }
        #expect(try program.succeed("history", "--json").output == before)
        #expect(try program.succeed("client", "list", "--json").objects().count == 2)
    }

    @Test("With it nothing is left in any file, nor can it be taken back") func forget() throws {
        try start()
        #expect(try traces().count >= 2)
        let run = try program.succeed("client", "forget", "canary", "--yes")
        #expect(run.output.contains("Canary Quibble is forgotten: the client, 1 item"))
        #expect(run.output.contains("cleaned: ") && run.output.contains("made elsewhere"))
        #expect(try traces() == [])
        let undo = try program.run("undo")
        #expect(undo.code == 65 && undo.errors.contains("can't be taken back"))
        #expect(try program.run("redo").code == 65)
        #expect(try program.succeed("history").output.contains("a client was forgotten"))
        #expect(try program.run("client", "forget", "canary", "--yes").code == 65)
    }

    @Test("Killed between deleting and clearing away, the same command finishes it") func killed() throws {
        var program = program
        try start()
        program.environment["ROSTER_FAIL"] = "forget.before_vacuum:1:kill"
        #expect(try program.run("client", "forget", "canary", "--yes").code == 9)
        program.environment = [:]
        let run = try program.run("client", "forget", "canary", "--yes")
        #expect(run.code == 0, "\(run.errors)")
        #expect(run.errors.contains("cleared away"))
        #expect(try traces() == [])
        #expect(try program.succeed("client", "list", "--json").objects().count == 1)
    }

    @Test("--json says it for programs") func json() throws {
        try start()
        let object = try program.succeed("client", "forget", "1", "--yes", "--json").object()
        #expect(object["name"] as? String == "Canary Quibble" && object["items"] as? Int == 1)
        #expect((object["backups"] as? [[String: Any]])?.allSatisfy { $0["outcome"] as? String == "cleaned" } == true)
    }
}
