/// The one table of commands: dispatch, footer, help, `roster keys` and the documents come from it.
public enum CommandTable {
    /// In the order of the help.
    public static let sections: [(heading: String, commands: [Command])] = [
        ("Views", ViewCommand.allCases.filter { $0 != .writingHelp }.map { .view($0) }),
        ("Roster", RosterCommand.allCases.map { .roster($0) }),
        ("People and sessions", PeopleCommand.allCases.map { .people($0) }),
        ("Items, on every screen but triage", ItemCommand.allCases.map { .item($0) }),
        ("Client", ClientCommand.all.map { .client($0) }),
        ("List of items", ItemsCommand.all.map { .items($0) }),
        ("Triage", TriageCommand.all.map { .triage($0) }),
        ("Nudges", NudgesCommand.all.map { .nudges($0) }),
        ("Inbox", InboxCommand.all.map { .inbox($0) }),
        ("Capture", CaptureCommand.allCases.map { .capture($0) } + [.view(.writingHelp)]),
        ("Writing, in a note and in fields", EditCommand.allCases.map { .edit($0) }),
        ("Forms", FormCommand.allCases.map { .form($0) }),
        ("Message to a client", MessageCommand.allCases.map { .message($0) }),
        ("Agenda beside a note", AgendaCommand.all.map { .agenda($0) }),
        ("First start", StartCommand.allCases.map { .start($0) }),
        ("In words", NamedCommand.allCases.map { .named($0) }),
        ("Everywhere", EverywhereCommand.allCases.map { .everywhere($0) }),
    ]

    public static let all: [Command] = sections.flatMap(\.commands)

    static let byName: [String: Command] = Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
}
