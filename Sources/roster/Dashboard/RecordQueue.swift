import Dispatch
import RosterDashboard
import RosterModel
import RosterStore
import RosterTerminal
import Synchronization

/// The record while the dashboard is open: effects that concern it are carried out on a queue of their own, one after
/// the other, and answered with messages in the mailbox. The main thread never waits for the file.
final class RecordQueue: Sendable {
    private let queue = DispatchQueue(label: "record", qos: .userInitiated)
    /// For what takes long in a large practice: keys do not wait for it.
    private let behind = DispatchQueue(label: "record.behind", qos: .userInitiated)
    private let store: Mutex<Store>
    /// Where in the history the whole roster stands that the screen has; nil until it has one.
    private let mark = Mutex<RosterMark?>(nil)
    private let drafts = PendingDrafts()
    private let mailbox: Mailbox<Message>
    private let clock: Clock
    private let country: String?
    private let texts: NudgeTexts
    private let openSample: @Sendable () throws -> Store
    private static let origin = Origin(by: .coach, via: .dashboard)

    /// `openSample` makes the sample practice and opens it. `country`: whose national phone numbers are understood.
    init(
        store: Store, mailbox: Mailbox<Message>, clock: Clock, texts: NudgeTexts, country: String? = nil,
        openSample: @escaping @Sendable () throws -> Store
    ) {
        self.store = Mutex(store)
        self.mailbox = mailbox
        self.clock = clock
        self.country = country
        self.texts = texts
        self.openSample = openSample
    }

    /// Starts an effect; the answer comes as a message. Drafts have none: only the last one that was typed is written,
    /// however many came while the file was busy.
    func start(_ effect: Effect) {
        if case .perform(.keepDraft(let draft)) = effect {
            if drafts.put(draft) { queue.async { self.writeDrafts() } }
        } else {
            place(for: effect).async {
                if let answer = self.answer(to: effect) { self.mailbox.post(answer) }
            }
        }
    }

    private func place(for effect: Effect) -> DispatchQueue {
        switch effect {
        // In a large practice, so that what a key waits for must not wait for it.
        case .loadItems, .findMatches, .loadTags, .loadInboxText, .loadPeople, .findFile, .loadNudges: behind
        // It has nothing to do with the file.
        case .listRoster, .readNote: .global(qos: .userInitiated)
        default: queue
        }
    }

    /// Does something with the record when its turn comes.
    func later(_ work: @escaping @Sendable () -> Message?) {
        queue.async {
            if let message = work() { self.mailbox.post(message) }
        }
    }

    /// Carries an effect out at once, for the first screen.
    func answer(to effect: Effect) -> Message? {
        do {
            return try carryOut(effect)
        } catch {
            if case .bringFile(let file) = effect {
                return .bringFailed(file: file, Failure.sentence(of: error))
            }
            if case .perform(let operation) = effect { return .failed(Failure.sentence(of: error), operation) }
            return .failed(Failure.sentence(of: error), nil)
        }
    }

    /// Waits until all that was started is done and closes the file; no longer than `patience`.
    func finish(within patience: DispatchTimeInterval) {
        let done = DispatchSemaphore(value: 0)
        queue.async {
            self.writeDrafts()
            // What could not be written was told when it happened.
            try? self.current.close()
            done.signal()
        }
        _ = done.wait(timeout: .now() + patience)
    }

