import ArgumentParser
import RosterModel

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Lists what was changed, the latest first.")

    @Argument(help: "Only what concerns this client.", completion: .client)
    var client: String?

    @Option(help: "How many steps.")
    var limit = 50

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit is 1 to 100000.") }
    }

    func run() throws {
        try common.reading { desk, store in
            let client = try client.map { try WhoIsMeant(store).client($0).id }
            let steps = try store.history(of: client, limit: limit)
            if json.isOn {
                let people = PeopleJSON(desk)
                desk.console.print(.array(steps.map(people.history)))
            } else {
                print(steps, desk)
            }
        }
    }

    private func print(_ steps: [HistoryLine], _ desk: Desk) {
        guard !steps.isEmpty else { return desk.console.print("Nothing was changed yet.") }
        let times = SpokenTime(now: desk.now, zone: desk.zone)
        var table = TextTable(["When", "By", "What"])
        for step in steps {
            table.add([
                .init(times.full(step.at), .dim),
                .init("\(step.origin.by.rawValue), \(step.origin.via.rawValue)", .dim),
                .init(step.summary + (step.isUndone ? " (undone)" : ""), step.isUndone ? .dim : .plain),
            ])
        }
        table.print(to: desk.console)
    }
}
