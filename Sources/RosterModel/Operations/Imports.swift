/// The clients of a CSV file, read and checked.
public struct ClientSheet: Equatable, Sendable {
    public var rows: [Row]
    /// Rows that can't be taken as they are, with the reason.
    public var refused: [Refusal]
    /// What was taken, or left alone by rule, and needs a look.
    public var warnings: [Refusal]

    public struct Row: Equatable, Sendable {
        /// The line of the file on which the row begins, 1-based.
        public var line: Int
        public var details: ClientDetails
        /// Which columns the file has: what it lacks is left alone when the client is there already.
        public var columns: Set<Column>
        /// Nil: a new client is active, one that is there stays as it is.
        public var status: Client.Status?

        public init(line: Int, details: ClientDetails, columns: Set<Column>, status: Client.Status? = nil) {
            self.line = line
            self.details = details
            self.columns = columns
            self.status = status
        }
    }

    public enum Column: String, CaseIterable, Sendable {
        case name, email, phone, timeZone, smsConsent, smsProof, since, cohort, package, status
    }

    public init(rows: [Row] = [], refused: [Refusal] = [], warnings: [Refusal] = []) {
        self.rows = rows
        self.refused = refused
        self.warnings = warnings
    }
}

/// Something of an import that can't be placed, and why.
public struct Refusal: Equatable, Sendable {
    /// 1-based, where the source has lines.
    public var line: Int?
    /// What it is, in the source's words (cleaned).
    public var what: String
    public var reason: String

    public init(line: Int? = nil, what: String, reason: String) {
        self.line = line
        self.what = what
        self.reason = reason
    }
}

/// The meetings of a calendar, as instances of their series.
public struct CalendarFeed: Equatable, Sendable {
    /// What the feed is known by: a file's absolute path, or a hash of an address.
    public var name: String
    public var meetings: [Meeting]
    public var refused: [Refusal]
    /// Meetings that were taken and need a look.
    public var warnings: [Refusal]
    /// The time that was looked at: a meeting known from this feed that starts within it and is not in `meetings`
    /// has vanished.
    public var from: Instant
    public var until: Instant

    public struct Meeting: Equatable, Sendable {
        /// RFC 5545 identity: `UID`, and the original start in the series (`RECURRENCE-ID`) for one of a series.
        public var uid: String
        public var recurrence: Instant?
        public var starts: Instant
        public var ends: Instant
        public var isCancelled: Bool
        public var summary: String
        /// Attendees' and organizer's addresses, lowercased.
        public var addresses: [String]

        public init(
            uid: String, recurrence: Instant? = nil, starts: Instant, ends: Instant, isCancelled: Bool = false,
            summary: String, addresses: [String] = []
        ) {
            self.uid = uid
            self.recurrence = recurrence
            self.starts = starts
            self.ends = ends
            self.isCancelled = isCancelled
            self.summary = summary
            self.addresses = addresses
        }
    }

    public init(
        name: String, meetings: [Meeting] = [], refused: [Refusal] = [], warnings: [Refusal] = [], from: Instant,
        until: Instant
    ) {
        self.name = name
        self.meetings = meetings
        self.refused = refused
        self.warnings = warnings
        self.from = from
        self.until = until
    }
}

/// The notes of a folder.
public struct NotesFolder: Equatable, Sendable {
    public var files: [File]
    public var refused: [Refusal]

    public struct File: Equatable, Sendable {
        /// Absolute.
        public var path: String
        /// Names that may be the client's or cohort's, the best first: front matter, folder's name, file's name
        /// without its date.
        public var names: [String]
        public var taken: NoteCapture.TakenAt
        public var text: String

        public init(path: String, names: [String], taken: NoteCapture.TakenAt, text: String) {
            self.path = path
            self.names = names
            self.taken = taken
            self.text = text
        }
    }

    public init(files: [File] = [], refused: [Refusal] = []) {
        self.files = files
        self.refused = refused
    }
}
