/// What an operation did.
public struct Receipt: Equatable, Sendable {
    /// Its number in the history; nil where nothing changed, for a draft, and for a dry run.
    public var operation: Int64?
    /// What happened, in words for the message line: "3 items captured for Ada Moreau".
    public var summary: String
    /// The rows it made or changed, in order.
    public var clients: [Client.ID]
    public var cohorts: [Cohort.ID]
    public var sessions: [Session.ID]
    public var notes: [Note.ID]
    public var items: [ActionItem.ID]
    /// What the parser could not use, of a capture.
    public var warnings: [CaptureWarning]
    /// For an import.
    public var report: ImportReport?
    /// Every nudge that is planned now for the clients whom it touched.
    public var planned: [PlannedNudge]
    /// Nudges that it made or changed by hand.
    public var nudges: [Nudge.ID]

    public init(
        operation: Int64? = nil, summary: String, clients: [Client.ID] = [], cohorts: [Cohort.ID] = [],
        sessions: [Session.ID] = [], notes: [Note.ID] = [], items: [ActionItem.ID] = [],
        warnings: [CaptureWarning] = [], report: ImportReport? = nil, planned: [PlannedNudge] = [],
        nudges: [Nudge.ID] = []
    ) {
        self.operation = operation
        self.summary = summary
        self.clients = clients
        self.cohorts = cohorts
        self.sessions = sessions
        self.notes = notes
        self.items = items
        self.warnings = warnings
        self.report = report
        self.planned = planned
        self.nudges = nudges
    }
}

/// What an import added, changed and left alone, and why.
public struct ImportReport: Equatable, Sendable {
    public var added: [String]
    public var changed: [String]
    /// Already there as they are.
    public var unchanged: Int
    /// Can't be placed: kept in the inbox, to be assigned.
    public var waiting: [Refusal]
    /// Not taken at all.
    public var refused: [Refusal]
    /// Taken, with something to look at.
    public var warnings: [String]

    public init(
        added: [String] = [], changed: [String] = [], unchanged: Int = 0, waiting: [Refusal] = [],
        refused: [Refusal] = [], warnings: [String] = []
    ) {
        self.added = added
        self.changed = changed
        self.unchanged = unchanged
        self.waiting = waiting
        self.refused = refused
        self.warnings = warnings
    }
}
