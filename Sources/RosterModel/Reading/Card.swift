/// All that one client's (or cohort's) card and full view show.
public struct Card: Equatable, Sendable {
    public var party: Party
    /// Nil for a cohort.
    public var client: Client?
    public var name: String
    /// Names of the client's cohorts, or of the cohort's members.
    public var companions: [String]
    /// Open and stuck items, and those closed since the session before the last one.
    public var items: [ItemLine]
    /// The last three sessions that have ended and were held, latest first, then the current and coming ones by start.
    public var pastSessions: [PastSession]
    public var sessions: [Session]
    /// The latest first, at most three.
    public var notes: [Note]
    /// The latest first, at most 50.
    public var history: [HistoryLine]
    /// Over the last 8 weeks.
    public var completion: Completion
    /// The completion rate by two-week step, oldest first; nil for a step without items due.
    public var trend: [Double?]
    public var lastHeard: RosterRow.Heard?
    public var flags: [RosterRow.Flag]
    /// Why each flag stands, for people: "no answer to the last 3 messages".
    public var flagReasons: [RosterRow.Flag: String]
    /// What is ahead, the next first, then the last 20 that ended, the latest first; nothing that was taken back.
    public var nudges: [NudgeLine]

    public struct PastSession: Equatable, Sendable {
        public var session: Session
        /// Whole, the earliest first.
        public var notes: [Note]
        /// Of the items captured in it.
        public var completion: Completion

        public init(session: Session, notes: [Note] = [], completion: Completion = Completion()) {
            self.session = session
            self.notes = notes
            self.completion = completion
        }
    }

    public init(
        party: Party, client: Client? = nil, name: String, companions: [String] = [], items: [ItemLine] = [],
        pastSessions: [PastSession] = [], sessions: [Session] = [], notes: [Note] = [], history: [HistoryLine] = [],
        completion: Completion = Completion(), trend: [Double?] = [], lastHeard: RosterRow.Heard? = nil,
        flags: [RosterRow.Flag] = [], flagReasons: [RosterRow.Flag: String] = [:], nudges: [NudgeLine] = []
    ) {
        self.party = party
        self.client = client
        self.name = name
        self.companions = companions
        self.items = items
        self.pastSessions = pastSessions
        self.sessions = sessions
        self.notes = notes
        self.history = history
        self.completion = completion
        self.trend = trend
        self.lastHeard = lastHeard
        self.flags = flags
        self.flagReasons = flagReasons
        self.nudges = nudges
    }
}

/// An item with what is shown beside it.
public struct ItemLine: Identifiable, Equatable, Sendable {
    public var item: ActionItem
    public var clientName: String
    /// The client's zone by its name, where one is recorded.
    public var timeZone: String?
    /// Names of the client's cohorts.
    public var cohorts: [String]
    public var lastComment: Comment?
    /// The start of the client's current or next session at the moment of reading.
    public var nextSession: Instant?
    public var nudgesSent: Int
    public var isClientQuiet: Bool

    public var id: ActionItem.ID { item.id }

    public init(
        item: ActionItem, clientName: String, timeZone: String? = nil, cohorts: [String] = [],
        lastComment: Comment? = nil, nextSession: Instant? = nil, nudgesSent: Int = 0, isClientQuiet: Bool = false
    ) {
        self.item = item
        self.clientName = clientName
        self.timeZone = timeZone
        self.cohorts = cohorts
        self.lastComment = lastComment
        self.nextSession = nextSession
        self.nudgesSent = nudgesSent
        self.isClientQuiet = isClientQuiet
    }
}

/// One step of the history, for people.
public struct HistoryLine: Equatable, Sendable {
    public var operation: Int64
    public var at: Instant
    public var origin: Origin
    /// What happened: "marked done: Draft the hiring scorecard".
    public var summary: String
    public var isUndone: Bool

    public init(operation: Int64, at: Instant, origin: Origin, summary: String, isUndone: Bool = false) {
        self.operation = operation
        self.at = at
        self.origin = origin
        self.summary = summary
        self.isUndone = isUndone
    }
}
