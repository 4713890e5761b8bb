/// What the capture pane's own keys do; all others write, or act on the agenda. The rows of the key table for the pane.
public enum CaptureCommand: String, CaseIterable, Sendable {
    case save, agenda, close, editor, client, drafts

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .save: "capture-save"
        case .agenda: "capture-agenda"
        case .close: "capture-close"
        case .editor: "capture-editor"
        case .client: "capture-client"
        case .drafts: "capture-drafts"
        }
    }

    public var keys: [Key] {
        switch self {
        case .save: [.control("s")]
        case .agenda: [.tab]
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
        case .agenda: "agenda or note"
        case .close: "keep as draft"
        case .editor: "editor"
        case .client: "client"
        case .drafts: "drafts"
        }
    }

    /// Why it can't be used now; nil where it can.
    public func obstacle(in pane: CapturePane) -> String? {
        switch self {
        case .save where pane.buffer.isBlank:
            pane.agenda.tally.isEmpty
                ? "There is nothing to save yet." : "The note is empty; the marks are in the record already."
        case .agenda where pane.focus == .note: pane.agendaObstacle
        default: nil
        }
    }

    /// On the agenda Esc goes back to the note.
    var contexts: Set<Context> { self == .close ? [.capture] : [.capture, .agenda] }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }

    /// For the footer while the note is written.
    static let hints = HintLine(
        hints: allCases.compactMap { command in
            HintLine.Hint(keys: command.keys, title: command == .agenda ? "agenda" : command.title)
        })
}
