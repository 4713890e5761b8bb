/// What a key does while the roster is empty. Rows of the key table for the first start.
public enum StartCommand: String, CaseIterable, Sendable {
    case sample, quit

    /// As `[keys]` of the configuration calls it.
    public var name: String { "start-" + rawValue }

    public var keys: [Key] {
        switch self {
        case .sample: [.enter, .character("s")]
        case .quit: [.character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .sample: "look around in the sample practice"
        case .quit: "quit"
        }
    }

    /// Why it can't be used now; nil where it can.
    func obstacle(in view: StartView) -> String? {
        // A second key while it is being made makes no second one.
        self == .sample && view.isOpening ? "The sample practice is being made." : nil
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }
}
