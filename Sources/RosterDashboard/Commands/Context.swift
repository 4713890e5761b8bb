/// Where a key is pressed. The same key may do different things in different places.
public enum Context: String, CaseIterable, Sendable {
    case roster, client, items, triage, capture, help, start

    /// The heading of its keys in the help.
    public var heading: String {
        switch self {
        case .roster: "Roster"
        case .client: "Client"
        case .items: "Items"
        case .triage: "Triage"
        case .capture: "Capture"
        case .help: "Help"
        case .start: "First start"
        }
    }
}
