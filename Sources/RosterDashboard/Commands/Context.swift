/// Where a key is pressed. The same key may do different things in different places.
public enum Context: String, CaseIterable, Sendable {
    case roster, client, items, triage, inbox, capture, agenda, start

    /// Whether characters are text there.
    var isText: Bool { self == .capture }

    /// Whether a number before a key says how often: in triage, digits are days.
    var counts: Bool { !isText && self != .triage && self != .start }

    /// "That works …".
    var place: String {
        switch self {
        case .roster: "on the roster"
        case .client: "on a client’s screen"
        case .items: "in the list of items"
        case .triage: "in triage"
        case .inbox: "in the inbox"
        case .capture: "while a note is taken"
        case .agenda: "on the agenda beside a note"
        case .start: "on an empty roster"
        }
    }
}
