import ArgumentParser
import RosterModel

struct AddSessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Books a session with a client or a cohort.",
        discussion: """
            Example:
              roster session add ada fri 10:00 --minutes 50
            """)

    @Argument(help: "The client or cohort.", completion: .party)
    var client: String

    @Argument(help: ArgumentHelp("When it starts, in your time zone.", valueName: "when"))
    var when: [String]

    @Option(help: "How long it takes.")
    var minutes = Session.usualLength

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard Session.lengths.contains(minutes) else { throw ValidationError("A session takes 1 to 1440 minutes.") }
    }

    func run() throws {
        try common.writing { desk, store in
            let party = try WhoIsMeant(store).party(client).party
            let starts = try desk.sessionStart(when)
            let receipt = try store.perform(
                .addSession(party, starts: starts, minutes: minutes), by: Desk.origin, at: desk.now)
            try desk.report(receipt, json: json, sessionsOf: store)
        }
    }
}
