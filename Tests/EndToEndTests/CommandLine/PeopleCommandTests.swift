import Foundation
import Testing

@Suite("People and sessions") struct PeopleCommandTests {
    private let program = Program()

    @Test("client list --json has exactly the names of the design") func clientShape() throws {
        try program.succeed(
            "client", "add", "Ada Moreau", "--email", "ada@example.com", "--phone", "+1 202-555-0101", "--time-zone",
            "Europe/Paris", "--sms-consent", "2026-01-15, intake form", "--cohort", "Q4 founders", "--since",
            "2026-02-20")
        let client = try #require(try program.succeed("client", "list", "--json").objects().first)
        #expect(
            Set(client.keys) == [
                "id", "uid", "name", "email", "phone", "time_zone", "status", "sms", "email_ok", "cohorts",
                "next_session", "open", "overdue", "stuck", "done_since_last_session", "completion", "last_heard",
                "flags",
            ])
        #expect(client["phone"] as? String == "+12025550101" && client["sms"] as? String == "consented")
        #expect(client["cohorts"] as? [String] == ["Q4 founders"] && client["email_ok"] as? Bool == true)
        #expect(client["next_session"] is NSNull && client["last_heard"] is NSNull)
        let completion = try #require(client["completion"] as? [String: Any])
        #expect(Set(completion.keys) == ["done", "due", "rate"] && completion["rate"] is NSNull)
        #expect(client["flags"] as? [String] == ["no-next-session"])
    }

    @Test("client edit changes what is named, and clears what is empty") func edit() throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com", "--time-zone", "Europe/Paris")
        let run = try program.succeed("client", "edit", "ada@example.com", "--email", "", "--name", "Ada M.", "--json")
        let client = try run.object()
        #expect(client["email"] is NSNull && client["name"] as? String == "Ada M.")
        #expect(client["time_zone"] as? String == "Europe/Paris")
        try program.succeed("client", "pause", "ada")
        #expect(try program.succeed("client", "show", "1", "--json").object()["status"] as? String == "paused")
        try program.succeed("undo")
        try program.succeed("undo")
        #expect(try program.succeed("client", "show", "1", "--json").object()["email"] as? String == "ada@example.com")
    }

    @Test("A national number is understood with coach.country") func country() throws {
        #expect(try program.run("client", "add", "Ada", "--phone", "202-555-0101").code == 65)
        try program.folder.write("config/roster/config.toml", "[coach]\ncountry = \"US\"\n")
        let run = try program.succeed("client", "add", "Ada", "--phone", "202-555-0101", "--json")
        #expect(try run.object()["phone"] as? String == "+12025550101")
    }

    @Test("Cohorts have members") func cohorts() throws {
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("client", "add", "Ben Okafor")
        try program.succeed("cohort", "add", "Q4 founders", "ada", "2")
        let cohort = try #require(try program.succeed("cohort", "list", "--json").objects().first)
        #expect(cohort["name"] as? String == "Q4 founders")
        #expect(
            (cohort["members"] as? [[String: Any]])?.compactMap { $0["name"] as? String } == [
                "Ada Moreau", "Ben Okafor",
            ])
        try program.succeed("session", "add", "q4", "wed 12:00")
        let session = try #require(try program.succeed("session", "list", "--json").objects().first)
        #expect(session["client"] is NSNull)
        #expect((session["cohort"] as? [String: Any])?["name"] as? String == "Q4 founders")
    }

    @Test("session list --json has exactly the names of the design, in the coach's zone") func sessionShape() throws {
        try program.succeed("client", "add", "Ada Moreau", "--time-zone", "Europe/Paris")
        try program.succeed("session", "add", "ada", "fri", "10:00", "--minutes", "45")
        let session = try #require(try program.succeed("session", "list", "--json").objects().first)
        #expect(Set(session.keys) == ["id", "client", "cohort", "starts", "ends", "status", "source"])
        #expect(session["starts"] as? String == "2026-11-27T10:00:00-05:00")
        #expect(session["ends"] as? String == "2026-11-27T10:45:00-05:00")
        #expect(session["status"] as? String == "scheduled" && session["source"] as? String == "manual")
        #expect(session["cohort"] is NSNull)
    }

    @Test("Moving a session moves the deadlines that follow it, and only those; cancelling too") func move() throws {
        try program.succeed("client", "add", "Ada Moreau")
        try program.succeed("session", "add", "ada", "2026-12-07 10:00")
        try program.succeed("capture", "ada", input: "- follows it\n- has a date by 2026-12-01\n")
        func due() throws -> [String: String] {
            let items = try program.succeed("list", "--json").objects()
            return Dictionary(
                uniqueKeysWithValues: items.map { ($0["text"] as? String ?? "", $0["due"] as? String ?? "") })
        }
        #expect(try due() == ["follows it": "2026-12-05T18:00:00-05:00", "has a date": "2026-12-01T18:00:00-05:00"])
        try program.succeed("session", "move", "ada", "2026-12-10", "15:00")
        #expect(try due() == ["follows it": "2026-12-08T18:00:00-05:00", "has a date": "2026-12-01T18:00:00-05:00"])
        try program.succeed("session", "move", "1", "2026-12-11 15:00")
        #expect(try due()["follows it"] == "2026-12-09T18:00:00-05:00")
        try program.succeed("undo")
        #expect(try due()["follows it"] == "2026-12-08T18:00:00-05:00")
        try program.succeed("session", "cancel", "ada")
        #expect(try due()["follows it"] == "2026-11-30T18:00:00-05:00")
        try program.succeed("undo")
        #expect(try due()["follows it"] == "2026-12-08T18:00:00-05:00")
    }
}
