import Foundation
import Testing

@Suite("The brief") struct BriefCommandTests {
    private let program = Program()

    /// Ada's session begins in 19 minutes, Ben's tomorrow.
    private func book() throws {
        try program.succeed("client", "add", "Ada Moreau", "--email", "ada@example.com", "--time-zone", "Europe/Paris")
        try program.succeed("client", "add", "Ben Okafor", "--sms-consent", "intake form", "--phone", "+1 202-555-0102")
        try program.succeed("cohort", "add", "Q4 founders", "ada", "ben")
        try program.succeed("session", "add", "ben", "2026-11-24 09:00")
        try program.succeed("session", "add", "ada", "2026-11-23 10:00")
        try program.succeed("session", "add", "ada", "2026-11-09 10:00")
        try program.succeed(
            "capture", "ada", "--session", "2026-11-09", "--note", "-",
            input: "The scorecard is the bottleneck.\n- draft the scorecard by 20 Nov\n- @me send the list\n"
                + (1...20).map { "line \($0)\n" }.joined())
    }

    @Test("Without a name it is that of the current or next session") func next() throws {
        try book()
        let lines = try program.succeed("brief").lines
        #expect(lines.first == "Ada Moreau   session 10:00, in 19 min")
        #expect(lines.contains { $0.hasPrefix("! 3d late   draft the scorecard") }, "\(lines)")
        #expect(lines.contains { $0.hasSuffix("send the list me") })
        #expect(lines.contains("9 Nov        0 of 1 done"))
        #expect(lines.contains("  The scorecard is the bottleneck."))
        #expect(lines.contains { $0.contains("more lines") })
        #expect(lines.contains("email        ada@example.com"))
    }

    @Test("It is text without colours in a pipe, 80 columns wide") func plain() throws {
        try book()
        let run = try program.succeed("brief", "--next", "9", "--whole-notes")
        #expect(!run.output.contains("\u{1B}"))
        for line in run.lines { #expect(line.count <= 80, "\(line)") }
        #expect(run.lines.contains("  line 20"))
        #expect(
            run.lines.filter { $0.contains("   session ") && !$0.contains("booked") } == [
                "Ada Moreau   session 10:00, in 19 min", "Ben Okafor   session Tue 09, in 23h",
            ])
    }

    @Test("--today is whom the coach still meets today, once each") func today() throws {
        try book()
        try program.succeed("session", "add", "ada", "2026-11-23 15:00")
        let run = try program.succeed("brief", "--today", "--json")
        #expect(try run.objects().map { ($0["client"] as? [String: Any])?["name"] as? String } == ["Ada Moreau"])
        var late = program
        late.now = "2026-11-23T22:00:00-05:00"
        #expect(try late.succeed("brief", "--today").output == "No session is left today.\n")
        #expect(try late.succeed("brief", "--today", "--json").objects().isEmpty)
    }

    @Test("--json has every part, also of a cohort") func shape() throws {
        try book()
        let names: Set = [
            "client", "cohort", "session", "status", "since", "completion", "trend", "last_heard", "flags", "agenda",
            "words", "past_sessions", "sessions", "contact", "companions", "history",
        ]
        let ada = try program.succeed("brief", "1", "--json").object()
        #expect(Set(ada.keys) == names)
        #expect((ada["agenda"] as? [[String: Any]])?.count == 2)
        let past = try #require((ada["past_sessions"] as? [[String: Any]])?.first)
        let note = try #require((past["notes"] as? [[String: Any]])?.first)
        #expect((note["text"] as? String)?.hasSuffix("line 20\n") == true)
        #expect((past["completion"] as? [String: Any])?["due"] as? Int == 1)
        let cohort = try program.succeed("brief", "q4", "--json").object()
        #expect(Set(cohort.keys) == names)
        #expect(cohort["client"] is NSNull && cohort["contact"] is NSNull && cohort["status"] is NSNull)
        #expect(cohort["companions"] as? [String] == ["Ada Moreau", "Ben Okafor"])
    }

    @Test("Where no session is booked it says what to do") func none() throws {
        try program.succeed("client", "add", "Ada Moreau")
        #expect(try program.succeed("brief").output.contains("No session is booked"))
        #expect(try program.succeed("brief", "--json").output == "null\n")
        #expect(try program.succeed("brief", "ada").output.hasPrefix("Ada Moreau   no session"))
    }

    @Test(
        "What makes no sense is refused",
        arguments: [
            (["brief", "nobody"], 65), (["brief", "ada", "--today"], 64), (["brief", "--today", "--next", "2"], 64),
            (["brief", "--next", "0"], 64), (["brief", "--next", "x"], 64),
        ] as [([String], Int32)])
    func refused(words: [String], code: Int32) throws {
        try book()
        let run = try program.run(words)
        #expect(run.code == code && run.output == "", "\(run.errors)")
    }

    @Test("It only reads") func reads() throws {
        try book()
        let before = try program.succeed("sql", "SELECT count(*), max(id) FROM operation").output
        try program.succeed("brief", "--next", "3")
        #expect(try program.succeed("sql", "SELECT count(*), max(id) FROM operation").output == before)
    }
}
