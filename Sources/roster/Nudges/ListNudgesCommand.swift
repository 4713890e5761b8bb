import ArgumentParser
import RosterExchange
import RosterModel
import RosterStore

struct ListNudgesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Lists what will be sent (what “roster nudges” does by itself).")

    @Option(help: ArgumentHelp("Only what goes by then.", valueName: "when"))
    var until: String?

    @Option(help: "Only those to this client.", completion: .client)
    var client: String?

    @Flag(help: "What was sent, the latest first.")
    var sent = false

    @Flag(help: "What has ended in the last 14 days, also what failed, expired or was cancelled.")
    var ended = false

    @Flag(help: "Each with its exact text.")
    var text = false

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if sent, ended { throw ValidationError("Say --sent or --ended, not both.") }
        if until != nil, sent || ended {
            throw ValidationError("--until says how far ahead to look; --sent and --ended look back.")
        }
    }

    func run() throws {
        try common.reading { desk, store in
            let texts = NudgeTexts(desk)
            let nudges = texts.worded(try store.nudges(query(desk, store), at: desk.now))
            if json.isOn {
                desk.console.print(.array(nudges.map(NudgeJSON(desk).nudge)))
            } else {
                try print(nudges, desk, store)
            }
        }
    }

    private func query(_ desk: Desk, _ store: Store) throws -> NudgeQuery {
        let party = try client.map { try WhoIsMeant(store).client($0).id }
        // The end of a day is not in it.
        let bound = try until.map { try desk.bound($0, isEnd: true).adding(seconds: -1) }
        if sent { return NudgeQuery(client: party, part: .sent(since: Instant(seconds: 0))) }
        guard ended else { return NudgeQuery(client: party, until: bound) }
        let since = desk.now.adding(seconds: -NudgeBoard.daysBack * 86_400)
        return NudgeQuery(client: party, part: .ended(since: since))
    }

    private func print(_ nudges: [WordedNudge], _ desk: Desk, _ store: Store) throws {
        let printer = NudgePrinter(desk)
        if nudges.isEmpty {
            desk.console.print(nothing)
        } else if text {
            for (index, nudge) in nudges.enumerated() {
                if index > 0 { desk.console.print() }
                printer.printWhole(nudge)
            }
        } else {
            printer.printTable(nudges)
        }
        guard !sent, !ended else { return }
        for line in printer.news(try store.runnerState(at: desk.now)) { desk.console.print(line) }
    }

    private var nothing: String {
        if sent { return "Nothing was sent yet." }
        if ended { return "Nothing has ended in the last \(NudgeBoard.daysBack) days." }
        return "No nudges are planned. “roster capture” plans them with each item."
    }
}
