import Foundation
import Testing

@Suite("Items") struct ItemCommandTests {
    private let program = Program()

    private func start() throws {
        try program.succeed("client", "add", "Ada Moreau", "--time-zone", "Europe/Paris")
        try program.succeed("session", "add", "ada", "2026-12-07 10:00")
        try program.succeed(
            "capture", "ada", input: "- draft the scorecard\n- journal x3\n- call the mentor by friday\n")
    }

    private func item(_ id: Int) throws -> [String: Any] {
        try program.succeed("show", String(id), "--json").object()
    }

    @Test("list --json has exactly the names of the design, in their order, and null for what is missing") func shape()
        throws
    {
        try start()
        let output = try program.succeed("list", "--json").output
        let names = [
            "id", "uid", "client", "text", "detail", "owner", "status", "standing", "due", "due_rule", "target",
            "progress",
            "rating", "tags", "carried", "created", "closed", "closed_by", "closed_via", "nudges_sent", "session_id",
        ]
        let first = try #require(try program.succeed("list", "--json").objects().first)
        #expect(Set(first.keys) == Set(names))
        var rest = output[...]
        for name in names {
            let place = try #require(rest.range(of: "\"\(name)\":"), "\(name)")
            rest = rest[place.upperBound...]
        }
        #expect(first["rating"] is NSNull && first["closed"] is NSNull && first["closed_by"] is NSNull)
        #expect(first["due"] as? String == "2026-11-27T18:00:00+01:00")
        #expect(first["created"] as? String == "2026-11-23T15:41:00+01:00")
        #expect((first["client"] as? [String: Any])?.keys.sorted() == ["id", "name"])
    }

    @Test("mark takes several items, numbered with and without #, and is one step") func mark() throws {
        try start()
        let run = try program.succeed("mark", "1", "#2", "done", "--comment", "good talk", "--rating", "4", "--json")
        #expect(try run.objects().count == 2)
        let item = try item(1)
        #expect(item["status"] as? String == "done" && item["rating"] as? Int == 4)
        #expect(item["closed"] as? String == "2026-11-23T15:41:00+01:00")
        #expect(item["closed_by"] as? String == "coach" && item["closed_via"] as? String == "cli")
        #expect(((item["comments"] as? [[String: Any]])?.first?["text"]) as? String == "good talk")
        try program.succeed("undo")
        #expect(try self.item(1)["status"] as? String == "open")
        #expect(try self.item(2)["status"] as? String == "open")
        try program.succeed("redo")
        #expect(try self.item(2)["status"] as? String == "done")
        #expect(try program.run("redo").code == 65)
    }

    @Test("check counts, and the last one makes it done") func check() throws {
        try start()
        try program.succeed("check", "2")
        #expect(try item(2)["progress"] as? Int == 1)
        try program.succeed("check", "2", "+2")
        #expect(try item(2)["status"] as? String == "done")
    }

    @Test(
        "due moves a deadline, in the client's zone",
        arguments: [
            (["tomorrow"], "2026-11-24T18:00:00+01:00", "date"),
            (["fri", "17:00"], "2026-11-27T17:00:00+01:00", "date"),
            (["4", "Dec"], "2026-12-04T18:00:00+01:00", "date"), (["3d"], "2026-11-26T18:00:00+01:00", "date"),
            (["next", "session"], "2026-12-05T18:00:00+01:00", "session-2d"),
        ])
    func due(when: [String], due: String, rule: String) throws {
        try start()
        let run = try program.run(["due", "3"] + when)
        #expect(run.code == 0, "\(run.errors)")
        #expect(try item(3)["due"] as? String == due)
        #expect(try item(3)["due_rule"] as? String == rule)
    }

    @Test("A deadline lies ahead") func pastDue() throws {
        try start()
        #expect(try program.run("due", "1", "2026-11-01").code == 65)
    }

    @Test("A filter finds closed items too; without one, only what is not closed") func filter() throws {
        try start()
        try program.succeed("mark", "1", "done")
        func ids(_ arguments: String...) throws -> [Int] {
            let run = try program.run(["list", "--json"] + arguments)
            return try run.objects().compactMap { $0["id"] as? Int }.sorted()
        }
        #expect(try ids() == [2, 3])
        #expect(try ids("--all") == [1, 2, 3])
        #expect(try ids("status:done") == [1])
        #expect(try ids("-status:done") == [2, 3])
        #expect(try ids("mentor") == [3])
        #expect(try ids("client:ada", "due:<sat") == [3])
        #expect(try ids("client:nobody").isEmpty)
    }

    @Test("edit, comment and drop") func edit() throws {
        try start()
        try program.succeed("edit", "1", "--text", "Draft it", "--owner", "coach", "--tags", "a, #b", "--count", "2")
        let item = try item(1)
        #expect(item["text"] as? String == "Draft it" && item["owner"] as? String == "coach")
        #expect(item["tags"] as? [String] == ["a", "b"] && item["target"] as? Int == 2)
        try program.succeed("comment", "1", "see", "the", "template")
        #expect((try self.item(1)["comments"] as? [[String: Any]])?.count == 1)
        try program.succeed("comment", "2,#3", "both of them")
        let both = try program.succeed("show", "2", "3", "--json").objects()
        #expect(both.compactMap { ($0["comments"] as? [Any])?.count } == [1, 1])
        #expect(try program.succeed("drop", "1", "--json").objects().first?["text"] as? String == "Draft it")
        #expect(try program.run("show", "1").code == 65)
    }

    @Test("Text is aligned, without colour where there is no terminal") func text() throws {
        try start()
        let run = try program.succeed("list")
        #expect(run.lines.count == 4)
        #expect(!run.output.contains("\u{1B}"))
        #expect(run.lines[1].contains("#3") && run.lines[1].contains("Fri"))
    }
}
