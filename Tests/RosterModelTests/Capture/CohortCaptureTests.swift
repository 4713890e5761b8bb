import RosterModel
import Testing

@Suite("Capture: a cohort's note")
struct CohortCaptureTests {
    private let members: [CaptureContext.Member] = [
        .init(id: Client.ID(1), name: "Ana Lima", zone: newYork),
        .init(id: Client.ID(2), name: "Ana Lima-Prado", zone: zone("Asia/Kathmandu")),
        .init(id: Client.ID(3), name: "Zoë Müller", zone: zone("Australia/Adelaide")),
        .init(id: Client.ID(4), name: "Jordan Lee", zone: zone("Pacific/Apia")),
        .init(id: Client.ID(5), name: "Jo Park", zone: newYork),
    ]

    @Test(
        "@NAME: a first name or any unique start of the full name",
        arguments: [
            ("@zoe draft", 3, "draft"), ("draft @Zoë, soon", 3, "draft soon"), ("@z draft", 3, "draft"),
            ("@jordan draft", 4, "draft"),
            ("@jo draft", 5, "draft"), ("@jor draft", 4, "draft"), ("@Ana Lima draft", 1, "draft"),
            ("@ana lima-prado draft", 2, "draft"),
            ("@analima-p draft", 2, "draft"), ("@jopark draft", 5, "draft"),
        ])
    func names(line: String, member: Int64, text: String) {
        let result = parse("- " + line, .monday(members: members))
        #expect(result.items.map(\.member) == [Client.ID(member)])
        #expect(result.items.map(\.text) == [text])
        #expect(result.warnings.isEmpty)
    }

    @Test(
        "An unknown or ambiguous name stays in the text, with a warning",
        arguments: ["@nobody draft", "@ana draft", "@an draft"])
    func unknown(line: String) {
        let result = parse("- " + line, .monday(members: members))
        #expect(result.items.map(\.text) == [line])
        #expect(result.items.map(\.member) == [nil])
        #expect(result.warnings.map(\.line) == [1])
    }

    @Test("Two names are two items")
    func two() {
        let result = parse("- @zoe @jordan pair up by friday", .monday(members: members))
        #expect(result.items.map(\.member) == [Client.ID(3), Client.ID(4)])
        #expect(result.items.map(\.text) == ["pair up", "pair up"])
    }

    @Test("Each member's item is due in the member's own zone")
    func zones() throws {
        let cohort = Party.cohort(Cohort.ID(1))
        let next = Session(
            id: Session.ID(9), uid: "u", party: cohort, starts: moment("2026-12-07T10:00"),
            ends: moment("2026-12-07T11:00"))
        let subject = CaptureSubject(party: cohort, name: "Q4", nextSession: next, members: members)
        let note = NoteCapture(
            party: cohort, source: .pane("d"), taken: .moment(moment("2026-11-23T09:00")),
            text: "- share the deck by friday\n- @zoe read\n")
        let captured = try capture(note, subject: subject, coachZone: newYork, policy: CapturePolicy())
        #expect(captured.items.map(\.client.number) == [1, 2, 3, 4, 5, 3])
        let walls = zip(captured.items, members).map { wall($0.item.due, in: $1.zone) }
        // In Samoa it was already Tuesday.
        #expect(walls == Array(repeating: "2026-11-27T18:00", count: 5))
        let read = try #require(captured.items.last)
        #expect(read.deadline.rule == .session(daysBefore: 2) && read.deadline.session == next.id)
        // The session is on Tuesday at half past one in Adelaide.
        #expect(wall(read.deadline.at, in: zone("Australia/Adelaide")) == "2026-12-06T18:00")
        #expect(read.deadline.since == moment("2026-11-23T09:00"))
        #expect(captured.items[0].deadline.session == nil && captured.items[0].deadline.follows == nil)
    }
}
