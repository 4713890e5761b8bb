import RosterModel

@testable import RosterDashboard

/// The inbox on the practice's Monday, with the record's answers.
struct InboxStage {
    var view = InboxView()
    var surroundings: InboxSurroundings

    static let ada = Party.client(Client.ID(1))
    static let ben = Party.client(Client.ID(2))
    static let founders = Party.cohort(Cohort.ID(1))

    static let parties = [
        PartyChoice(party: ada, name: "Ada Moreau", session: CaptureStage.at("2026-11-23", 10)),
        PartyChoice(party: .client(Client.ID(3)), name: "横山 健", session: CaptureStage.at("2026-11-24", 9)),
        PartyChoice(party: ben, name: "Ben Okafor"),
        PartyChoice(party: .client(Client.ID(4)), name: "Yusuf العمري"),
        PartyChoice(party: founders, name: "Q4 founders (6)", session: CaptureStage.at("2026-11-25", 10)),
    ]

    /// One of each kind, the latest first; a hostile one among them.
    static let entries = [
        entry(6, .review, "Ada Moreau", "note", "Sketch the pitch\nPrint it", at: CaptureStage.at("2026-11-23", 9, 12)),
        entry(5, .unknownSender, "+12025550199", "sms", "Done, I called them\u{1B}[2J\nand it went well"),
        entry(4, .question, "横山 健", "email", "はい、二つ目"),
        entry(3, .unmatchedNote, "Benny", "note", "/notes/2026-11-20 benny.md"),
        entry(
            2, .unmatchedEvent, "dentist@example.com", "calendar",
            "Zahnarzt, Praxis Übel: אבי, Thu 26 Nov 15:00: no client is in it, by address or by full name"),
        entry(1, .comment, "Yusuf العمري", "email", "It was\u{202E} hard", at: CaptureStage.at("2026-11-19", 8)),
    ]

    static func entry(
        _ number: Int64, _ kind: InboxEntry.Kind, _ from: String, _ channel: String, _ body: String,
        at received: Instant = CaptureStage.at("2026-11-22", 18, 5)
    ) -> InboxEntry {
        InboxEntry(
            id: InboxEntry.ID(number), kind: kind, key: "key-\(number)", channel: channel, from: from,
            received: received, body: body)
    }

    static let review = InboxText(
        entry: InboxEntry.ID(6),
        text: "Talked about the pitch. She is \u{1B}[31mready.\n\n- Sketch the pitch\n- Print it",
        items: [
            waiting(21, "Sketch the pitch", due: "2026-11-27"), waiting(22, "Print it", due: "2026-12-05"),
        ])

    private static func waiting(_ number: Int64, _ text: String, due: String) -> ItemLine {
        var line = Practice.line(number, 1, "Ada Moreau", text, due: due)
        line.item.awaitsReview = true
        return line
    }

    init(
        _ entries: [InboxEntry]? = InboxStage.entries, unread: Int = 0, parties: [PartyChoice] = InboxStage.parties,
        columns: Int = 120, rows: Int = 40
    ) {
        let plain = Practice.surroundings(columns, rows)
        surroundings = InboxSurroundings(now: plain.now, zone: plain.zone, parties: parties, area: plain.area)
        guard let entries else { return }
        receive(.inboxLoaded(entries, unread: unread))
    }

    /// Also answers what is asked for of the texts.
    @discardableResult
    mutating func receive(_ message: Message) -> [Effect] {
        answering(view.receive(message, in: surroundings))
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] {
        keys.flatMap { key in
            answering(view.handle(.key(key), command: InboxCommand(key: key), in: surroundings))
        }
    }

    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        text.flatMap { press(.character($0)) }
    }

    @discardableResult
    mutating func point(_ event: Event) -> [Effect] {
        answering(view.handle(event, command: nil, in: surroundings))
    }

    private mutating func answering(_ effects: [Effect]) -> [Effect] {
        for case .loadInboxText(let entry) in effects {
            let text =
                entry.kind == .review ? Self.review : InboxText(entry: entry.id, text: "- Ask for a raise\n- Sleep")
            _ = view.receive(.inboxTextLoaded(text), in: surroundings)
        }
        return effects.filter { if case .loadInboxText = $0 { false } else { true } }
    }

    /// The numbers of the shown entries.
    var shown: [Int64] { view.list.shownLines.map(\.id.number) }
    var cursor: Int64? { view.current?.id.number }

    static func ids(_ numbers: Int64...) -> [InboxEntry.ID] { numbers.map { InboxEntry.ID($0) } }

    var grid: Grid {
        var grid = Grid(size: Size(columns: surroundings.area.columns, rows: surroundings.area.rows))
        view.draw(into: &grid, in: surroundings)
        return grid
    }
}
