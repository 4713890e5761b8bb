import ArgumentParser
import RosterModel

struct NudgesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "nudges",
        abstract: "What goes out to clients, when and why; and what went.",
        discussion: """
            Nothing is sent by listing: it is a dry run of every message ahead.

            Examples:
              roster nudges                            what is ahead
              roster nudges --until fri --text         to the end of Friday, with texts
              roster nudges --client ada --sent        what Ada was sent
              roster nudges show 12                    one message whole
              roster nudges cancel 12 13
              roster nudges now 12
            """,
        subcommands: [
            ListNudgesCommand.self, ShowNudgeCommand.self, CancelNudgesCommand.self, SendNudgesNowCommand.self,
        ],
        defaultSubcommand: ListNudgesCommand.self)
}

/// Nudges as they are written: `12` or `#12`.
enum NudgeNumbers {
    /// Throws a `ValidationError` that names the first word that is none.
    static func read(_ words: some Sequence<String>) throws -> [Nudge.ID] {
        try words.map { word in
            guard let id = ItemNumbers.read(word) else {
                throw ValidationError("“\(word)” is no number of a nudge; “roster nudges” shows them.")
            }
            return Nudge.ID(id.number)
        }
    }
}
