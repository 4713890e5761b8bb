/// What a key does on the agenda beside a note, beside the marks. Rows of the key table.
public enum AgendaCommand: Hashable, Sendable {
    case move(ListMotion)
    case back

    /// In the order of the help.
    public static let all: [AgendaCommand] = ListMotion.allCases.map { .move($0) } + [.back]

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .move(let motion): "agenda-\(motion.rawValue)"
        case .back: "agenda-back"
        }
    }

    public var keys: [Key] {
        switch self {
        case .move(let motion): motion.keys
        case .back: [.escape, .character("q"), .backTab]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .move(let motion): motion.title
        case .back: "clear marks, then back to the note"
        }
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.all.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }
}
