/// A specific commitment before the next session.
public struct ActionItem: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<ActionItem>

    public let id: ID
    /// UUIDv7, for exchange with other programs.
    public let uid: String
    public var client: Client.ID
    /// The cohort in whose note it was captured.
    public var cohort: Cohort.ID?
    public var note: Note.ID?
    /// The session it was captured in.
    public var session: Session.ID?
    public var text: String
    /// The deeper lines below it in the note; empty where there are none.
    public var detail: String
    public var owner: Owner
    public var status: Status
    /// Check-offs that make it done, at least 1.
    public var target: Int
    public var progress: Int
    /// How well it went, 1…5, as the client says.
    public var rating: Int?
    public var tags: [String]
    public var deadline: Deadline
    /// How many times it was moved to a later session.
    public var carried: Int
    public var created: Instant
    public var closed: Instant?
    public var closedBy: Origin?
    /// Captured by itself (a watched folder, a webhook) and not yet confirmed by the coach.
    public var awaitsReview: Bool

    /// How many check-offs may make one done.
    public static let targets = 1...999

    public enum Owner: String, CaseIterable, Sendable, Codable {
        case client, coach
    }

    public enum Status: String, CaseIterable, Sendable, Codable {
        case open, done, stuck, skipped

        /// Done and skipped items need nothing more. Stuck ones do.
        public var isClosed: Bool { self == .done || self == .skipped }
    }

    public init(
        id: ID, uid: String, client: Client.ID, cohort: Cohort.ID? = nil, note: Note.ID? = nil,
        session: Session.ID? = nil, text: String, detail: String = "", owner: Owner = .client, status: Status = .open,
        target: Int = 1, progress: Int = 0, rating: Int? = nil, tags: [String] = [], deadline: Deadline,
        carried: Int = 0, created: Instant, closed: Instant? = nil, closedBy: Origin? = nil, awaitsReview: Bool = false
    ) {
        self.id = id
        self.uid = uid
        self.client = client
        self.cohort = cohort
        self.note = note
        self.session = session
        self.text = text
        self.detail = detail
        self.owner = owner
        self.status = status
        self.target = target
        self.progress = progress
        self.rating = rating
        self.tags = tags
        self.deadline = deadline
        self.carried = carried
        self.created = created
        self.closed = closed
        self.closedBy = closedBy
        self.awaitsReview = awaitsReview
    }
}

/// Who did something, and by which way.
public struct Origin: Hashable, Sendable, Codable {
    public let by: Actor
    public let via: Via

    public enum Actor: String, CaseIterable, Sendable, Codable {
        case coach, client, webhook, note, runner
    }

    public enum Via: String, CaseIterable, Sendable, Codable {
        case dashboard, cli, sms, email, page, webhook, note
    }

    public init(by: Actor, via: Via) {
        self.by = by
        self.via = via
    }
}

/// What the client or the coach said about an item.
public struct Comment: Equatable, Sendable {
    public let item: ActionItem.ID
    public let at: Instant
    public let origin: Origin
    public let text: String

    public init(item: ActionItem.ID, at: Instant, origin: Origin, text: String) {
        self.item = item
        self.at = at
        self.origin = origin
        self.text = text
    }
}
