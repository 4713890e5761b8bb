/// Where a key is pressed. The same key may do different things in different places.
public enum Context: String, CaseIterable, Sendable {
    case roster, client, items, triage, nudges, inbox, capture, agenda, form, message, start

    /// Whether characters are text there.
    var isText: Bool { self == .capture || self == .form || self == .message }

    /// Whether a number before a key says how often: in triage, digits are days.
    var counts: Bool { !isText && self != .triage && self != .start }

    /// "That works …".
    var place: String {
        switch self {
        case .roster: "on the roster"
        case .client: "on a client’s screen"
        case .items: "in the list of items"
        case .triage: "in triage"
        case .nudges: "in the nudges"
        case .inbox: "in the inbox"
        case .capture: "while a note is taken"
        case .form: "while a form is filled in"
        case .message: "while a message is written"
        case .agenda: "on the agenda beside a note"
        case .start: "on an empty roster"
        }
    }
}
