import ArgumentParser

struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session", abstract: "The meetings with clients and cohorts.",
        subcommands: [
            AddSessionCommand.self, ListSessionsCommand.self, MoveSessionCommand.self, CancelSessionCommand.self,
            SessionNoteCommand.self,
        ])
}
