import RosterModel
import Testing

@testable import RosterExchange

@Suite("todo.txt") struct TodoTextWriterTests {
    @Test("One line an item, by which it is known again") func lines() throws {
        let text = try written { try TodoTextWriter(Nasty.copy, coachZone: .utc).write(to: &$0) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == Nasty.copy.items.count + 1 && lines.last == "")
        for (line, item) in zip(lines, Nasty.copy.items) {
            #expect(line.hasSuffix(" roster:\(item.uid)"))
            #expect(line.hasPrefix("x 2025-") == (item.closed != nil))
            #expect(line.split(separator: " ").count { $0.hasPrefix("+") } == 1, "one project: \(line)")
            #expect(line.split(separator: " ").count { $0.hasPrefix("due:") } == 1, "one deadline: \(line)")
        }
    }

    @Test("A line reads so") func shape() throws {
        let item = ActionItem(
            id: ActionItem.ID(1), uid: "u", client: Client.ID(1), text: "Call +1 about due:never", owner: .coach,
            status: .skipped, tags: ["work"],
            deadline: Deadline(at: Nasty.moment, rule: .date, since: Nasty.moment), created: Nasty.moment,
            closed: Nasty.moment, closedBy: Origin(by: .coach, via: .cli))
        let copy = RecordCopy(
            clients: [Client(id: Client.ID(1), uid: "c", name: "Ada Moreau", timeZone: "Asia/Tokyo")], items: [item])
        let text = try written { try TodoTextWriter(copy, coachZone: .utc).write(to: &$0) }
        #expect(
            text == "x 2025-11-23 2025-11-23 Call (+1) about (due:never) +Ada_Moreau @coach @work due:2025-11-23 "
                + "status:skipped roster:u\n")
    }
}

@Suite("Markdown") struct MarkdownWriterTests {
    @Test("What people wrote can't become structure") func structure() throws {
        let text = try written { try MarkdownWriter(Nasty.copy, coachZone: .utc).write(to: &$0) }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let parties =
            Nasty.copy.clients.count
            + Set(Nasty.copy.notes.map(\.party)).count { if case .cohort = $0 { true } else { false } }
        #expect(lines.count { $0.hasPrefix("# ") } == parties)
        #expect(lines.count { $0.hasPrefix("- [") } == Nasty.copy.items.count)
        for line in lines {
            let isOurs = ["# ", "## Action items", "## Notes", "### 2025-11-23", "- [", ">", "  >"].contains {
                line.hasPrefix($0)
            }
            #expect(line.isEmpty || isOurs, "\(line)")
        }
    }

    @Test(
        "A line is escaped where it would be markup, and only there",
        arguments: [
            ("# a", "\\# a"), ("- a", "\\- a"), ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("> a", "\\> a"),
            ("```", "\\`\\`\\`"),
            ("<!-- a", "\\<!-- a"), ("[x](y)", "\\[x](y)"), ("a *b*", "a \\*b\\*"), ("snake_case", "snake_case"),
            ("_a_", "\\_a_"), ("&lt;", "\\&lt;"), ("a # b - c", "a # b - c"), ("2026-11-23", "2026-11-23"),
            ("=== x", "\\=== x"),
        ])
    func line(text: String, escaped: String) {
        #expect(MarkdownText.line(text) == escaped)
    }
}
