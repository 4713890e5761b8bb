/// A client as `roster client list` shows one.
public struct ClientLine: Equatable, Sendable {
    public var client: Client
    public var cohorts: [String]
    /// The start of the current or next session.
    public var nextSession: Instant?
    public var open: Int
    public var overdue: Int
    public var stuck: Int
    public var doneSinceLastSession: Int
    public var completion: Completion
    public var lastHeard: Instant?
    public var flags: [RosterRow.Flag]

    public init(
        client: Client, cohorts: [String] = [], nextSession: Instant? = nil, open: Int = 0, overdue: Int = 0,
        stuck: Int = 0, doneSinceLastSession: Int = 0, completion: Completion = Completion(),
        lastHeard: Instant? = nil, flags: [RosterRow.Flag] = []
    ) {
        self.client = client
        self.cohorts = cohorts
        self.nextSession = nextSession
        self.open = open
        self.overdue = overdue
        self.stuck = stuck
        self.doneSinceLastSession = doneSinceLastSession
        self.completion = completion
        self.lastHeard = lastHeard
        self.flags = flags
    }
}

/// An item whole, as `roster show` prints one.
public struct ItemDetail: Equatable, Sendable {
    public var line: ItemLine
    public var comments: [Comment]
    public var history: [HistoryLine]

    public init(line: ItemLine, comments: [Comment] = [], history: [HistoryLine] = []) {
        self.line = line
        self.comments = comments
        self.history = history
    }
}

/// A session with the name of whom it is with.
public struct SessionLine: Equatable, Sendable {
    public var session: Session
    public var name: String

    public init(session: Session, name: String) {
        self.session = session
        self.name = name
    }
}

/// Something that came in and waits to be placed.
public struct InboxEntry: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<InboxEntry>

    public let id: ID
    public var kind: Kind
    /// What it is known by: a note's path or UUID, an event's UID.
    public var key: String
    public var channel: String
    public var from: String
    public var received: Instant
    public var body: String

    public enum Kind: String, CaseIterable, Sendable {
        case review
        case unknownSender = "unknown-sender"
        case comment
        case unmatchedNote = "unmatched-note"
        case unmatchedEvent = "unmatched-event"
        case question
    }

    public init(
        id: ID, kind: Kind, key: String = "", channel: String, from: String, received: Instant, body: String
    ) {
        self.id = id
        self.kind = kind
        self.key = key
        self.channel = channel
        self.from = from
        self.received = received
        self.body = body
    }
}
