import ArgumentParser
import RosterModel

struct EditClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Changes what is known of a client.",
        discussion: """
            What is not named stays as it is; an empty value clears it.

            Examples:
              roster client edit ada --phone "+1 202 555 0101"
              roster client edit ada --sms-consent "yes, 2026-01-15, intake form"
              roster client edit ada --sms-opt-out "asked for it on the phone"
              roster client edit ada --nudges email --quiet-after 2
              roster client edit ada --cadence "confirm set email; final -24h sms"
            """)

    @Argument(help: "The client.", completion: .client)
    var client: String

    @Option(help: "A new name.")
    var name: String?

    @OptionGroup var details: ClientOptions
    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if name == nil, details.isEmpty { throw ValidationError("Say what to change, as --email or --name.") }
    }

    func run() throws {
        try common.writing { desk, store in
            let client = try WhoIsMeant(store).client(client)
            var edit = try details.edit(at: desk, before: client.nudges)
            edit.name = name.map { Text.spaced(Text.line($0)) }
            if edit.name?.isEmpty == true { throw Failure(.badData, "a client needs a name") }
            let receipt = try store.perform(.editClient(client.id, edit), by: Desk.origin, at: desk.now)
            try desk.warnOfNoChannel(receipt.clients, store)
            try desk.report(receipt, json: json, clientsOf: store)
        }
    }
}
