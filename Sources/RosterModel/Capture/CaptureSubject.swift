/// Whose note is being taken, in which session, and what comes after it.
public struct CaptureSubject: Equatable, Sendable {
    public var party: Party
    /// The client's or cohort's name.
    public var name: String
    /// The session that the note is of, where there is one.
    public var session: Session?
    /// The first session after it.
    public var nextSession: Session?
    /// The client, or every member of the cohort.
    public var members: [CaptureContext.Member]

    public init(
        party: Party, name: String, session: Session? = nil, nextSession: Session? = nil,
        members: [CaptureContext.Member]
    ) {
        self.party = party
        self.name = name
        self.session = session
        self.nextSession = nextSession
        self.members = members
    }
}

/// A note to capture.
public struct NoteCapture: Equatable, Sendable {
    public var party: Party
    public var source: Note.Source
    public var taken: TakenAt
    /// As it was written, at most 1 MiB.
    public var text: String
    public var lines: CaptureContext.Source
    /// It came by itself, so its items wait for the coach.
    public var awaitsReview: Bool

    /// When a note was taken.
    public enum TakenAt: Hashable, Sendable {
        case moment(Instant)
        /// Only the day is known (in the coach's zone). The note counts as taken at noon, and as the note of a session
        /// of that client that starts on that day.
        case day(Day)
    }

    public init(
        party: Party, source: Note.Source, taken: TakenAt, text: String, lines: CaptureContext.Source = .file,
        awaitsReview: Bool = false
    ) {
        self.party = party
        self.source = source
        self.taken = taken
        self.text = text
        self.lines = lines
        self.awaitsReview = awaitsReview
    }
}
