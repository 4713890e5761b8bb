/// Everything that a key can do, from the tables of the single screens.
public enum Command: Hashable, Sendable {
    case everywhere(EverywhereCommand)
    case view(ViewCommand)
    case people(PeopleCommand)
    case roster(RosterCommand)
    case item(ItemCommand)
    case client(ClientCommand)
    case items(ItemsCommand)
    case triage(TriageCommand)
    case nudges(NudgesCommand)
    case inbox(InboxCommand)
    case capture(CaptureCommand)
    case agenda(AgendaCommand)
    case edit(EditCommand)
    case start(StartCommand)
    case form(FormCommand)
    case message(MessageCommand)
    case named(NamedCommand)

    /// As `[keys]` of the configuration calls it; no two have the same.
    public var name: String {
        switch self {
        case .everywhere(let command): command.name
        case .view(let command): command.name
        case .people(let command): command.name
        case .roster(let command): command.name
        case .item(let command): command.name
        case .client(let command): command.name
        case .items(let command): command.name
        case .triage(let command): command.name
        case .nudges(let command): command.name
        case .inbox(let command): command.name
        case .capture(let command): command.name
        case .agenda(let command): command.name
        case .edit(let command): command.name
        case .start(let command): command.name
        case .form(let command): command.name
        case .message(let command): command.name
        case .named(let command): command.name
        }
    }

    /// Where nothing was rebound.
    public var keys: [Key] {
        switch self {
        case .everywhere(let command): command.keys
        case .view(let command): command.keys
        case .people(let command): command.keys
        case .roster(let command): command.keys
        case .item(let command): command.keys
        case .client(let command): command.keys
        case .items(let command): command.keys
        case .triage(let command): command.keys
        case .nudges(let command): command.keys
        case .inbox(let command): command.keys
        case .capture(let command): command.keys
        case .agenda(let command): command.keys
        case .edit(let command): command.keys
        case .start(let command): command.keys
        case .form(let command): command.keys
        case .message(let command): command.keys
        case .named: []
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .everywhere(let command): command.title
        case .view(let command): command.title
        case .people(let command): command.title
        case .roster(let command): command.title
        case .item(let command): command.title
        case .client(let command): command.title
        case .items(let command): command.title
        case .triage(let command): command.title
        case .nudges(let command): command.title
        case .inbox(let command): command.title
        case .capture(let command): command.title
        case .agenda(let command): command.title
        case .edit(let command): command.title
        case .start(let command): command.title
        case .form(let command): command.title
        case .message(let command): command.title
        case .named(let command): command.title
        }
    }

    /// Where it applies.
    public var contexts: Set<Context> {
        switch self {
        case .everywhere: Set(Context.allCases)
        case .view(let command): command.contexts
        case .people(let command): command.contexts
        case .roster: [.roster]
        case .item(let command): command.contexts
        case .client: [.client]
        case .items: [.items]
        case .triage: [.triage]
        case .nudges: [.nudges]
        case .inbox: [.inbox]
        case .capture(let command): command.contexts
        case .agenda: [.agenda]
        case .edit: [.capture]
        case .start: [.start]
        case .form: [.form]
        case .message: [.message]
        case .named(let command): command.contexts
        }
    }
}
