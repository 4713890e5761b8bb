/// All that the parser has to know beside the note itself.
public struct CaptureContext: Equatable, Sendable {
    /// When the note was taken.
    public var now: Instant
    /// The client's zone: what `today` and a due time mean.
    public var zone: Zone
    /// The start of the first session after the one the note is of.
    public var nextSession: Instant?
    public var policy: CapturePolicy
    public var source: Source
    /// The members, for a cohort's note; empty in a client's own.
    public var members: [Member]

    /// Whether a note with no list line gives one item per line.
    public enum Source: Sendable {
        /// A file, a watched folder, a webhook: only list lines are items.
        case file
        /// The capture pane, `roster capture --lines`.
        case pane
    }

    public struct Member: Hashable, Sendable {
        public let id: Client.ID
        public let name: String
        public let zone: Zone

        public init(id: Client.ID, name: String, zone: Zone) {
            self.id = id
            self.name = name
            self.zone = zone
        }
    }

    public init(
        now: Instant, zone: Zone, nextSession: Instant? = nil, policy: CapturePolicy = CapturePolicy(),
        source: Source = .file, members: [Member] = []
    ) {
        self.now = now
        self.zone = zone
        self.nextSession = nextSession
        self.policy = policy
        self.source = source
        self.members = members
    }
}

/// The `[capture]` part of the configuration.
public struct CapturePolicy: Equatable, Sendable {
    /// `capture.due`.
    public var due: DueRule
    /// `capture.due_time`.
    public var dueTime: ClockTime
    /// `capture.due_without_session`, in days.
    public var daysWithoutSession: Int
    /// `coach.date_order`.
    public var dateOrder: DateOrder
    /// `capture.headings`: action headings beside the usual ones.
    public var headings: [String]

    public init(
        due: DueRule = .session(daysBefore: 2), dueTime: ClockTime = .evening, daysWithoutSession: Int = 7,
        dateOrder: DateOrder = .monthFirst, headings: [String] = []
    ) {
        self.due = due
        self.dueTime = dueTime
        self.daysWithoutSession = daysWithoutSession
        self.dateOrder = dateOrder
        self.headings = headings
    }
}

/// How `12/4` is read.
public enum DateOrder: String, CaseIterable, Sendable, Codable {
    case monthFirst = "mdy"
    case dayFirst = "dmy"
}
