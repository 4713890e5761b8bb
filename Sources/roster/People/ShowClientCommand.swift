import ArgumentParser
import RosterExchange
import RosterModel
import RosterStore

struct ShowClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows one client: contact, items, sessions and history.")

    @Argument(help: "The client.", completion: .client)
    var client: String

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.reading { desk, store in
            let client = try WhoIsMeant(store).client(client)
            let card = try store.card(of: .client(client.id), at: desk.now)
            guard let line = try store.clients(at: desk.now).first(where: { $0.client.id == client.id }) else {
                throw StoreError.unknownClient(client.id)
            }
            if json.isOn {
                desk.console.print(document(line, card, desk))
            } else {
                print(line, card, desk)
            }
        }
    }

    private func document(_ line: ClientLine, _ card: Card, _ desk: Desk) -> JSON {
        let people = PeopleJSON(desk)
        let items = ItemJSON(desk)
        return people.client(line)
            + .object([
                "since": .string(line.client.since?.description),
                "package": .string(line.client.package),
                "items": .array(card.items.map(items.item)),
                "sessions": .array(
                    card.sessions.map { people.session(SessionLine(session: $0, name: line.client.name)) }),
                "history": .array(card.history.map(people.history)),
            ])
    }

    private func print(_ line: ClientLine, _ card: Card, _ desk: Desk) {
        let times = SpokenTime(now: desk.now, zone: desk.zone)
        let console = desk.console
        console.print(StyledLine(line.client.name, .strong).appending("   \(facts(line, desk))", .dim))
        for session in card.sessions.prefix(3) where session.status != .cancelled {
            console.print("Session \(times.full(session.starts))")
        }
        console.print()
        ItemTable(desk, hasClient: false).print(card.items, empty: "No items.")
        guard !card.history.isEmpty else { return }
        console.print()
        for step in card.history.prefix(10) {
            console.print(StyledLine(times.full(step.at) + "  ", .dim).appending(step.summary))
        }
    }

    private func facts(_ line: ClientLine, _ desk: Desk) -> String {
        let client = line.client
        let sms = client.phone == nil ? nil : "SMS \(client.smsConsent.word)"
        let since = client.since.map { "since \($0)" }
        let status = client.status == .active ? nil : client.status.rawValue
        let facts = [client.email, client.phone, sms, client.timeZone, client.package, since, status].compactMap { $0 }
        return (facts + line.cohorts + line.flags.map(\.words)).joined(separator: "   ")
    }
}
