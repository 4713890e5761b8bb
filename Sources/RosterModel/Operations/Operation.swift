/// Everything that can change the record. The dashboard, the command line, the importers and the runner speak these;
/// `Store.perform` carries one out in one transaction with its history.
public enum Operation: Equatable, Sendable {
    // People
    case addClient(ClientDetails)
    case editClient(Client.ID, ClientEdit)
    case setClientStatus(Client.ID, Client.Status)
    case addCohort(name: String, members: [Client.ID])
    /// All that the second one has goes to the first, and the second one is gone.
    case mergeClients(into: Client.ID, from: Client.ID)
    case changeMembers(Cohort.ID, add: [Client.ID], remove: [Client.ID])

    // Sessions
    case addSession(Party, starts: Instant, minutes: Int)
    case moveSession(Session.ID, to: Instant)
    case cancelSession(Session.ID)

    // Action items
    case capture(NoteCapture)
    case mark([ActionItem.ID], Mark)
    case checkOff([ActionItem.ID], by: Int)
    case setDeadline([ActionItem.ID], DeadlineChange)
    case editItem([ActionItem.ID], ItemEdit)
    case comment([ActionItem.ID], String)
    case drop([ActionItem.ID])

    // Imports
    case importClients(ClientSheet)
    case importCalendar(CalendarFeed)
    case importNotes(NotesFolder)
    case importRecord(RecordCopy)

    // The inbox
    /// The items of notes that came by themselves are taken.
    case confirm([InboxEntry.ID])
    /// All of them to one client or cohort.
    case assign([InboxEntry.ID], InboxAssignment)
    /// Settled without a place. What waited for review goes with it.
    case dismiss([InboxEntry.ID])

    // Nudges
    /// A reminder about these items, now or at the next opening of the client's hours.
    case remind([ActionItem.ID])
    /// Planned ones go now, or at the next opening of the client's hours.
    case sendNow([Nudge.ID])
    case cancelNudges([Nudge.ID])
    /// The coach's own words to a client, about items where some are named.
    case message(Client.ID, PersonalMessage)

    // The capture pane's draft. Neither is in the history: nothing was captured yet.
    case keepDraft(Draft)
    case discardDraft(key: String)

    // The file
    /// Mends what `Store.check` finds; call `Store.repair`, which makes a backup first.
    case repair
}

/// The coach's own words.
public struct PersonalMessage: Equatable, Sendable {
    /// Nil: by mail, or by SMS where there is no address.
    public var channel: Nudge.Channel?
    public var subject: String
    public var text: String
    public var items: [ActionItem.ID]

    public init(channel: Nudge.Channel? = nil, subject: String = "", text: String, items: [ActionItem.ID] = []) {
        self.channel = channel
        self.subject = subject
        self.text = text
        self.items = items
    }
}

/// Where something in the inbox goes.
public struct InboxAssignment: Equatable, Sendable {
    /// Whose it is.
    public var party: Party
    /// Of notes: as their files have them now.
    public var notes: [NotesFolder.File]
    /// The item that a message is about.
    public var item: ActionItem.ID?

    public init(to party: Party, notes: [NotesFolder.File] = [], item: ActionItem.ID? = nil) {
        self.party = party
        self.notes = notes
        self.item = item
    }
}

/// How an item went.
public struct Mark: Equatable, Sendable {
    public var status: ActionItem.Status
    public var comment: String?
    /// 1…5.
    public var rating: Int?

    public init(_ status: ActionItem.Status, comment: String? = nil, rating: Int? = nil) {
        self.status = status
        self.comment = comment
        self.rating = rating
    }
}

/// Where a deadline goes.
public enum DeadlineChange: Hashable, Sendable {
    /// To that moment; it no longer follows sessions.
    case moment(Instant)
    /// To the rule of the session after the current one; carried once more.
    case nextSession
    /// That many days on: from the deadline, or from today where it has passed. The time of day stays.
    case days(Int)
}

/// What to change of an item; nil leaves it.
public struct ItemEdit: Equatable, Sendable {
    public var text: String?
    public var detail: String?
    public var owner: ActionItem.Owner?
    public var tags: [String]?
    public var target: Int?
    /// To that moment; it no longer follows sessions.
    public var due: Instant?

    public init(
        text: String? = nil, detail: String? = nil, owner: ActionItem.Owner? = nil, tags: [String]? = nil,
        target: Int? = nil, due: Instant? = nil
    ) {
        self.text = text
        self.detail = detail
        self.owner = owner
        self.tags = tags
        self.target = target
        self.due = due
    }
}
