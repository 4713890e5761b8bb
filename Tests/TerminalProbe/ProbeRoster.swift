import RosterDashboard
import RosterModel
import RosterTerminal

/// The real dashboard over a made-up practice that is all in memory.
enum ProbeRoster {
    private static let now = Instant(seconds: 1_795_444_860)

    static func run(on terminal: Terminal) -> Int32 {
        guard let mailbox = Mailbox<Message>() else { return 2 }
        var state = State(now: now, zone: .utc, size: terminal.size, draftSeed: "probe")
        let driver = DashboardDriver<State>(
            update: { update(&$0, $1) },
            render: { state, _ in
                tell("rendered")
                return (RosterDashboard.render(state), theme)
            },
            carryOut: answer,
            clock: { now },
            countsSeconds: { _ in false },
            editorFolder: "/tmp")
        let ending = driver.run(&state, effects: state.openingEffects, terminal: terminal, mailbox: mailbox)
        terminal.close()
        return ending.exitCode
    }

    private static let theme = Theme(
        name: "probe",
        styles: [
            .dim: Style(ink: .indexed(8)), .strong: Style(attributes: .bold), .key: Style(attributes: .bold),
            .selection: Style(ink: .indexed(15), ground: .indexed(236)), .chart: Style(ink: .indexed(4)),
            .itemOpen: Style(ink: .indexed(4)), .itemStuck: Style(ink: .indexed(5)),
            .itemOverdue: Style(ink: .indexed(1), attributes: .bold), .session: Style(ink: .indexed(8)),
        ])

    private static func answer(to effect: Effect) -> [Message] {
        switch effect {
        case .loadRoster: [.rosterLoaded(Roster(rows: (1...30).map(row)))]
        case .loadCard(let party), .readAhead(let party): [.cardLoaded(card(of: party))]
        default: []
        }
    }

    private static func row(_ number: Int64) -> RosterRow {
        let due = (-1...1).map { now.adding(seconds: $0 * 300_000 + number * 3600) }
        let items = zip(due, [ActionItem.Status.open, .stuck, .open]).enumerated().map { place, item in
            RosterRow.ItemBrief(id: ActionItem.ID(number * 10 + Int64(place)), status: item.1, due: item.0)
        }
        return RosterRow(
            party: .client(Client.ID(number)), name: "Client Number \(10_000 + number)", items: items,
            completion: Completion(done: 4, due: 5), trend: [1, 0.9, 0.6, nil, 0.1],
            lastHeard: RosterRow.Heard(at: now.adding(seconds: -31 * 86_400), via: .sms))
    }

    private static func card(of party: Party) -> Card {
        guard case .client(let id) = party else { return Card(party: party, name: "") }
        let lines = row(id.number).items.map { brief in
            ItemLine(
                item: ActionItem(
                    id: brief.id, uid: "", client: id, text: "Write down commitment \(brief.id.number) and send it",
                    status: brief.status, deadline: Deadline(at: brief.due, rule: .date, since: now), created: now),
                clientName: "Client")
        }
        return Card(party: party, name: "Client", items: lines)
    }
}
