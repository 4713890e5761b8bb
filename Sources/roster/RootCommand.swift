import ArgumentParser

/// `roster`: the dashboard, and everything that it does as commands.
struct RootCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "roster",
        abstract: "Keeps what clients and coach agreed on, from the moment it is said until it is done.",
        discussion: """
            Without a command it opens the dashboard.

            First steps:
              roster demo                              look around in a sample practice
              roster import clients clients.csv        bring your clients
              roster import calendar calendar.ics      and their sessions
              roster capture ada --note note.md        turn a note into action items
              roster list status:overdue               what is late

            CLIENT is a number, a start of the name or of any word of it, or the email address.
            WHEN is as people say it: tomorrow, fri 17:00, 3d, 4 Dec, 2026-12-04, next session.
            """,
        version: Version.text,
        groupedSubcommands: [
            CommandGroup(
                name: "Action items",
                subcommands: [
                    CaptureCommand.self, ListCommand.self, ShowCommand.self, MarkCommand.self, CheckCommand.self,
                    DueCommand.self, EditCommand.self, CommentCommand.self, DropCommand.self,
                ]),
            CommandGroup(
                name: "People and sessions",
                subcommands: [
                    BriefCommand.self, ClientCommand.self, CohortCommand.self, SessionCommand.self, NudgesCommand.self,
                    InboxCommand.self,
                ]),
            CommandGroup(name: "From and to other tools", subcommands: [ImportCommand.self, ExportCommand.self]),
            CommandGroup(
                name: "Taking back", subcommands: [UndoCommand.self, RedoCommand.self, HistoryCommand.self]),
            CommandGroup(
                name: "The record",
                subcommands: [BackupCommand.self, RestoreCommand.self, SchemaCommand.self, SQLCommand.self]),
            CommandGroup(
                name: "The program",
                subcommands: [
                    DemoCommand.self, ThemeCommand.self, KeysCommand.self, ConfigCommand.self, DoctorCommand.self,
                    DebugCommand.self,
                ]),
        ])

    @Option(help: "Where the dashboard starts: roster, items, triage, nudges or inbox.")
    var view: DashboardStart.View = .roster

    @OptionGroup var common: CommonOptions

    func run() throws {
        try Dashboard.open(database: common.database, start: .view(view))
    }
}
