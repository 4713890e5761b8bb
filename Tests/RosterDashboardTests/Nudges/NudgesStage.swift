import RosterModel

@testable import RosterDashboard

/// The nudges on the practice's Monday, with the record's answers.
struct NudgesStage {
    var view = NudgesView()
    var surroundings: NudgesSurroundings

    static let paris = Zone("Europe/Paris") ?? .utc
    static let tokyo = Zone("Asia/Tokyo") ?? .utc

    static let ahead = [
        worded(
            1, 1, "Ada Moreau", .final, .sms, at: ("2026-11-23", 12, 0), zone: paris,
            reason: "24 h before the deadline", to: "+33639980001",
            body: "Hi Ada, due tomorrow 18:00: 1 Draft the hiring scorecard. Reply 1 done, 1 stuck or 1 skip. Kim",
            segments: 1),
        worded(
            2, 3, "横山 健", .midpoint, .email, at: ("2026-11-23", 19, 30), zone: tokyo,
            reason: "halfway to the deadline; moved to 09:00, when the client’s day opens", to: "ken@example.com",
            subject: "Halfway: 前の目標を読む", body: "横山 健,\n\n1. 前の目標を読む, due Thu 26 Nov 18:00\n\nKim"),
        worded(
            3, 2, "Ben Okafor", .confirm, .email, .retry, at: ("2026-11-23", 9, 40), zone: paris,
            reason: "the mail server did not answer", to: "ben@example.com", attempts: 2,
            subject: "Two things\u{1B}[2J until Wednesday", body: "Hi Ben,\n\n1. Send the 360 to five peers"),
        worded(
            4, 4, "Yusuf العمري", .reminder, .email, at: ("2026-11-24", 9, 0), zone: CaptureStage.zone,
            reason: "asked for by you", to: "yusuf@example.com",
            problem: "The text “warm” has a field {client.nickname} that there is not; there is {client.name}."),
    ]

    static let ended = [
        worded(
            9, 1, "Ada Moreau", .midpoint, .sms, .sent, at: ("2026-11-22", 15, 0), zone: paris,
            reason: "halfway to the deadline", to: "+33639980001",
            body: "Hi Ada, halfway: 1 Draft the hiring scorecard",
            segments: 1),
        worded(
            8, 5, "Eli Brandt", .final, .sms, .failed, at: ("2026-11-21", 10, 0), zone: CaptureStage.zone,
            reason: "the number takes no SMS (21614); by email instead", to: "+12025550105",
            attempts: 1, body: "Hi Eli", segments: 1),
        worded(
            7, 2, "Ben Okafor", .final, .email, .cancelled, at: ("2026-11-20", 10, 0), zone: paris,
            reason: "marked done", to: "ben@example.com", subject: "Due tomorrow", body: "Hi Ben"),
        worded(
            6, nil, nil, .overdue, .email, .sent, at: ("2026-11-19", 18, 2), zone: CaptureStage.zone,
            reason: "2 items passed their deadline", to: "kim@example.com", subject: "2 items are overdue",
            body: "Ada Moreau\n- Draft the hiring scorecard, due Thu 19 Nov 18:00"),
        worded(
            5, 3, "横山 健", .confirm, .email, .unknown, at: ("2026-11-18", 9, 0), zone: tokyo,
            reason: "the connection broke before the server’s answer", to: "ken@example.com", attempts: 1,
            subject: "Agreed", body: "横山 健"),
    ]

    static func worded(
        _ number: Int64, _ client: Int64?, _ name: String?, _ kind: Nudge.Kind, _ channel: Nudge.Channel,
        _ state: Nudge.State = .planned, at: (String, Int, Int), zone: Zone, reason: String, to: String?,
        attempts: Int = 0, subject: String = "", body: String = "", segments: Int? = nil, problem: String? = nil
    ) -> WordedNudge {
        let moment = CaptureStage.at(at.0, at.1, at.2)
        let nudge = Nudge(
            id: Nudge.ID(number), uid: "0192-\(number)", client: client.map { Client.ID($0) }, kind: kind,
            channel: channel, items: [ActionItem.ID(number)], plannedFor: moment,
            usefulUntil: state.isEnded ? nil : moment.adding(seconds: 86_400), state: state, reason: reason,
            changed: moment, attempts: attempts, sentAt: state == .sent ? moment : nil, to: to)
        let line = NudgeLine(nudge: nudge, clientName: name, zone: zone, itemTexts: ["Draft the hiring scorecard"])
        return WordedNudge(line, subject: subject, body: body, segments: segments, problem: problem)
    }

    static let board = NudgeBoard(ahead: ahead, ended: ended)

    /// - Parameter board: nil: not read yet.
    init(
        _ board: NudgeBoard? = NudgesStage.board, runner: RunnerState? = RunnerState(work: .on), outbox: String? = nil,
        columns: Int = 120, rows: Int = 40
    ) {
        let plain = Practice.surroundings(columns, rows)
        surroundings = NudgesSurroundings(
            now: plain.now, zone: plain.zone, runner: runner, outbox: outbox, area: plain.area)
        if let board { receive(.nudgesLoaded(board)) }
    }

    @discardableResult
    mutating func receive(_ message: Message) -> [Effect] {
        view.receive(message, in: surroundings)
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] {
        keys.flatMap { view.handle(.key($0), command: NudgesCommand(key: $0), in: surroundings) }
    }

    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        text.flatMap { press(.character($0)) }
    }

    @discardableResult
    mutating func point(_ event: Event) -> [Effect] {
        view.handle(event, command: nil, in: surroundings)
    }

    /// The numbers of the shown nudges.
    var shown: [Int64] { view.list.shownEntries.map(\.id.number) }
    var cursor: Int64? { view.current?.id.number }

    static func ids(_ numbers: Int64...) -> [Nudge.ID] { numbers.map { Nudge.ID($0) } }

    var grid: Grid {
        var grid = Grid(size: Size(columns: surroundings.area.columns, rows: surroundings.area.rows))
        view.draw(into: &grid, in: surroundings)
        return grid
    }
}
