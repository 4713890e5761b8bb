import ArgumentParser
import RosterModel
import RosterStore

/// For tests and for those who look into the program: not shown in the help.
struct DebugCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: "Looks into the record and the program.", shouldDisplay: false,
        subcommands: [InvariantsCommand.self, ManualCommand.self, AnswerCommand.self])
}

struct InvariantsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invariants",
        abstract: "Prints what does not hold in the record, as JSON; exits with 0 if all does.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let isSound = try common.reading(RecordCheck(json: true).look)
        if !isSound { throw ExitCode(Failure.Code.badData.rawValue) }
    }
}

/// An answer as a client's reply gives it: for tests, as long as there is no mailbox to read.
struct AnswerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "answer", abstract: "Marks an item as if its client had answered.")

    @Argument(help: "The item's number.")
    var item: Int64

    @Argument(help: "done, stuck, skipped or open.")
    var status: String

    @Option(help: "What the client says.")
    var comment: String?

    @OptionGroup var common: CommonOptions

    func run() throws {
        guard let status = ActionItem.Status(rawValue: status) else {
            throw Failure(.usage, "“\(status)” is no answer; say done, stuck, skipped or open")
        }
        try common.writing { desk, store in
            let origin = Origin(by: .client, via: .sms)
            let mark = Mark(status, comment: comment)
            let receipt = try store.perform(.mark([ActionItem.ID(item)], mark), by: origin, at: desk.now)
            desk.console.print(receipt.summary)
        }
    }
}
