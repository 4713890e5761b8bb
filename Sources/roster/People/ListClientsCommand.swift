import ArgumentParser
import RosterModel

struct ListClientsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists the clients and where each stands.")

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reading { desk, store in
            let clients = try store.clients(at: desk.now)
            if json.isOn {
                let people = PeopleJSON(desk)
                desk.console.print(.array(clients.map(people.client)))
            } else {
                ClientTable(desk).print(clients)
            }
        }
    }
}

/// Clients for people.
struct ClientTable {
    let desk: Desk
    private let times: SpokenTime

    init(_ desk: Desk) {
        self.desk = desk
        times = SpokenTime(now: desk.now, zone: desk.zone)
    }

    func print(_ clients: [ClientLine]) {
        guard !clients.isEmpty else {
            desk.console.print("No clients yet. “roster client add” or “roster import clients” brings them.")
            return
        }
        var table = TextTable(
            ["Number", "Client", "Session", "Open", "Overdue", "Stuck", "Done", "Flags"], numbers: [0, 3, 4, 5, 6])
        for line in clients { table.add(cells(line)) }
        table.print(to: desk.console)
    }

    private func cells(_ line: ClientLine) -> [TextTable.Cell] {
        let status = line.client.status == .active ? [] : [line.client.status.rawValue]
        return [
            .init(line.client.id.description, .dim),
            .init(line.client.name, line.client.status == .active ? .strong : .dim),
            .init(line.nextSession.map(times.session) ?? "none", line.nextSession == nil ? .dim : .plain),
            .init(String(line.open)),
            .init(line.overdue == 0 ? "" : String(line.overdue), .overdue),
            .init(line.stuck == 0 ? "" : String(line.stuck), .stuck),
            .init(line.completion.percent, .plain),
            .init((status + line.flags.map(\.words)).joined(separator: ", "), .soon),
        ]
    }
}

extension Completion {
    /// `67%`; `–` under five items, where a share says nothing (`screens.md`, Roster).
    var percent: String {
        guard let rate, due >= 5 else { return "–" }
        return "\(Int((rate * 100).rounded()))%"
    }
}

extension RosterRow.Flag {
    var words: String {
        switch self {
        case .quiet: "quiet"
        case .noNextSession: "no next session"
        case .noChannel: "no email or SMS"
        }
    }
}
