/// What a key does on a client's full screen, beside the marks. Rows of the key table for the client.
public enum ClientCommand: Hashable, Sendable {
    case next, previous, open
    case move(ListMotion)
    case leave

    /// In the order of the footer and the help.
    public static let all: [ClientCommand] =
        [.next, .previous, .open] + ListMotion.allCases.map { .move($0) } + [.leave]

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .next: "client-next"
        case .previous: "client-previous"
        case .open: "client-open"
        case .move(let motion): "client-\(motion.rawValue)"
        case .leave: "client-leave"
        }
    }

    public var keys: [Key] {
        switch self {
        case .next: [.character("n")]
        case .previous: [.character("p")]
        case .open: [.enter]
        case .move(let motion): motion.keys
        case .leave: [.escape, .character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .next: "next client"
        case .previous: "previous client"
        case .open: "whole note"
        case .move(let motion): motion.title
        case .leave: "back"
        }
    }

    /// Why it can't be used now; nil where it can.
    public func obstacle(in view: ClientView) -> String? {
        switch self {
        case .open: view.reader == nil && view.cursor?.note == nil ? "There is no note here." : nil
        case .next, .previous, .move, .leave: nil
        }
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.all.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }
}

/// Another client than the one on the screen, by the order of their sessions.
public enum ClientStep: Equatable, Sendable {
    case next, previous
}
