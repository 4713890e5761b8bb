/// What a key does on the roster, beside what it does to items. The rows of the key table for the roster.
public enum RosterCommand: String, CaseIterable, Sendable {
    case capture, open, triage, items, filter, sort, pane
    case selectClient = "select-client"
    case undo, redo, help
    case down, up, pageDown = "page-down", pageUp = "page-up", first, last
    case roster, clear, quit

    /// As `[keys]` of the configuration calls it.
    public var name: String { "roster-" + rawValue }

    public var keys: [Key] {
        switch self {
        case .capture: [.character("c")]
        case .open: [.enter]
        case .triage: [.character("o")]
        case .items: [.character("i"), .function(2)]
        case .filter: [.character("/")]
        case .sort: [.character("S")]
        case .pane: [.tab, .backTab]
        case .selectClient: [.character("V")]
        case .undo: [.character("u")]
        case .redo: [.control("r")]
        case .help: [.character("?")]
        case .down: [.character("j"), .down]
        case .up: [.character("k"), .up]
        case .pageDown: [.control("d"), .pageDown]
        case .pageUp: [.control("u"), .pageUp]
        case .first: [.character("g"), .home]
        case .last: [.character("G"), .end]
        case .roster: [.function(1)]
        case .clear: [.escape]
        case .quit: [.character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .capture: "capture"
        case .open: "open"
        case .triage: "triage"
        case .items: "items"
        case .filter: "filter"
        case .sort: "sort"
        case .pane: "list or card"
        case .selectClient: "mark all of client"
        case .undo: "undo"
        case .redo: "redo"
        case .help: "help"
        case .down: "down"
        case .up: "up"
        case .pageDown: "page down"
        case .pageUp: "page up"
        case .first: "first"
        case .last: "last"
        case .roster: "roster"
        case .clear: "clear marks, then the filter"
        case .quit: "quit"
        }
    }

    /// Whether a count before it says how often: `3j`.
    var takesCount: Bool {
        switch self {
        case .down, .up, .pageDown, .pageUp: true
        default: false
        }
    }
}
