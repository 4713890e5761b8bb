import RosterModel

/// What can go wrong with the file or with an operation: the facts. One function elsewhere turns any of them into the
/// sentence that a person reads and the exit code. After any of them the file is as it was before.
public enum StoreError: Error, Equatable, Sendable {
    // The file

    /// Opened for reading, and there is no such file (or it is still empty).
    case missing(path: String)
    /// A file that SQLite can't read: no database at all.
    case notADatabase(path: String)
    /// A database of another program (0: of one that doesn't say which).
    case foreign(path: String, applicationID: Int64)
    /// Made by a newer Roster: its schema's version, and the latest one that this program knows.
    case newer(path: String, version: Int, known: Int)
    /// Opened for reading, and made by an older Roster: any command that writes brings it up to date.
    case outdated(path: String, version: Int, known: Int)
    /// A database whose contents are not sound; `detail` is SQLite's first finding.
    case damaged(path: String, detail: String)
    /// The file or its folder can't be written. Opening it for reading works.
    case readOnly(path: String)
    /// On a network file system (`kind`: "NFS", "SMB" …), where SQLite's WAL is unsafe. Opening for reading works.
    case networkFileSystem(path: String, kind: String)
    /// The file or its folder can't be made or opened, with the system's reason.
    case cannotOpen(path: String, reason: String)
    /// Other processes held the file too long, three times over. What was asked can be tried again.
    case busy(path: String)
    /// The file was moved away or replaced by another one while it was open here: it has to be opened again.
    case replaced(path: String)
    /// There is something of that name already, and it is not replaced.
    case exists(path: String)
    /// A file that was to be restored and can't be; the record was not touched.
    case unusable(backup: String, BackupFault)
    /// No room is left on the disk. Nothing was changed; it can be tried again when there is.
    case diskFull(path: String)
    /// The disk failed, with SQLite's words.
    case inputOutput(path: String, detail: String)

    // What was asked for

    case unknownClient(Client.ID)
    case unknownCohort(Cohort.ID)
    case unknownSession(Session.ID)
    case unknownItem(ActionItem.ID)
    /// Another client has that email address already.
    case emailTaken(email: String, by: String)
    /// Another client or cohort has exactly that name already.
    case nameTaken(String)
    /// The session was cancelled: it can't be moved.
    case sessionCancelled(Session.ID)
    /// A value outside its bounds: which one ("a rating"), and what it may be ("1 to 5").
    case invalid(what: String, allowed: String)
    /// A note over 1 MiB.
    case noteTooLarge(bytes: Int)
    /// A note without a single word.
    case emptyNote

    /// A client was to be merged with itself.
    case mergedWithItself(name: String)
    /// There is no such entry in the inbox.
    case unknownEntry(InboxEntry.ID)
    /// The entry was placed or dismissed already.
    case entrySettled(InboxEntry.ID)
    /// The entry is of a kind with which that can't be done.
    case misplacedEntry(InboxEntry.ID, kind: InboxEntry.Kind)
    /// The item that a message is to go to is not that client's.
    case itemOfAnother(ActionItem.ID, name: String)
    /// A look back to a time before the first operation; nil where there was none yet.
    case beforeTheRecord(begins: Instant?)

    // Nudges

    /// There is no such nudge.
    case unknownNudge(Nudge.ID)
    /// It has gone, or is going, or was taken back: nothing can be done with it any more.
    case nudgeEnded(Nudge.ID, Nudge.State)
    /// The client can't be written to: no address, and no number with consent, that what is set up reaches.
    case noChannel(name: String)
    /// The client is paused, or the coaching has ended.
    case notActive(name: String, Client.Status)
    /// Nobody is reminded of what is done or skipped.
    case itemClosed(ActionItem.ID)

    // Undo and redo

    case nothingToUndo
    case nothingToRedo
    /// A client was forgotten since: what was done before that stays.
    case undoStopsAtForgetting
    /// Something changed the same rows afterwards: the operation that can't be taken back ("3 items captured for Ada
    /// Moreau"), and what stands in the way, for people ("item 142 “Draft the scorecard” was changed since").
    case undoBlocked(operation: String, because: [String])
}

/// Something to tell the coach that did not prevent opening.
public enum StoreNotice: Equatable, Sendable {
    /// The file or folder could be read by others: its mode was tightened (old and new permission bits).
    case tightened(path: String, from: Int, to: Int)
    /// The file is looser than it should be, and its mode could not be changed.
    case loose(path: String, mode: Int)
    /// The file lies in a folder that a program keeps in step with other machines (its name: "Dropbox").
    case synchronisedFolder(path: String, name: String)
    /// The schema was brought up to date.
    case migrated(from: Int, to: Int)
}
