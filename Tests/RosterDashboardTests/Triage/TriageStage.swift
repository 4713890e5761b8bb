import RosterModel

@testable import RosterDashboard

/// A triage run on Monday 23 November 2026, 09:41 in New York.
struct TriageStage {
    var triage: Triage
    var surroundings: TriageSurroundings
    var effects: [Effect] = []
    var items: [ItemLine]

    init(_ items: [ItemLine] = TriageStage.mixed, columns: Int = 120, rows: Int = 24) {
        let now = CaptureStage.at("2026-11-23", 9, 41)
        surroundings = TriageSurroundings(
            now: now, zone: CaptureStage.zone, area: Area(row: 0, column: 0, columns: columns, rows: rows))
        triage = Triage(at: now)
        self.items = items
        receive(.itemsLoaded(items))
    }

    static func line(
        _ number: Int64, _ client: Int64, _ name: String, _ text: String, due: Instant,
        status: ActionItem.Status = .open, session: Instant? = nil, comment: String? = nil, carried: Int = 0,
        progress: Int = 0, target: Int = 1, nudges: Int = 0, owner: ActionItem.Owner = .client, review: Bool = false
    ) -> ItemLine {
        let id = ActionItem.ID(number)
        let item = ActionItem(
            id: id, uid: "item-\(number)", client: Client.ID(client), text: text, owner: owner, status: status,
            target: target, progress: progress,
            deadline: Deadline(at: due, rule: .date, since: due), carried: carried, created: due, awaitsReview: review)
        let said = comment.map {
            Comment(item: id, at: due, origin: Origin(by: .client, via: .sms), text: $0)
        }
        return ItemLine(
            item: item, clientName: name, lastComment: said, nextSession: session, nudgesSent: nudges)
    }

    /// One item of each kind, with two sessions today and one tomorrow.
    static var mixed: [ItemLine] {
        let ten = CaptureStage.at("2026-11-23", 10)
        let noon = CaptureStage.at("2026-11-23", 11, 30)
        let tomorrow = CaptureStage.at("2026-11-24", 9)
        return [
            line(
                1, 1, "Ada Moreau", "Draft the hiring scorecard", due: CaptureStage.at("2026-11-21", 18),
                session: ten, nudges: 3),
            line(
                2, 1, "Ada Moreau", "Schedule two skip-levels", due: CaptureStage.at("2026-11-25", 18),
                status: .stuck, session: ten, comment: "VP away until Thu", progress: 1, target: 2),
            line(
                3, 2, "Ben Okafor", "Send the 360 to five peers", due: CaptureStage.at("2026-11-19", 18),
                session: noon, carried: 2, progress: 4, target: 5),
            line(4, 3, "横山 健", "チームに目標を送る", due: CaptureStage.at("2026-11-23", 8), session: tomorrow),
            line(5, 4, "Tamar כהן", "לשלוח את הסיכום", due: CaptureStage.at("2026-11-26", 18), review: true),
            line(6, 1, "Ada Moreau", "Not due yet", due: CaptureStage.at("2026-11-28", 18), session: ten),
            line(
                7, 2, "Ben Okafor", "Done already", due: CaptureStage.at("2026-11-10", 18), status: .done,
                session: noon),
            line(8, 5, "Eli Brandt", "Book the room", due: CaptureStage.at("2026-11-16", 18), owner: .coach),
        ]
    }

    /// So many overdue items, three a client.
    static func overdue(_ count: Int64) -> [ItemLine] {
        (1...count).map { number in
            line(
                number, (number - 1) / 3 + 1, "Client \((number - 1) / 3 + 1)", "Item \(number)",
                due: CaptureStage.at("2026-11-20", 18).adding(minutes: number),
                session: CaptureStage.at("2026-11-23", 12).adding(minutes: ((number - 1) / 3) * 1440))
        }
    }

    mutating func receive(_ message: Message) {
        effects += triage.receive(message, zone: surroundings.zone)
    }

    mutating func perform(_ commands: TriageCommand...) {
        for command in commands { effects += triage.perform(command, in: surroundings) }
    }

    mutating func press(_ keys: Key...) {
        for key in keys { effects += triage.handle(.key(key), command: TriageCommand(key: key), in: surroundings) }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func take() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    /// The numbers of the items in the queue, the cursor's in front.
    var cursor: Int64? { triage.cursor?.number }
    var queue: [Int64] { triage.queue.map(\.id.number) }

    var grid: Grid {
        var grid = Grid(size: Size(columns: surroundings.area.columns, rows: surroundings.area.rows))
        triage.draw(into: &grid, in: surroundings)
        return grid
    }

    static func ids(_ numbers: Int64...) -> [ActionItem.ID] { numbers.map { ActionItem.ID($0) } }
}
