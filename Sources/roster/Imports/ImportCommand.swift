import ArgumentParser
import Foundation
import RosterExchange
import RosterModel

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Brings clients, sessions and notes from other tools, and whole records.",
        discussion: """
            Each can be run again without doubling anything. --dry-run shows first what would happen.

            Examples:
              roster import clients clients.csv --map "Mobile=phone"
              roster import calendar calendar.ics --dry-run
              roster import notes ~/notes
              roster import json roster.json --dry-run
            """,
        subcommands: [
            ImportClientsCommand.self, ImportCalendarCommand.self, ImportNotesCommand.self, ImportJSONCommand.self,
        ])
}

/// What the imports share.
struct ImportOptions: ParsableArguments {
    @Flag(help: "Show what would happen, and change nothing.")
    var dryRun = false

    @OptionGroup var common: CommonOptions

    /// Reads with `read`, then performs what it makes of it.
    func perform(_ read: (Desk) throws -> RosterModel.Operation) throws {
        // Before the record is opened: where there is none yet, a file that can't be read makes none.
        let operation = try read(Desk())
        try common.writing { desk, store in
            let receipt = try store.perform(operation, by: Desk.origin, at: desk.now, dryRun: dryRun)
            ImportPrinter(desk: desk).print(receipt, isDryRun: dryRun)
            if case .importClients = operation, !dryRun { try desk.warnOfNoChannel(receipt.clients, store) }
        }
    }
}

/// The largest file of another tool (`reliability.md` 4.5, 4.6): the readers say the rest.
enum ImportLimits {
    static let bytes = 10 << 20

    static func read(_ path: String) throws -> [UInt8] {
        let tooLong = Failure(.badData, "\(path) is over 10 MiB; split it into smaller ones")
        return try InputFile.read(path, limit: bytes, tooLong: tooLong)
    }
}
