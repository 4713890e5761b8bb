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
            let consents = try store.consents(of: client.id)
            if json.isOn {
                desk.console.print(document(line, card, consents, desk))
            } else {
                print(line, card, desk)
                print(consents, desk)
            }
        }
    }

    private func document(
        _ line: ClientLine, _ card: Card, _ consents: [ConsentRecord], _ desk: Desk
    ) -> JSON {
        let people = PeopleJSON(desk)
        let items = ItemJSON(desk)
        return people.client(line)
            + .object([
                "since": .string(line.client.since?.description),
                "package": .string(line.client.package),
                "wishes": people.wishes(line.client.nudges),
                "sms_proof": .string(line.client.smsConsent.proof),
                "email_fault": .string(line.client.emailFault),
                "phone_fault": .string(line.client.phoneFault),
                "consents": .array(consents.map(people.consent)),
                "flag_reasons": .array(line.flags.compactMap { card.flagReasons[$0] }.map { .string($0) }),
                "nudges": .array(card.nudges.map(NudgeTexts(desk).worded).map(NudgeJSON(desk).nudge)),
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
        for words in wishes(of: line, card) { console.print(StyledLine(words.0, words.1)) }
        for session in card.sessions.prefix(3) where session.status != .cancelled {
            console.print("Session \(times.full(session.starts))")
        }
        console.print()
        ItemTable(desk, hasClient: false).print(card.items, empty: "No items.")
        printNudges(of: card, desk)
        guard !card.history.isEmpty else { return }
        console.print()
        for step in card.history.prefix(10) {
            console.print(StyledLine(times.full(step.at) + "  ", .dim).appending(step.summary))
        }
    }

    /// What goes next, and what went last.
    private func printNudges(of card: Card, _ desk: Desk) {
        guard !card.nudges.isEmpty else { return }
        desk.console.print()
        NudgePrinter(desk).printTable(card.nudges.prefix(10).map { WordedNudge(written: $0) })
    }

    /// How they want to be written to, why they want a second look, and what is wrong with an address.
    private func wishes(of line: ClientLine, _ card: Card) -> [(String, Ink)] {
        let client = line.client
        let wishes = client.nudges
        var words: [(String, Ink)] = []
        if wishes.way != .all { words.append(("Nudges: \(wishes.way.words)", .plain)) }
        if let steps = wishes.steps { words.append(("Cadence of their own: \(CadenceText.write(steps))", .plain)) }
        if let count = wishes.quietAfter { words.append(("Quiet after \(count) messages without an answer", .plain)) }
        if let days = wishes.noSessionAfter { words.append(("Quiet after \(days) days without a session", .plain)) }
        if let fault = client.emailFault { words.append(("Mail does not arrive: \(fault)", .soon)) }
        if let fault = client.phoneFault { words.append(("SMS do not arrive: \(fault)", .soon)) }
        for flag in line.flags {
            if let reason = card.flagReasons[flag] { words.append(("\(flag.words): \(reason)", .soon)) }
        }
        return words
    }

    /// Each time that SMS were allowed or forbidden, with its proof.
    private func print(_ consents: [ConsentRecord], _ desk: Desk) {
        guard !consents.isEmpty else { return }
        let times = SpokenTime(now: desk.now, zone: desk.zone)
        desk.console.print()
        for record in consents {
            let proof = record.says.proof.map { ": \($0)" } ?? ""
            let number = record.phone.map { " (\($0))" } ?? ""
            desk.console.print(
                StyledLine(times.full(record.at) + "  ", .dim)
                    .appending("SMS \(record.says.word)\(proof)")
                    .appending("\(number), taken down by the \(record.origin.by.rawValue)", .dim))
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
