/// The coach's record as values, or the part of it that concerns one client: what an export writes and what an import
/// brings. All that is in the record, but not its history, which a backup keeps.
///
/// Whatever refers to something refers to what is in the same copy.
public struct RecordCopy: Equatable, Sendable {
    /// Each kind in the order of its numbers, but where it says otherwise.
    public var clients: [Client]
    public var cohorts: [Cohort]
    /// By whom they mean: clients, then cohorts, of each in the order they were given.
    public var aliases: [Alias]
    public var sessions: [BookedSession]
    public var notes: [Note]
    public var items: [ActionItem]
    /// In the order they were made.
    public var comments: [Comment]
    public var inbox: [Arrival]
    public var drafts: [Draft]
    /// In the order they were taken down.
    public var consents: [Consent]
    /// Those that went, were refused or may have gone, in the order they were made.
    public var messages: [Message]

    /// Another name by which calendars and notes call a client or cohort.
    public struct Alias: Equatable, Sendable {
        public var name: String
        public var party: Party

        public init(name: String, party: Party) {
            self.name = name
            self.party = party
        }
    }

    /// A session with what the calendar says that it came from. Its status is the stored one: never `held`.
    public struct BookedSession: Equatable, Sendable {
        public var session: Session
        public var feed: Feed?

        public init(session: Session, feed: Feed? = nil) {
            self.session = session
            self.feed = feed
        }
    }

    /// What a calendar last said of a session.
    public struct Feed: Equatable, Sendable {
        public var name: String
        /// RFC 5545 identity: `UID`, and the original start in the series where it is one of a series.
        public var uid: String
        public var original: Instant?
        public var starts: Instant
        public var ends: Instant
        public var isCancelled: Bool

        public init(
            name: String, uid: String, original: Instant? = nil, starts: Instant, ends: Instant,
            isCancelled: Bool = false
        ) {
            self.name = name
            self.uid = uid
            self.original = original
            self.starts = starts
            self.ends = ends
            self.isCancelled = isCancelled
        }
    }

    /// Something that came in, settled or not.
    public struct Arrival: Equatable, Sendable {
        public var entry: InboxEntry
        /// What it is known by, so that the same thing comes in once.
        public var key: String
        /// When it was placed or dismissed; nil: it waits.
        public var settled: Instant?

        public init(entry: InboxEntry, key: String, settled: Instant? = nil) {
            self.entry = entry
            self.key = key
            self.settled = settled
        }
    }

    public init(
        clients: [Client] = [], cohorts: [Cohort] = [], aliases: [Alias] = [], sessions: [BookedSession] = [],
        notes: [Note] = [], items: [ActionItem] = [], comments: [Comment] = [], inbox: [Arrival] = [],
        drafts: [Draft] = [], consents: [Consent] = [], messages: [Message] = []
    ) {
        self.clients = clients
        self.cohorts = cohorts
        self.aliases = aliases
        self.sessions = sessions
        self.notes = notes
        self.items = items
        self.comments = comments
        self.inbox = inbox
        self.drafts = drafts
        self.consents = consents
        self.messages = messages
    }
}

extension RecordCopy {
    /// The names of clients and cohorts.
    public var names: [Party: String] {
        var names: [Party: String] = [:]
        for client in clients { names[.client(client.id)] = client.name }
        for cohort in cohorts { names[.cohort(cohort.id)] = cohort.name }
        return names
    }

    /// Without references to what is not in the copy, as where only one client's part was taken.
    public func withoutLooseEnds() -> RecordCopy {
        var copy = self
        let known = (clients: Set(clients.map(\.id)), sessions: Set(sessions.map(\.session.id)))
        let notes = Set(notes.map(\.id))
        for index in copy.cohorts.indices { copy.cohorts[index].members.removeAll { !known.clients.contains($0) } }
        for index in copy.notes.indices {
            if let session = copy.notes[index].session, !known.sessions.contains(session) {
                copy.notes[index].session = nil
            }
        }
        for index in copy.items.indices {
            func isLoose(_ session: Session.ID?) -> Bool { session.map { !known.sessions.contains($0) } ?? false }
            if isLoose(copy.items[index].session) { copy.items[index].session = nil }
            if isLoose(copy.items[index].deadline.session) { copy.items[index].deadline.session = nil }
            if let note = copy.items[index].note, !notes.contains(note) { copy.items[index].note = nil }
        }
        return copy
    }
}
