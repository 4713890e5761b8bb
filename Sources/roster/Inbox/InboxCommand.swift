import ArgumentParser
import RosterModel

struct InboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inbox",
        abstract: "What came in and waits for you.",
        discussion: """
            Examples:
              roster inbox
              roster inbox confirm 3 4
              roster inbox assign 5 ada
              roster inbox dismiss 6
            """,
        subcommands: [
            ListInboxCommand.self, ConfirmCommand.self, AssignCommand.self, DismissCommand.self,
        ],
        defaultSubcommand: ListInboxCommand.self)
}

/// Entries as they are written: `5` or `#5`.
enum EntryNumbers {
    /// Throws a `ValidationError` that names the first word that is none.
    static func read(_ words: some Sequence<String>) throws -> [InboxEntry.ID] {
        try words.map { word in
            guard let id = ItemNumbers.read(word) else {
                throw ValidationError("“\(word)” is no number of an entry; “roster inbox” shows them.")
            }
            return InboxEntry.ID(id.number)
        }
    }
}
