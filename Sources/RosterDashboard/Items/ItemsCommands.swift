/// What a key does in the list of items, beside the marks. Rows of the key table for view 2.
public enum ItemsCommand: Hashable, Sendable {
    case move(ListMotion)
    case open, filter, closed, leave

    /// In the order of the footer and the help.
    public static let all: [ItemsCommand] =
        [.open, .filter, .closed] + ListMotion.allCases.map { .move($0) } + [.leave]

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .move(let motion): "items-\(motion.rawValue)"
        case .open: "items-open"
        case .filter: "items-filter"
        case .closed: "items-closed"
        case .leave: "items-leave"
        }
    }

    public var keys: [Key] {
        switch self {
        case .move(let motion): motion.keys
        case .open: [.enter]
        case .filter: [.character("/")]
        case .closed: [.character("z")]
        case .leave: [.escape, .character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .move(let motion): motion.title
        case .open: "open client"
        case .filter: "filter"
        case .closed: "closed ones"
        case .leave: "back"
        }
    }

    /// Why it can't be used now; nil where it can.
    public func obstacle(in view: ItemsView) -> String? {
        switch self {
        case .open: view.current == nil ? "There is no item here." : nil
        case .filter, .closed: view.list.isEmpty ? "There are no items yet." : nil
        case .move, .leave: nil
        }
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.all.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }
}
