/// A message about action items: to a client, or, where something is overdue, to the coach (`nudges.md`).
public struct Nudge: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Nudge>

    public let id: ID
    /// UUIDv7: the stable part of the mail's `Message-ID`.
    public let uid: String
    /// Nil for the coach's mail about what is overdue.
    public var client: Client.ID?
    public var kind: Kind
    public var channel: Channel
    /// In the order in which the message numbers them.
    public var items: [ActionItem.ID]
    public var plannedFor: Instant
    /// After this it makes no sense any more. Nil: it never goes stale.
    public var usefulUntil: Instant?
    public var state: State
    /// The rule that put it there, or, where it has ended, why it ended so. For people.
    public var reason: String
    /// When it came to its state.
    public var changed: Instant
    public var attempts: Int
    public var sentAt: Instant?
    /// The address or number to which it went or goes; nil where there is none.
    public var to: String?
    /// What was written, as soon as it was; what would be written is composed when asked.
    public var subject: String?
    public var body: String?
    /// Parts of an SMS; nil for mail and while it is not written.
    public var segments: Int?

    public enum Kind: String, CaseIterable, Sendable, Codable {
        case confirm, midpoint, final, overdue
        /// All that one week would have brought, for a client who wants it so.
        case digest
        /// Asked for by the coach, now.
        case reminder
        /// The coach's own words.
        case message
    }

    public enum Channel: String, CaseIterable, Sendable, Codable {
        case sms, email
    }

    /// The states and the ways between them are those of `nudges.md`, Delivery.
    public enum State: String, CaseIterable, Sendable, Codable {
        case planned, claimed, offered, retry
        case sent, failed, unknown, cancelled, expired, merged

        /// Whether nothing more happens to it by itself. `unknown` is still asked about.
        public var isEnded: Bool {
            switch self {
            case .planned, .claimed, .offered, .retry: false
            case .sent, .failed, .unknown, .cancelled, .expired, .merged: true
            }
        }
    }

    public init(
        id: ID, uid: String, client: Client.ID?, kind: Kind, channel: Channel, items: [ActionItem.ID],
        plannedFor: Instant, usefulUntil: Instant?, state: State, reason: String, changed: Instant, attempts: Int = 0,
        sentAt: Instant? = nil, to: String? = nil, subject: String? = nil, body: String? = nil, segments: Int? = nil
    ) {
        self.id = id
        self.uid = uid
        self.client = client
        self.kind = kind
        self.channel = channel
        self.items = items
        self.plannedFor = plannedFor
        self.usefulUntil = usefulUntil
        self.state = state
        self.reason = reason
        self.changed = changed
        self.attempts = attempts
        self.sentAt = sentAt
        self.to = to
        self.subject = subject
        self.body = body
        self.segments = segments
    }
}
