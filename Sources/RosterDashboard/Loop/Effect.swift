import RosterModel

/// What the dashboard asks of the world. Carried out elsewhere; each answers with a `Message`.
public enum Effect: Equatable, Sendable {
    /// Answered by `rosterLoaded`: where the practice is large by its first rows, and by all of them a moment later.
    /// Once they are all read, by `rosterChanged`.
    case loadRoster
    /// Of very many rows, so that nothing waits for it. Answered by `rosterListed`.
    case listRoster(UnlistedRoster)
    /// Answered by `matchesFound`.
    case findMatches(Filter)
    /// The tags that there are, for the completion of a filter. Answered by `tagsLoaded`.
    case loadTags
    /// Answered by `cardLoaded`.
    case loadCard(Party)
    /// A card that may be wanted next, once what is on the screen is drawn. Answered by `cardLoaded`; not at all where it
    /// can't be read: that is told when it is wanted.
    case readAhead(Party)
    /// The items that are not closed, the most urgent ones of very many, and those closed in the last 8 weeks. Answered
    /// by `itemsLoaded`.
    case loadItems
    /// What waits in the inbox, the latest of very much. Answered by `inboxLoaded`.
    case loadInbox
    /// How much of it waits, once what is on the screen is drawn. Answered by `inboxCounted`.
    case countInbox
    /// What goes out and what went lately, with the exact texts. Answered by `nudgesLoaded`.
    case loadNudges
    /// Whether nudges go out by themselves. Answered by `runnerLoaded`.
    case loadRunner
    /// Of an entry that has more than its own words. Answered by `inboxTextLoaded`.
    case loadInboxText(InboxEntry)
    /// The operation of that name, with the notes among the entries as their files have them now. Answered by
    /// `performed` or `failed`.
    case assign([InboxEntry], InboxAssignment)
    /// Answered by `captureSubjectLoaded`.
    case loadCaptureSubject(Party)
    /// Nothing waits for it. Answered by `noteRead`.
    case readNote(NoteToRead)
    /// Answered by `draftsLoaded`.
    case loadDrafts
    /// For a form: everybody, and the sessions ahead. Answered by `peopleLoaded`.
    case loadPeople
    /// For a form. Answered by `itemLoaded`.
    case loadItem(ActionItem.ID)
    /// What there is of a file whose name is being typed. Answered by `fileFound`.
    case findFile(String)
    /// Imports a file. Answered by `brought` or `bringFailed`.
    case bringFile(String)
    /// Answered by `performed` or `failed`.
    case perform(Operation)
    /// Answered by `undone` or `failed`.
    case undo
    /// Answered by `redone` or `failed`.
    case redo
    /// The text in `$VISUAL` or `$EDITOR`. Answered by `editorReturned` or `failed`.
    case openEditor(text: String)
    /// Makes the sample practice in a database of its own and opens that. Answered by `rosterLoaded`.
    case openSamplePractice
    /// The themes' files. Answered by `themesLoaded`.
    case loadThemes
    case suspend
    case quit
}
