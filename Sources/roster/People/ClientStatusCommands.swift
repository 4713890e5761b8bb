import ArgumentParser
import RosterModel

struct PauseClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Pauses the coaching of a client: nothing is asked of them.")

    @OptionGroup var change: ClientStatusChange

    func run() throws { try change.perform(.paused) }
}

struct ResumeClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Takes up the coaching of a client again.")

    @OptionGroup var change: ClientStatusChange

    func run() throws { try change.perform(.active) }
}

struct EndClientCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "end", abstract: "Ends the coaching of a client. The record stays.")

    @OptionGroup var change: ClientStatusChange

    func run() throws { try change.perform(.ended) }
}

struct ClientStatusChange: ParsableArguments {
    @Argument(help: "The client.", completion: .client)
    var client: String

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func perform(_ status: Client.Status) throws {
        try common.writing { desk, store in
            let client = try WhoIsMeant(store).client(client)
            let receipt = try store.perform(.setClientStatus(client.id, status), by: Desk.origin, at: desk.now)
            try desk.report(receipt, json: json, clientsOf: store)
        }
    }
}
