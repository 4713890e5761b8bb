import RosterModel
import RosterStore

extension StoreError {
    /// What is wrong with the file or with what was asked, and what to do.
    package var failure: Failure {
        switch self {
        case .missing(let path):
            Failure(.noInput, "there is no roster at \(path) yet; “roster client add” or “roster import” begins one")
        case .notADatabase(let path):
            Failure(
                .badData,
                "\(path) is no roster and no database at all; it was left alone. Name another with --db; if it was "
                    + "yours, “roster restore” lists its backups")
        case .foreign(let path, _):
            Failure(.badData, "\(path) is another program's database; it was left alone. Name another with --db")
        case .newer(let path, let version, let known):
            Failure(
                .badData,
                "\(path) was made by a newer Roster (its version is \(version), this program knows \(known)); "
                    + "it was left alone. Install the newer Roster")
        case .outdated(let path, _, _):
            Failure(
                .badData,
                "\(path) was made by an older Roster; open it once with “roster”, which keeps a backup and brings it up "
                    + "to date")
        case .damaged(let path, let detail):
            Failure(
                .badData,
                "\(path) is damaged (\(detail)); it was left alone. “roster restore” lists the backups and brings one back"
            )
        case .readOnly(let path):
            Failure(.cannotCreate, "\(path) or its folder can't be written; mend its permissions. Reading works")
        case .networkFileSystem(let path, let kind):
            Failure(
                .unavailable,
                "\(path) is on a network file system (\(kind)), where writing is not safe; move it to a local disk. "
                    + "Reading works")
        case .cannotOpen(let path, let reason):
            Failure(.cannotCreate, "\(path) can't be opened: \(reason)")
        case .busy(let path):
            Failure(.tryLater, "other programs keep \(path) busy; nothing was changed, try again")
        case .replaced(let path):
            Failure(.tryLater, "\(path) was moved away or replaced meanwhile; nothing was changed. Start again")
        case .exists(let path):
            Failure(.cannotCreate, "there is something at \(path) already; it was left alone. Choose another name")
        case .unusable(let backup, let fault): fault.failure(of: backup)
        case .diskFull(let path):
            Failure(.inputOutput, "the disk is full and nothing was changed; make room and try again (\(path))")
        case .inputOutput(let path, let detail):
            Failure(.inputOutput, "the disk of \(path) failed: \(detail)")
        default: Failure(.badData, objection)
        }
    }

    /// Why what was asked for can't be done.
    private var objection: String {
        switch self {
        case .unknownClient(let id): "there is no client \(id); “roster client list” shows them"
        case .unknownCohort(let id): "there is no cohort \(id); “roster cohort list” shows them"
        case .unknownSession(let id): "there is no session \(id); “roster session list” shows them"
        case .unknownItem(let id): "there is no item #\(id); “roster list --all” shows them"
        case .emailTaken(let email, let by): "\(by) has the address \(email) already; two clients can't share one"
        case .nameTaken(let name): "there is a \(name) already; choose another name"
        case .sessionCancelled(let id): "session \(id) was cancelled; add a new one with “roster session add”"
        case .invalid(let what, let allowed): "\(what) must be \(allowed)"
        case .noteTooLarge: "the note is longer than 1 MiB, so nothing of it was captured; split it"
        case .emptyNote: "the note is empty, so there is nothing to capture"
        case .mergedWithItself(let name): "\(name) is one client already; name the other one to merge"
        case .unknownEntry(let id): "there is no entry \(id) in the inbox; “roster inbox” shows them"
        case .entrySettled(let id): "entry \(id) was settled already; “roster inbox” shows what waits"
        case .misplacedEntry(let id, let kind): kind.wayOut(of: id)
        case .unknownNudge(let id): "there is no message #\(id); “roster nudges” lists them"
        case .nudgeEnded(let id, let state): "message #\(id) is \(state.words): nothing can be done with it any more"
        case .noChannel(let name):
            "\(name) can't be written to: there is no address, and no number with consent to SMS, that what is set up "
                + "reaches; “roster client edit” adds one"
        case .notActive(let name, let status):
            "\(name) is \(status.rawValue), so nothing is sent; “roster client resume” changes that"
        case .itemClosed(let id): "item #\(id) is done or skipped already; “roster mark \(id) open” opens it again"
        case .itemOfAnother(let id, let name): "item #\(id) is not one of \(name); “roster list client:…” shows theirs"
        case .beforeTheRecord(nil): "nothing is in the history yet, so there is nothing to look back to"
        case .beforeTheRecord: "the record begins later than that; look back to a later day"
        case .undoStopsAtForgetting:
            "a client was forgotten last, which can't be taken back; what was done before that stays as it is"
        case .nothingToUndo: "there is nothing to undo"
        case .nothingToRedo: "there is nothing to redo"
        case .undoBlocked(let operation, let reasons):
            "can't take back “\(operation)”: \(reasons.joined(separator: "; "))"
        default: "the record could not be used"
        }
    }
}

extension InboxEntry.Kind {
    /// What can be done with an entry of this kind, where it was something else that was tried.
    fileprivate func wayOut(of id: InboxEntry.ID) -> String {
        switch self {
        case .review:
            "entry \(id) is a note that waits for review; “roster inbox confirm \(id)” takes its items, "
                + "“roster inbox dismiss \(id)” drops them"
        case .unmatchedNote: "entry \(id) is a note; “roster inbox assign \(id) CLIENT” captures it for that client"
        case .unmatchedEvent:
            "entry \(id) is an event of the calendar; “roster inbox assign \(id) CLIENT” says whose it is"
        case .unknownSender, .comment, .question:
            "entry \(id) is a message; “roster inbox assign \(id) CLIENT ITEM” keeps it as a comment on that item"
        }
    }
}

extension StoreNotice {
    package var sentence: String {
        switch self {
        case .tightened(let path, let from, let to):
            "others could read \(path) (mode \(String(from, radix: 8))); it is closed to them now (\(String(to, radix: 8)))"
        case .loose(let path, let mode):
            "others can read \(path) (mode \(String(mode, radix: 8))), and its mode can't be changed"
        case .synchronisedFolder(let path, let name):
            "\(path) is in a folder that \(name) synchronises, which can damage it; a folder of its own is safer"
        case .migrated(_, let version):
            "the record was brought up to date (version \(version)); a backup of it as it was lies beside it"
        }
    }
}

extension Nudge.State {
    /// As a sentence says it.
    fileprivate var words: String {
        switch self {
        case .offered: "on its way"
        case .unknown: "sent, or not: nobody knows yet"
        default: rawValue
        }
    }
}
