/// What a key does on the roster alone. Rows of the key table.
public enum RosterCommand: String, CaseIterable, Sendable {
    case open, filter, sort, pane
    case selectClient = "select-client"
    case down, up
    case pageDown = "page-down"
    case pageUp = "page-up"
    case first, last, clear, quit

    /// As `[keys]` of the configuration calls it.
    public var name: String { "roster-" + rawValue }

    public var keys: [Key] {
        switch self {
        case .open: [.enter]
        case .filter: [.character("/")]
        case .sort: [.character("S")]
        case .pane: [.tab, .backTab]
        case .selectClient: [.character("V")]
        case .down: [.character("j"), .down]
        case .up: [.character("k"), .up]
        case .pageDown: [.pageDown, .control("d")]
        case .pageUp: [.pageUp, .control("u")]
        case .first: [.character("g"), .home]
        case .last: [.character("G"), .end]
        case .clear: [.escape]
        case .quit: [.character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .open: "open"
        case .filter: "filter"
        case .sort: "sort"
        case .pane: "list or card"
        case .selectClient: "mark all of client"
        case .down: "down"
        case .up: "up"
        case .pageDown: "page down"
        case .pageUp: "page up"
        case .first: "first"
        case .last: "last"
        case .clear: "clear marks, then the filter"
        case .quit: "quit"
        }
    }
}
