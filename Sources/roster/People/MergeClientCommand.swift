import ArgumentParser
import RosterModel

struct MergeClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Makes one client of two: all that the second one has goes to the first.",
        discussion: """
            For a person who came in twice. What the first one lacks of contact details comes from the second; an opt-out
            of SMS by either counts. The second name stays known to imports. “roster undo” takes it back.

            Example:
              roster client merge "Ada Moreau" "A. Moreau" --dry-run
            """)

    @Argument(help: "The client that stays.", completion: .client)
    var client: String

    @Argument(help: "The client that goes into it.", completion: .client)
    var other: String

    @Flag(help: "Show what would happen, and change nothing.")
    var dryRun = false

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if dryRun, json.isOn { throw ValidationError("--dry-run says in words what would happen: leave out --json.") }
    }

    func run() throws {
        try common.writing { desk, store in
            let who = WhoIsMeant(store)
            let merge = Operation.mergeClients(into: try who.client(client).id, from: try who.client(other).id)
            let receipt = try store.perform(merge, by: Desk.origin, at: desk.now, dryRun: dryRun)
            if dryRun {
                desk.console.print(StyledLine("Nothing was changed. It would be: ", .dim).appending(receipt.summary))
            } else {
                try desk.report(receipt, json: json, clientsOf: store)
                if !json.isOn { desk.console.print(StyledLine("“roster undo” takes it back.", .dim)) }
            }
        }
    }
}
