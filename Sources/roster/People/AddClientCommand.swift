import ArgumentParser
import RosterModel

struct AddClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Adds a client.",
        discussion: """
            Examples:
              roster client add "Ada Moreau" --email ada@example.com
              roster client add "Ben Okafor" --time-zone Europe/Paris --cohort Founders
              roster client add Chloé --phone +33639980001 --sms-consent "yes, by mail"
            """)

    @Argument(help: "The client's name.")
    var name: String

    @OptionGroup var details: ClientOptions
    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            let edit = try details.edit(at: desk)
            let name = Text.spaced(Text.line(name))
            guard !name.isEmpty else { throw Failure(.badData, "a client needs a name") }
            let details = ClientDetails(
                name: name, email: edit.email ?? nil, phone: edit.phone ?? nil, timeZone: edit.timeZone ?? nil,
                smsConsent: edit.smsConsent ?? .none, since: edit.since ?? nil, package: edit.package ?? nil,
                cohorts: edit.joins, nudges: edit.nudges ?? NudgeWishes())
            let receipt = try store.perform(.addClient(details), by: Desk.origin, at: desk.now)
            try desk.warnOfNoChannel(receipt.clients, store)
            try desk.report(receipt, json: json, clientsOf: store)
        }
    }
}
