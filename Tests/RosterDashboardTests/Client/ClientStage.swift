import RosterModel

@testable import RosterDashboard

/// A client full screen, on the practice's Monday, nineteen minutes before the session.
struct ClientStage {
    var view: ClientView
    var surroundings: ViewSurroundings

    init(_ card: Card? = ClientStage.ada, columns: Int = 120, rows: Int = 40) {
        surroundings = Practice.surroundings(columns, rows)
        view = ClientView(party: card?.party ?? CaptureStage.ada, name: card?.name ?? "Ada Moreau")
        if let card { _ = view.receive(.cardLoaded(card), in: surroundings) }
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] {
        keys.flatMap { key in
            view.handle(
                .key(key), command: ClientCommand(key: key), itemCommand: ItemCommand(key: key), in: surroundings)
        }
    }

    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        text.flatMap { press(.character($0)) }
    }

    mutating func point(_ event: Event) {
        _ = view.handle(event, command: nil, itemCommand: nil, in: surroundings)
    }

    /// The number of the item under the cursor.
    var cursor: Int64? { view.cursor?.item?.number }
    /// The same of a note.
    var noteCursor: Int64? { view.cursor?.note?.number }

    var grid: Grid {
        var grid = Grid(size: Size(columns: surroundings.area.columns, rows: surroundings.area.rows))
        view.draw(into: &grid, in: surroundings)
        return grid
    }

    // MARK: Cards

    /// All that a card can have.
    static var ada: Card {
        Card(
            party: CaptureStage.ada, client: adaHerself, name: "Ada Moreau", companions: ["Q4 founders"],
            items: adaItems, pastSessions: adaSessions,
            sessions: [
                CaptureStage.session(1, CaptureStage.ada, "2026-11-23", 10),
                CaptureStage.session(2, CaptureStage.ada, "2026-12-07", 10),
            ],
            history: (1...12).map { number in
                HistoryLine(
                    operation: 40 - number, at: CaptureStage.at("2026-11-22", 18).adding(minutes: -number * 1440),
                    origin: Origin(by: .coach, via: .dashboard),
                    summary: number == 1 ? "marked done: Journal twice" : "3 items captured for Ada Moreau",
                    isUndone: number == 2)
            },
            completion: Completion(done: 6, due: 9), trend: [0.25, 0.5, nil, 0.75, 1],
            lastHeard: RosterRow.Heard(at: CaptureStage.at("2026-11-23", 7, 30), via: .sms))
    }

    private static let adaHerself = Client(
        id: Client.ID(1), uid: "client-1", name: "Ada Moreau", email: "ada@example.com", phone: "+12025550101",
        timeZone: "Europe/Paris", smsConsent: .consented(proof: "12 Mar 2025, intake form"),
        since: Day(iso: "2025-03-12"), package: "1:1, 12 sessions")

    private static var adaItems: [ItemLine] {
        var done = Practice.line(10, 1, "Ada Moreau", "Journal twice", due: "2026-11-21", status: .done, target: 2)
        done.item.closedBy = Origin(by: .client, via: .sms)
        done.item.rating = 4
        var late = TriageStage.mixed[0]
        late.item.carried = 2
        let before = Practice.line(12, 1, "Ada Moreau", "Before the last session", due: "2026-11-02", status: .done)
        let open = TriageStage.line(
            6, 1, "Ada Moreau", "Send the 360 to five peers", due: CaptureStage.at("2026-11-25", 9), progress: 1,
            target: 5)
        let mine = TriageStage.line(
            13, 1, "Ada Moreau", "Send Ada the reading list", due: CaptureStage.at("2026-12-04", 18), owner: .coach)
        let skipped = Practice.line(14, 1, "Ada Moreau", "Rework the deck", due: "2026-11-18", status: .skipped)
        var stuck = TriageStage.mixed[1]
        stuck.lastComment = Comment(
            item: stuck.id, at: CaptureStage.at("2026-11-22", 8), origin: Origin(by: .client, via: .sms),
            text: "VP away until Thu, I will catch her on Friday\nif she is back at all")
        return [late, open, mine, stuck, done, before, skipped]
    }

    private static var adaSessions: [Card.PastSession] {
        [
            Card.PastSession(
                session: CaptureStage.session(3, CaptureStage.ada, "2026-11-09", 10),
                notes: [note(21, "2026-11-09", longNote)], completion: Completion(done: 3, due: 4)),
            Card.PastSession(
                session: CaptureStage.session(4, CaptureStage.ada, "2026-10-26", 10),
                notes: [note(22, "2026-10-26", "横山さんと話す。\nשלום תמר\n")],
                completion: Completion(done: 2, due: 2)),
            Card.PastSession(session: CaptureStage.session(5, CaptureStage.ada, "2026-10-12", 10)),
        ]
    }

    static func note(_ number: Int64, _ day: String, _ text: String) -> Note {
        Note(
            id: Note.ID(number), uid: "note-\(number)", party: CaptureStage.ada, source: .file("/\(number)"),
            taken: CaptureStage.at(day, 11), text: text)
    }

    private static let longNote = """
        ---
        client: Ada Moreau
        ---
        # 9 Nov

        The scorecard is the bottleneck, and everybody waits for it; nobody can say what a good first quarter looks like.

        ## Agreed
        - draft the hiring scorecard by Fri
          - one page, no more
        - schedule two skip-levels
        - journal twice

        ## Next time
        - the board
        - Berlin
        - her deputy
        - the budget
        """

    /// A new client, of whom hardly anything is known.
    static let new = Card(
        party: .client(Client.ID(3)),
        client: Client(id: Client.ID(3), uid: "client-3", name: "横山 健", status: .paused), name: "横山 健",
        flags: [.noNextSession, .noChannel])

    static var founders: Card {
        Card(
            party: CaptureStage.founders, name: "Q4 founders",
            companions: ["Ada Moreau", "Tamar כהן", "Zoe\u{308} Be\u{304}rzin\u{327}a"],
            items: [
                TriageStage.mixed[4],
                Practice.line(9, 6, "Zoe\u{308} Be\u{304}rzin\u{327}a", "Walk daily", due: "2026-11-24", target: 5),
            ],
            sessions: [CaptureStage.session(9, CaptureStage.founders, "2026-12-01", 16)])
    }
}
