/// What the capture pane's own keys do; all others write. The rows of the key table for the pane.
public enum CaptureCommand: String, CaseIterable, Sendable {
    case save, close, editor, client, drafts

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .save: "capture-save"
        case .close: "capture-close"
        case .editor: "capture-editor"
        case .client: "capture-client"
        case .drafts: "capture-drafts"
        }
    }

    public var keys: [Key] {
        switch self {
        case .save: [.control("s")]
        case .close: [.escape]
        case .editor: [.control("e")]
        case .client: [.control("p")]
        case .drafts: [.control("o")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .save: "save"
        case .close: "keep as draft"
        case .editor: "editor"
        case .client: "client"
        case .drafts: "drafts"
        }
    }

    /// Why it can't be used now; nil where it can.
    public func obstacle(in pane: CapturePane) -> String? {
        self == .save && pane.buffer.isBlank ? "There is nothing to save yet." : nil
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }

    static let hints = HintLine(
        hints: allCases.compactMap { command in
            command.keys.first.map { HintLine.Hint(keys: $0.name, title: command.title) }
        })
}
