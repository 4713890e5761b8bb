import Foundation
import Testing

@Suite("Nudges on the command line") struct NudgesCommandTests {
    private let program = Program()

    private func start() throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com", "--time-zone", "Europe/Paris")
        try program.folder.write("note.md", "- draft the scorecard by 2026-12-04\n")
        try program.succeed("capture", "ada", "--note", "note.md")
    }

    private func ahead() throws -> [[String: Any]] { try program.succeed("nudges", "--json").objects() }

    @Test("nudges lists what is ahead, with the fields of the design") func list() throws {
        try start()
        #expect(try program.succeed("nudges").output == program.succeed("nudges", "list").output)
        let nudges = try ahead()
        #expect(nudges.map { $0["kind"] as? String }.prefix(3) == ["confirm", "midpoint", "final"])
        let first = try #require(nudges.first)
        #expect(
            Set(first.keys) == [
                "id", "client", "kind", "channel", "to", "planned_for", "state", "sent_at", "attempts", "items",
                "subject", "body", "segments", "reason",
            ])
        #expect(first["to"] as? String == "ada@example.com" && first["state"] as? String == "planned")
        let text = try program.succeed("nudges").output
        #expect(text.contains("Ada Moreau") && text.contains("halfway to the deadline"))
    }

    @Test("they can be asked for by client and time, and looked at whole") func query() throws {
        try start()
        try program.succeed("client", "add", "Ben Okafor", "--email", "ben@example.com")
        #expect(try program.succeed("nudges", "--client", "ben", "--json").objects().isEmpty)
        #expect(try program.succeed("nudges", "--client", "ben").output.contains("No nudges are planned"))
        #expect(try program.succeed("nudges", "--until", "tomorrow", "--json").objects().count == 1)
        let id = String(try #require(ahead().first?["id"] as? Int))
        let whole = try program.succeed("nudges", "show", id).output
        #expect(whole.contains("to ada@example.com") && whole.contains("why: "))
        #expect(try program.run("nudges", "show", "99").code == 65)
        #expect(try program.run("nudges", "--until", "2026-12-01", "--sent").code == 64)
    }

    @Test("one can be cancelled and sent ahead, and undo takes that back") func changes() throws {
        try start()
        let nudges = try ahead()
        let last = String(try #require(nudges.first { $0["kind"] as? String == "final" }?["id"] as? Int))
        #expect(try program.succeed("nudges", "cancel", last).output.contains("cancelled"))
        #expect(try ahead().count == nudges.count - 1)
        #expect(try program.succeed("nudges", "--ended").output.contains("cancelled"))
        let again = try program.run("nudges", "cancel", last)
        #expect(again.code == 65 && again.errors.contains("#\(last)"))
        try program.succeed("undo")
        #expect(try ahead().count == nudges.count)
        let sent = try program.succeed("nudges", "now", "#\(last)", "--json").objects()
        #expect(sent.first?["id"] as? Int == Int(last))
        #expect(try program.run("nudges", "cancel", "x").code == 64)
    }

    @Test("an item has its nudges, a client theirs") func shown() throws {
        try start()
        let item = try #require(try program.succeed("list", "--json").objects().first?["id"] as? Int)
        #expect(try program.succeed("show", String(item)).output.contains("confirm by email will go"))
        #expect(try program.succeed("client", "show", "ada").output.contains("confirm, email"))
    }

    @Test("a client's wishes are kept, and default takes them back") func wishes() throws {
        try start()
        try program.succeed(
            "client", "edit", "ada", "--nudges", "email", "--cadence", "confirm set email; final -24h email",
            "--quiet-after", "2", "--no-session-after", "30d")
        #expect(try ahead().allSatisfy { $0["kind"] as? String != "midpoint" })
        let text = try program.succeed("client", "show", "ada").output
        #expect(text.contains("Nudges: by email only"))
        #expect(text.contains("Cadence of their own: confirm set email; final -24h email"))
        #expect(text.contains("Quiet after 2 messages") && text.contains("Quiet after 30 days"))
        try program.succeed(
            "client", "edit", "ada", "--nudges", "all", "--cadence", "default", "--quiet-after", "default",
            "--no-session-after", "default")
        #expect(try ahead().contains { $0["kind"] as? String == "midpoint" })
        #expect(try !program.succeed("client", "show", "ada").output.contains("Quiet after"))
        for bad in [["--cadence", "final 24h email"], ["--quiet-after", "0"], ["--no-session-after", "soon"]] {
            let run = try program.run(["client", "edit", "ada"] + bad)
            #expect(run.code == 65 && run.errors.contains(bad[0]), "\(run.errors)")
        }
        #expect(try program.run("client", "edit", "ada", "--nudges", "fax").code == 64)
    }

    @Test("consent is kept with its proof, taken back and granted again; its log tells") func consent() throws {
        try start()
        try program.succeed(
            "client", "edit", "ada", "--phone", "+33639980001", "--sms-consent", "yes, intake form")
        try program.succeed("client", "edit", "ada", "--sms-opt-out", "asked for it on the phone")
        try program.succeed("client", "edit", "ada", "--sms-consent", "yes again, by mail")
        let text = try program.succeed("client", "show", "ada").output
        #expect(text.contains("SMS consented: yes again, by mail"))
        #expect(text.contains("SMS opted-out: asked for it on the phone"))
        #expect(text.contains("SMS consented: yes, intake form"))
    }

    @Test("who can't be reached is told of at once") func noChannel() throws {
        let run = try program.run("client", "add", "Eli Brandt")
        #expect(run.code == 0 && run.errors.contains("Eli Brandt has no channel"), "\(run.errors)")
        let other = try program.run("client", "add", "Ada Moreau", "--email", "ada@example.com")
        #expect(!other.errors.contains("no channel"))
    }
}
