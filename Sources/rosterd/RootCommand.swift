import ArgumentParser
import CommandDesk

/// `rosterd`: what goes on without anybody at the keyboard.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rosterd",
        abstract: "Sends the nudges of a Roster record, and flags what is overdue.",
        discussion: """
            One runner at a time works on a record; roster itself can be used all the while.

            First steps:
              rosterd once --dry-run       what would go out now, and why
              rosterd mail test            one message to you, by the mail server that is set up
              rosterd run                  sends what is due until it is stopped
              scripts/install --service    has the system run it for you

            Where neither mail nor SMS is set up, messages are written into the outbox folder, and nothing leaves this
            machine. “roster nudges” shows what is ahead, “roster doctor” what is wrong.
            """,
        version: Version.text,
        subcommands: [
            RunCommand.self, OnceCommand.self, MailCommand.self, SMSCommand.self, DebugCommand.self,
        ])
}

/// What every command takes.
struct RunnerOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp("The coach's record (default: ROSTER_DB, then the data folder).", valueName: "file"),
        completion: .file())
    var database: String?

    @Option(
        help: ArgumentHelp(
            "The configuration (default: ROSTER_CONFIG, then the configuration folder).", valueName: "file"),
        completion: .file())
    var config: String?
}
