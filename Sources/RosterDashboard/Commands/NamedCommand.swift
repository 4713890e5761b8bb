/// What is done in words alone, behind `:`. Rows of the key table without keys, until the configuration gives them some:
/// then a key opens the palette with the word in it.
public enum NamedCommand: String, CaseIterable, Sendable {
    case client, filter, sort, theme, messages

    /// As it is written, and as `[keys]` of the configuration calls it.
    public var name: String { rawValue }

    /// For the palette and the help.
    public var title: String {
        switch self {
        case .client: "go to a client"
        case .filter: "show what matches"
        case .sort: "sort the roster"
        case .theme: "other colours"
        case .messages: "what was said lately"
        }
    }

    /// What has to follow the word; nil where nothing does.
    var argument: String? {
        switch self {
        case .client, .theme: "NAME"
        case .filter: "WORDS"
        case .sort: "ORDER"
        case .messages: nil
        }
    }

    /// `:theme NAME`.
    var usage: String { ":" + ([name] + [argument].compactMap(\.self)).joined(separator: " ") }

    var contexts: Set<Context> {
        switch self {
        case .client: [.roster, .client, .items, .triage, .nudges, .inbox]
        case .filter: [.roster, .items]
        case .sort: [.roster]
        case .theme, .messages: [.roster, .client, .items, .triage, .nudges, .inbox, .start]
        }
    }
}
