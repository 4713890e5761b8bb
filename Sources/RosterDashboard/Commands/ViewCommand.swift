/// What a key does on every view that shows clients or items. Rows of the key table.
public enum ViewCommand: String, CaseIterable, Sendable {
    case capture, triage, undo, redo, help, palette, roster, items, nudges, inbox
    /// Where `?` is text.
    case writingHelp = "capture-help"

    /// As `[keys]` of the configuration calls it.
    public var name: String { rawValue }

    public var keys: [Key] {
        switch self {
        case .capture: [.character("c")]
        case .triage: [.character("o")]
        case .undo: [.character("u")]
        case .redo: [.control("r")]
        case .help: [.character("?")]
        case .writingHelp: [.alt("?"), .function(1)]
        case .palette: [.character(":")]
        case .roster: [.function(1)]
        case .items: [.character("i"), .function(2)]
        case .nudges: [.character("N"), .function(3)]
        case .inbox: [.character("b"), .function(4)]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .capture: "capture"
        case .triage: "triage"
        case .undo: "undo"
        case .redo: "redo"
        case .help, .writingHelp: "help"
        case .palette: "command"
        case .roster: "roster"
        case .items: "items"
        case .nudges: "nudges"
        case .inbox: "inbox"
        }
    }

    /// Triage has keys of its own for what it does with items.
    var contexts: Set<Context> {
        switch self {
        case .writingHelp: [.capture]
        case .help, .palette: [.roster, .client, .items, .triage, .nudges, .inbox, .agenda, .start]
        case .undo, .redo: [.roster, .client, .items, .nudges, .inbox, .agenda, .start]
        case .nudges: [.roster, .client, .items, .triage, .nudges, .inbox]
        case .capture, .triage, .roster, .items, .inbox: [.roster, .client, .items, .nudges, .inbox]
        }
    }
}
