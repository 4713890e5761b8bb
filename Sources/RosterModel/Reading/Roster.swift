/// Every client and cohort with what is needed to show where each stands: one consistent reading of the file.
public struct Roster: Equatable, Sendable {
    /// By name, folded.
    public var rows: [RosterRow]
    /// Nil where that is all.
    public var unread: Unread?

    /// What the record has beyond `rows`, where only the first of them were read.
    public struct Unread: Equatable, Sendable {
        /// Clients and cohorts.
        public var rows: Int
        public var clients: Int
        /// Of their items: not closed and not stuck, and the part of these that was overdue when they were counted.
        public var open: Int
        public var overdue: Int
        public var stuck: Int

        public init(rows: Int, clients: Int, open: Int = 0, overdue: Int = 0, stuck: Int = 0) {
            self.rows = rows
            self.clients = clients
            self.open = open
            self.overdue = overdue
            self.stuck = stuck
        }
    }

    public init(rows: [RosterRow] = [], unread: Unread? = nil) {
        self.rows = rows
        self.unread = unread
    }
}

/// One client or cohort on the roster.
public struct RosterRow: Equatable, Sendable {
    public var party: Party
    public var name: String
    /// A cohort's size; nil for a client.
    public var memberCount: Int?
    /// The client's; nil for a cohort, and where none is recorded.
    public var timeZone: String?
    public var status: Client.Status
    /// The session that is current or next (at the moment of reading), and those after it within 60 days, by start.
    public var sessions: [Session]
    /// Open and stuck items, and those closed since the last session; a client's own, or a cohort's.
    public var items: [ItemBrief]
    /// Over the last 8 weeks.
    public var completion: Completion
    /// The completion rate by two-week step, oldest first, five steps; nil for a step without items due.
    public var trend: [Double?]
    public var lastHeard: Heard?
    public var flags: [Flag]

    /// What the roster has to know of an item.
    public struct ItemBrief: Identifiable, Equatable, Sendable {
        public var id: ActionItem.ID
        public var status: ActionItem.Status
        public var due: Instant
        public var target: Int
        public var progress: Int
        public var awaitsReview: Bool

        public init(
            id: ActionItem.ID, status: ActionItem.Status, due: Instant, target: Int = 1, progress: Int = 0,
            awaitsReview: Bool = false
        ) {
            self.id = id
            self.status = status
            self.due = due
            self.target = target
            self.progress = progress
            self.awaitsReview = awaitsReview
        }
    }

    /// When and how the client was last heard of.
    public struct Heard: Equatable, Sendable {
        public var at: Instant
        public var via: Origin.Via

        public init(at: Instant, via: Origin.Via) {
            self.at = at
            self.via = via
        }
    }

    /// Why a client wants a second look.
    public enum Flag: String, CaseIterable, Sendable {
        case quiet
        case noNextSession = "no-next-session"
        case noChannel = "no-channel"
    }

    public init(
        party: Party, name: String, memberCount: Int? = nil, timeZone: String? = nil, status: Client.Status = .active,
        sessions: [Session] = [], items: [ItemBrief] = [], completion: Completion = Completion(),
        trend: [Double?] = [], lastHeard: Heard? = nil, flags: [Flag] = []
    ) {
        self.party = party
        self.name = name
        self.memberCount = memberCount
        self.timeZone = timeZone
        self.status = status
        self.sessions = sessions
        self.items = items
        self.completion = completion
        self.trend = trend
        self.lastHeard = lastHeard
        self.flags = flags
    }
}

/// The share of assigned items that were finished: those done among those due or closed in a time.
public struct Completion: Equatable, Sendable {
    public var done: Int
    public var due: Int

    public init(done: Int = 0, due: Int = 0) {
        self.done = done
        self.due = due
    }

    /// 0…1; nil where nothing was due.
    public var rate: Double? {
        due == 0 ? nil : Double(done) / Double(due)
    }
}
