import RosterModel

/// What one key decides about an entry, or about several at once.
enum InboxDecision: Equatable, Sendable {
    case confirm, dismiss
    case assign(Party, item: ActionItem.ID?)

    func effect(on entries: [InboxEntry]) -> Effect {
        switch self {
        case .confirm: .perform(.confirm(entries.map(\.id)))
        case .dismiss: .perform(.dismiss(entries.map(\.id)))
        case .assign(let party, let item): .assign(entries, InboxAssignment(to: party, item: item))
        }
    }

    /// What it is counted under in the end.
    var heading: String {
        switch self {
        case .assign: "assigned"
        case .confirm: "confirmed"
        case .dismiss: "dismissed"
        }
    }

    static let headings = ["assigned", "confirmed", "dismissed"]
}

extension Operation {
    /// The entries of the inbox that it settles.
    var entries: [InboxEntry.ID] {
        switch self {
        case .confirm(let ids), .dismiss(let ids), .assign(let ids, _): ids
        default: []
        }
    }
}
