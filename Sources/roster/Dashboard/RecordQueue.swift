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
    private let store: Mutex<Store>
    private let drafts = PendingDrafts()
    private let mailbox: Mailbox<Message>
    private let clock: Clock
    private let openSample: @Sendable () throws -> Store
    private static let origin = Origin(by: .coach, via: .dashboard)

    /// `openSample` makes the sample practice and opens it.
    init(
        store: Store, mailbox: Mailbox<Message>, clock: Clock, openSample: @escaping @Sendable () throws -> Store
    ) {
        self.store = Mutex(store)
        self.mailbox = mailbox
        self.clock = clock
        self.openSample = openSample
    }

    /// Starts an effect; the answer comes as a message. Drafts have none: only the last one that was typed is written,
    /// however many came while the file was busy.
    func start(_ effect: Effect) {
        if case .perform(.keepDraft(let draft)) = effect {
            if drafts.put(draft) { queue.async { self.writeDrafts() } }
        } else {
            queue.async {
                if let answer = self.answer(to: effect) { self.mailbox.post(answer) }
            }
        }
    }

    /// Carries an effect out at once, for the first screen.
    func answer(to effect: Effect) -> Message? {
        do {
            return try carryOut(effect)
        } catch {
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
        case .loadRoster: return .rosterLoaded(try store.roster(at: now))
        case .loadCard(let party): return .cardLoaded(try store.card(of: party, at: now))
        case .loadItems:
            let since = now.adding(seconds: -RecordQueue.shownClosed)
            return .itemsLoaded(try store.items(at: now, includingClosed: .since(since)))
        case .loadCaptureSubject(let party):
            return .captureSubjectLoaded(try store.captureSubject(for: party, taken: .moment(now)))
        case .loadDrafts: return .draftsLoaded(try store.drafts())
        case .perform(let operation):
            return .performed(operation, try store.perform(operation, by: RecordQueue.origin, at: now))
        case .undo: return .undone(try store.undo(by: RecordQueue.origin, at: now))
        case .redo: return .redone(try store.redo(by: RecordQueue.origin, at: now))
        case .openSamplePractice: return try moveToSample(at: now)
        // These concern the terminal (`DashboardRun`).
        case .openEditor, .suspend, .quit: return nil
        }
    }

    /// Closed items are shown for eight weeks (`Effect.loadItems`), in seconds.
    private static let shownClosed: Int64 = 56 * 86_400

    private func moveToSample(at now: Instant) throws -> Message {
        let sample = try openSample()
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
