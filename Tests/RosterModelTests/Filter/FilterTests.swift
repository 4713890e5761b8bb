import RosterModel
import Testing

@Suite("The filter language")
struct FilterTests {
    /// Monday 2026-11-23, 09:41 in New York.
    private static let now = moment("2026-11-23T09:41")

    private static func line(
        _ id: Int64, _ text: String, client: String, due: String, status: ActionItem.Status = .open,
        owner: ActionItem.Owner = .client,
        tags: [String] = [], cohorts: [String] = [], timeZone: String? = nil, isQuiet: Bool = false
    ) -> ItemLine {
        let item = ActionItem(
            id: ActionItem.ID(id), uid: "\(id)", client: Client.ID(id + 100), text: text, owner: owner, status: status,
            tags: tags,
            deadline: Deadline(at: moment(due), rule: .date, since: now), created: now)
        return ItemLine(item: item, clientName: client, timeZone: timeZone, cohorts: cohorts, isClientQuiet: isQuiet)
    }

    private static let lines = [
        line(1, "Draft the hiring scorecard", client: "Ada Moreau", due: "2026-11-21T18:00"),
        line(
            2, "Schedule two skip-levels", client: "Ada Moreau", due: "2026-11-23T18:00", status: .stuck, tags: ["team"]
        ),
        line(3, "Send the reading list", client: "Óscar Ibáñez", due: "2026-11-24T18:00", owner: .coach, isQuiet: true),
        line(
            4, "Café with Zoë", client: "Ben Okafor", due: "2026-11-27T18:00", tags: ["Team-Lead"],
            cohorts: ["Q4 founders"]),
        line(5, "Journal", client: "Ben Okafor", due: "2026-11-23T18:00", status: .done),
        line(6, "Walk", client: "横山 健", due: "2026-11-23T18:00", status: .skipped, timeZone: "Australia/Adelaide"),
    ]

    /// For the client in Adelaide it is Tuesday already, and so is that deadline: days are the client's own.
    @Test(
        "Terms",
        arguments: [
            ("", [1, 2, 3, 4, 5, 6]), ("ada", [1, 2]), ("OSCAR", [3]), ("cafe", [4]), ("ada skip", [2]),
            ("\"two skip\"", [2]), ("横山", [6]),
            ("status:overdue", [1]), ("status:stuck", [2]), ("status:soon", [3]), ("status:open", [1, 3, 4]),
            ("status:done", [5]),
            ("status:skipped", [6]), ("status:closed", [5, 6]), ("status:overdue,stuck", [1, 2]),
            ("STATUS:Overdue", [1]),
            ("client:ada", [1, 2]), ("client:moreau", [1, 2]), ("client:oreau", []), ("client:\"ben ok\"", [4, 5]),
            ("client:103", [3]),
            ("owner:me", [3]), ("owner:coach", [3]), ("owner:client", [1, 2, 4, 5, 6]), ("quiet:yes", [3]),
            ("quiet:no", [1, 2, 4, 5, 6]),
            ("#team", [2]), ("#team-lead", [4]), ("tag:team", [2]), ("cohort:q4", [4]), ("cohort:founders", [4]),
            ("due:today", [2, 5, 6]), ("due:<today", [1]), ("due:<=today", [1, 2, 5, 6]), ("due:>today", [3, 4]),
            ("due:<fri", [1, 2, 3, 5, 6]),
            ("due:>=fri", [4]), ("due:2026-11-27", [4]), ("due:>2026-12-01", []), ("due:\"next week\"", []),
            ("due:<\"today 17:00\"", [1, 6]),
            ("-ada", [3, 4, 5, 6]), ("-status:closed -ada", [3, 4]), ("-#team status:stuck", []),
            ("-\"two skip\" ada", [1]), ("- ada", [1, 2]),
            ("skip-levels", [2]), ("ada \"unclosed", []), ("10:30", []),
        ] as [(String, [Int64])])
    func terms(text: String, numbers: [Int64]) throws {
        let filter = try Filter(text)
        let found = Self.lines.filter { filter.matches($0, at: Self.now, coachZone: newYork) }
        #expect(found.map(\.id.number) == numbers)
    }

    @Test(
        "What is not known is named, with what would do",
        arguments: [
            ("stauts:open", "stauts"), ("status:late", "late"), ("status:", "status"), ("owner:ben", "ben"),
            ("quiet:maybe", "maybe"),
            ("due:someday", "someday"), ("due:31/31", "31/31"), ("due:session", "session"), ("foo:bar", "foo"),
            ("-foo:bar", "foo"),
        ])
    func errors(text: String, named: String) {
        let error = #expect(throws: FilterError.self) { try Filter(text) }
        #expect(error?.description.contains(named) == true)
    }

    @Test("The nearest key is proposed")
    func nearest() {
        #expect(throws: FilterError.unknownKey("stauts", nearest: "status")) { try Filter("stauts:open") }
        #expect(throws: FilterError.unknownKey("https", nearest: nil)) { try Filter("https://example.com") }
    }

    @Test("Each error is told in less and less room, and never at the cost of what to do")
    func sentences() {
        for text in ["stauts:open", "foo:bar", "status:late", "status:", "client:", "due:someday"] {
            let error = #expect(throws: FilterError.self) { try Filter(text) }
            let sentences = error?.sentences ?? []
            #expect(sentences.map(\.count) == sentences.map(\.count).sorted(by: >))
            #expect(sentences.last.map { $0.count <= 20 } == true)
        }
    }

    @Test(
        "A row of the roster matches by its name or by any of its items",
        arguments: [
            ("ada", false, true), ("ben", false, false), ("ben", true, true), ("client:ada", false, true),
            ("status:done", false, false),
            ("quiet:yes", false, true), ("ada status:done", false, false), ("-ada", false, false),
            ("-ben", false, true), ("cohort:q4", false, true),
        ])
    func rows(text: String, hasItem: Bool, matches: Bool) throws {
        let row = RosterRow(party: .client(Client.ID(1)), name: "Ada Moreau", flags: [.quiet])
        let found = try Filter(text).matches(
            FilterRow(row), name: FoldedText(row.name), cohorts: { [FoldedText("Q4 founders")] },
            hasMatchingItem: { hasItem })
        #expect(found == matches)
    }

    @Test("Any text is a filter or an error")
    func random() {
        var generator = SeededGenerator(seed: 99)
        let pieces = [
            "status:", "due:", "<", "-", "\"", "#", "open", "fri", " ", ":", "é", "client:", "=", "\u{1B}", "12/4", ",",
        ]
        for _ in 0..<5000 {
            let text = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
                pieces.randomElement(using: &generator)
            }.joined()
            guard let filter = try? Filter(text) else { continue }
            _ = Self.lines.filter { filter.matches($0, at: Self.now, coachZone: newYork) }
        }
    }
}
