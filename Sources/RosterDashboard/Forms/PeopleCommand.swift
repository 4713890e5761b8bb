import RosterModel

/// What a key does with people and sessions, by a form. Rows of the key table.
public enum PeopleCommand: String, CaseIterable, Sendable {
    case book = "book-session"
    case addClient = "add-client"
    case edit = "edit-client"
    case move = "move-session"
    case addCohort = "add-cohort"
    case bring = "import"

    /// As `[keys]` of the configuration calls it.
    public var name: String { rawValue }

    public var keys: [Key] {
        switch self {
        case .book: [.character("B")]
        case .addClient: [.character("A")]
        case .edit: [.character("E")]
        case .move: [.character("M")]
        case .addCohort: [.character("C")]
        case .bring: [.character("I")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .book: "book a session"
        case .addClient: "add a client"
        case .edit: "edit client or cohort"
        case .move: "move or cancel session"
        case .addCohort: "add a cohort"
        case .bring: "import a file"
        }
    }

    /// Where there is a client under the cursor, all of them; before there is one, what brings some.
    var contexts: Set<Context> {
        switch self {
        case .addClient, .bring: [.roster, .client, .items, .nudges, .inbox, .start]
        case .book, .edit, .move: [.roster, .client, .items]
        case .addCohort: [.roster, .client, .items]
        }
    }

    /// Why it can't be used now; nil where it can.
    func obstacle(in state: State) -> String? {
        if state.isReadOnly { return "The record can only be read here, so nothing can be written in it." }
        switch self {
        case .edit where state.partyInView == nil, .move where state.partyInView == nil:
            return "There is no client here."
        case .move where !state.hasSessionAhead:
            return "No session lies ahead here: \(PeopleCommand.book.keys.first?.name ?? "B") books one."
        default: return nil
        }
    }
}

extension State {
    mutating func perform(_ command: PeopleCommand) -> [Effect] {
        let party = partyInView
        switch (command, party) {
        case (.addClient, _): return open(.addClient)
        case (.addCohort, _): return open(.addCohort)
        case (.bring, _): return open(.bring)
        case (.book, _): return open(.book(party), name: nameInView)
        case (.move, let party?): return open(.move(party), name: nameInView)
        case (.edit, .client(let id)?): return open(.editClient(id), name: nameInView)
        case (.edit, .cohort(let id)?): return open(.editCohort(id), name: nameInView)
        case (.move, nil), (.edit, nil): return []
        }
    }

    private var nameInView: String {
        switch view {
        case .client(let open): return open.name
        case .items(let open): return open.current?.clientName ?? ""
        case .roster, .triage, .nudges, .inbox: return roster.row?.name ?? ""
        }
    }

    /// Where nobody has read it yet, the form will tell.
    fileprivate var hasSessionAhead: Bool {
        guard let party = partyInView, let row = roster.listing.row(of: party) else { return true }
        return row.sessions.contains { $0.status != .cancelled && $0.ends > now }
    }
}
