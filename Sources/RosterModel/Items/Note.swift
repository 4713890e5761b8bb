/// A session note as it was captured.
public struct Note: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Note>

    public let id: ID
    public let uid: String
    public var party: Party
    public var session: Session.ID?
    public var source: Source
    /// When it was taken: for a note that came later, its own day at noon in the coach's zone.
    public var taken: Instant
    public var text: String

    /// What a note is known by: captured again from the same source, it is the same note.
    public enum Source: Hashable, Sendable {
        /// The capture pane, by the draft's id.
        case pane(String)
        /// The command line, by a fresh UUID.
        case commandLine(String)
        /// A file, by its absolute path.
        case file(String)
        /// A webhook, by the id that the other tool gave.
        case webhook(String)

        public var kind: String {
            switch self {
            case .pane: "pane"
            case .commandLine: "cli"
            case .file: "file"
            case .webhook: "webhook"
            }
        }

        public var key: String {
            switch self {
            case .pane(let key), .commandLine(let key), .file(let key), .webhook(let key): key
            }
        }

        public init?(kind: String, key: String) {
            switch kind {
            case "pane": self = .pane(key)
            case "cli": self = .commandLine(key)
            case "file": self = .file(key)
            case "webhook": self = .webhook(key)
            default: return nil
            }
        }
    }

    public init(
        id: ID, uid: String, party: Party, session: Session.ID? = nil, source: Source, taken: Instant, text: String
    ) {
        self.id = id
        self.uid = uid
        self.party = party
        self.session = session
        self.source = source
        self.taken = taken
        self.text = text
    }
}

/// What was typed in the capture pane and is not yet saved as a note.
public struct Draft: Equatable, Sendable {
    /// A UUID: the note saved from the draft is known by it.
    public var key: String
    public var party: Party?
    public var text: String
    public var changed: Instant

    public init(key: String, party: Party?, text: String, changed: Instant) {
        self.key = key
        self.party = party
        self.text = text
        self.changed = changed
    }
}
