import RosterModel

/// What a key does in the inbox. Rows of the key table for view 4.
public enum InboxCommand: Hashable, Sendable {
    case open, assign, confirm, dismiss, edit
    case select, selectAlike, filter
    case move(ListMotion)
    case leave

    /// In the order of the footer and the help.
    public static let all: [InboxCommand] =
        [.open, .assign, .confirm, .dismiss, .edit, .select, .selectAlike, .filter]
        + ListMotion.allCases.map { .move($0) } + [.leave]

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .open: "inbox-open"
        case .assign: "inbox-assign"
        case .confirm: "inbox-confirm"
        case .dismiss: "inbox-dismiss"
        case .edit: "inbox-edit"
        case .select: "inbox-select"
        case .selectAlike: "inbox-select-alike"
        case .filter: "inbox-filter"
        case .move(let motion): "inbox-\(motion.rawValue)"
        case .leave: "inbox-leave"
        }
    }

    public var keys: [Key] {
        switch self {
        case .open: [.enter, .character("v")]
        case .assign: [.character("a")]
        case .confirm: [.character("y")]
        case .dismiss: [.character("x")]
        case .edit: [.character("e")]
        case .select: [.character(" ")]
        case .selectAlike: [.character("V")]
        case .filter: [.character("/")]
        case .move(let motion): motion.keys
        case .leave: [.escape, .character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .open: "open"
        case .assign: "assign"
        case .confirm: "confirm"
        case .dismiss: "dismiss"
        case .edit: "edit"
        case .select: "mark"
        case .selectAlike: "mark all like it"
        case .filter: "filter"
        case .move(let motion): motion.title
        case .leave: "back"
        }
    }

    /// Why it can't be used now; nil where it can.
    public func obstacle(in view: InboxView) -> String? {
        switch self {
        case .move, .leave: return nil
        case .filter: return view.list.isEmpty ? "Nothing waits in the inbox." : nil
        default: break
        }
        guard let current = view.current else {
            return view.list.isEmpty ? "Nothing waits in the inbox." : "Nothing matches; Esc clears the filter."
        }
        switch self {
        case .assign: return Self.obstacleToAssigning(view.targets.map(\.kind))
        case .confirm:
            return view.targets.allSatisfy { $0.kind == .review }
                ? nil : "Only the items of a note that came by itself are confirmed; a assigns the rest."
        case .edit:
            if current.kind != .review { return "Only items that wait to be confirmed can be edited here." }
            return view.reading.text?.entry == current.id ? nil : "It is still being read."
        default: return nil
        }
    }

    private static func obstacleToAssigning(_ kinds: [InboxEntry.Kind]) -> String? {
        if kinds.contains(.review) { return "It is known whose note that is; y confirms its items, x drops them." }
        let messages = kinds.count { $0.isMessage }
        return messages == 0 || messages == kinds.count
            ? nil : "A message goes to an item, the rest to a client: assign them one after the other."
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.all.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }
}