    /// Looks for what other processes wrote, twice a second, until the value that it gives is let go.
    func watch() -> any DispatchSourceTimer {
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(500), leeway: .milliseconds(100))
        timer.setEventHandler { [weak self] in
            if let self, self.hasChanged() { self.mailbox.post(.recordChanged) }
        }
        timer.resume()
        return timer
    }

    /// A file that can't be asked now is asked again in half a second; what the coach does meanwhile tells why. One that
    /// was replaced (a restore over a file that could not be read) is opened anew.
    private func hasChanged() -> Bool {
        do {
            return try current.hasChanged()
        } catch StoreError.replaced {
            return reopen()
        } catch {
            return false
        }
    }

    private func reopen() -> Bool {
        let old = current
        // Where the new one can't be opened yet, it is tried again at the next look.
        guard let new = try? Store.open(at: old.path, for: old.access, settings: old.settings) else { return false }
        store.withLock { $0 = new }
        // It is of a file that nobody finds any more.
        try? old.close()
        return true
    }

    private var current: Store { store.withLock { $0 } }

    private func writeDrafts() {
        for draft in drafts.takeAll() {
            if let failed = answer(to: .perform(.keepDraft(draft))), case .failed = failed { mailbox.post(failed) }
        }
    }

    private func carryOut(_ effect: Effect) throws -> Message? {
        let now = clock.now()
        let store = current
        switch effect {
        case .loadRoster: return try loadRoster(from: store, at: now)
        case .listRoster(let unlisted): return .rosterListed(unlisted.listing)
        case .findMatches(let filter):
            let since = now.adding(seconds: -RecordQueue.shownClosed)
            return .matchesFound(filter, try store.rosterMatches(filter, closedSince: since, at: now))
        case .loadTags:
            return .tagsLoaded(try store.tags(closedSince: now.adding(seconds: -RecordQueue.shownClosed)))
        case .loadCard(let party): return .cardLoaded(try store.card(of: party, at: now))
        // Nobody has asked for it yet, so nobody is told why it can't be read.
        case .readAhead(let party): return (try? store.card(of: party, at: now)).map { .cardLoaded($0) }
        case .loadItems:
            let since = now.adding(seconds: -RecordQueue.shownClosed)
            let (lines, unread, undecided) = try store.urgentItems(
                at: now, closedSince: since, limit: RecordQueue.listedItems)
            return .itemsLoaded(lines, unread: unread, undecided: undecided)
        case .loadCaptureSubject(let party):
            return .captureSubjectLoaded(try store.captureSubject(for: party, taken: .moment(now)))
        case .readNote(let note): return .noteRead(note.reading)
        case .loadDrafts: return .draftsLoaded(try store.drafts())
        case .loadInbox:
            let (entries, unread) = try store.inbox(limit: RecordQueue.listedItems)
            return .inboxLoaded(entries, unread: unread)
        case .loadNudges: return .nudgesLoaded(try NudgeBoard(store, texts, at: now))
        case .loadRunner: return .runnerLoaded(try store.runnerState(at: now))
        case .countInbox: return .inboxCounted(try store.inboxCount())
        case .loadInboxText(let entry): return .inboxTextLoaded(try InboxEffects(store, at: now).text(of: entry))
        case .assign(let entries, let assignment):
            return InboxEffects(store, at: now).assign(entries, assignment, by: RecordQueue.origin)
        case .loadPeople: return .peopleLoaded(try PeopleBook(store, at: now))
        case .loadItem(let id):
            guard let detail = try store.item(id, at: now) else { throw StoreError.unknownItem(id) }
            return .itemLoaded(detail.line)
        case .findFile(let path): return .fileFound(files(store, at: now).find(path))
        case .bringFile(let path): return .brought(file: path, try files(store, at: now).bring(path))
        case .perform(let operation):
            return .performed(operation, try store.perform(operation, by: RecordQueue.origin, at: now))
        case .undo: return .undone(try store.undo(by: RecordQueue.origin, at: now))
        case .redo: return .redone(try store.redo(by: RecordQueue.origin, at: now))
        case .openSamplePractice: return try moveToSample(at: now)
        // These concern the terminal (`DashboardRun`) or the themes' files (`ThemeReading`).
        case .openEditor, .suspend, .quit, .loadThemes: return nil
        }
    }

    /// Closed items are shown for eight weeks (`Effect.loadItems`), in seconds.
    private static let shownClosed: Int64 = 56 * 86_400

    private func files(_ store: Store, at now: Instant) -> FilesAtHand {
        FilesAtHand(
            store: store, source: ImportSource(country: country, zone: store.settings.coachZone, now: now),
            origin: RecordQueue.origin)
    }

    /// What has changed, where the screen has all of it already. Of a large practice first what the first screen
    /// shows, and the whole behind.
    private func loadRoster(from store: Store, at now: Instant) throws -> Message? {
        let known = mark.withLock { $0 }
        if let known, let (changes, stands) = try store.rosterChanges(since: known, at: now) {
            mark.withLock { $0 = stands }
            return .rosterChanged(changes)
        }
        if known == nil {
            let (roster, stands) = try store.rosterGlance(at: now, rows: RecordQueue.firstRows)
            mark.withLock { $0 = stands }
            if roster.unread == nil { return .rosterLoaded(roster) }
            loadWholeRoster(from: store, at: now)
            return .rosterLoaded(roster)
        }
        loadWholeRoster(from: store, at: now)
        return nil
    }

    private func loadWholeRoster(from store: Store, at now: Instant) {
        // Keys are pressed meanwhile, and there may be no more than one or two processors.
        GentleThread.start("roster") {
            do {
                let (roster, stands) = try store.wholeRoster(at: now)
                self.mark.withLock { $0 = stands }
                self.mailbox.post(.rosterLoaded(roster))
            } catch {
                self.mailbox.post(.failed(Failure.sentence(of: error), nil))
            }
        }
    }

    /// More than anybody scrolls through. More would take memory, and time on the main thread.
    private static let listedItems = 5000

    /// More than any screen has.
    private static let firstRows = 200

    private func moveToSample(at now: Instant) throws -> Message {
        let sample = try openSample()
        mark.withLock { $0 = nil }
        let previous = store.withLock { current in
            let previous = current
            current = sample
            return previous
        }
        try previous.close()
        return .rosterLoaded(try sample.roster(at: now))
    }
}

/// The drafts that were typed and not yet written, the last state of each.
private final class PendingDrafts: Sendable {
    private let drafts = Mutex<[String: Draft]>([:])

    /// Answers whether it is the first that waits, so that somebody has to be sent to write it.
    func put(_ draft: Draft) -> Bool {
        drafts.withLock { waiting in
            let isFirst = waiting.isEmpty
            waiting[draft.key] = draft
            return isFirst
        }
    }

    func takeAll() -> [Draft] {
        drafts.withLock { waiting in
            defer { waiting = [:] }
            return Array(waiting.values)
        }
    }
}
