import Dispatch
import RosterDashboard
import RosterModel
import RosterStore
import RosterTerminal

/// The backup of each day while the dashboard is open: soon after it was opened, and when a new day has begun.
final class DailyBackups: Sendable {
    private let store: Store
    private let clock: Clock
    private let zone: Zone
    private let mailbox: Mailbox<Message>
    private let end = DispatchSemaphore(value: 0)

    init(store: Store, clock: Clock, zone: Zone, mailbox: Mailbox<Message>) {
        self.store = store
        self.clock = clock
        self.zone = zone
        self.mailbox = mailbox
    }

    func start() {
        guard store.access == .writing else { return }
        GentleThread.start("backup") { self.run() }
    }

    /// Does not wait for one that is being made: what is half made goes away with the next.
    func stop() {
        end.signal()
    }

    private func run() {
        var done: Day?
        // The first screen and what is typed at once come first.
        var pause = DispatchTimeInterval.seconds(2)
        while end.wait(timeout: .now() + pause) == .timedOut {
            pause = .seconds(60)
            let today = zone.day(of: clock.now())
            guard today != done else { continue }
            done = today
            if let complaint = DailyBackup.make(store, on: today) { mailbox.post(.failed(complaint, nil)) }
        }
    }
}
