import ArgumentParser
import RosterExchange
import RosterModel

/// What a person may ask for by law (GDPR, article 15): everything about them, in a form that other programs read.
struct ExportClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Hands over everything about a client, as JSON.",
        discussion: """
            Contact and consent with its proof, sessions, notes, items with their comments, messages, drafts, and what was done when
            and by whom. A cohort's notes are left out, for they speak of others too. “roster import json” reads it.
            """)

    @Argument(help: "The client.", completion: .client)
    var client: String

    @OptionGroup var destination: ExportDestination

    func run() throws {
        try destination.perform { desk, store in
            let id = try WhoIsMeant(store).client(client).id
            let copy = try store.recordCopy(of: id)
            let history = try store.history(of: id, limit: .max)
            return { stream in try RecordWriter.write(copy, history: history, to: &stream) }
        }
    }
}
