/// What a key does while the roster is empty. Rows of the key table for the first start.
public enum StartCommand: String, CaseIterable, Sendable {
    case sample
    case addClient = "add-client"
    case bring = "import"
    case quit

    /// As `[keys]` of the configuration calls it.
    public var name: String { "start-" + rawValue }

    public var keys: [Key] {
        switch self {
        case .sample: [.enter, .character("s")]
        // Beside the capital letters of every screen: nothing else is on these keys here.
        case .addClient: [.character("a")]
        case .bring: [.character("i")]
        case .quit: [.character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .sample: "look around in the sample practice"
        case .addClient: "add a client"
        case .bring: "import a file"
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
