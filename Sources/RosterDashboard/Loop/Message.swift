import RosterModel

/// What happened.
public enum Message: Equatable, Sendable {
    case terminal(Event)
    /// Time went on; at least once a minute, and after each change of the second while a message is shown.
    case clockMoved(Instant)
    /// Another process, or this one, committed something.
    case recordChanged
    case rosterLoaded(Roster)
    /// What is not as it was loaded.
    case rosterChanged(RosterChanges)
    case rosterListed(RosterListing)
    /// What the record knows of a filter of the roster.
    case matchesFound(Filter, RosterMatches)
    /// In order, each once.
    case tagsLoaded([String])
    case cardLoaded(Card)
    /// In a large practice the most urgent ones, how many more are not closed, and how many of these wait for a decision.
    case itemsLoaded([ItemLine], unread: Int = 0, undecided: Int = 0)
    /// The latest first; where very much waits, how much more there is.
    case inboxLoaded([InboxEntry], unread: Int = 0)
    case inboxCounted(Int)
    case nudgesLoaded(NudgeBoard)
    case runnerLoaded(RunnerState)
    case inboxTextLoaded(InboxText)
    case captureSubjectLoaded(CaptureSubject)
    case noteRead(CaptureReading)
    case draftsLoaded([Draft])
    case peopleLoaded(PeopleBook)
    case itemLoaded(ItemLine)
    case fileFound(FileFindings)
    case brought(file: String, Receipt)
    /// A sentence that says why a file could not be imported.
    case bringFailed(file: String, String)
    case performed(Operation, Receipt)
    case undone(Receipt)
    case redone(Receipt)
    /// A sentence that says what is wrong and what to do; with the operation that failed, where it was one.
    case failed(String, Operation?)
    case editorReturned(text: String)
    /// All that were found, by name.
    case themesLoaded([ThemeOffer])
}
