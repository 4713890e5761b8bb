import CommandDesk
import Foundation
import Logging
import RosterModel
import RosterStore
import Synchronization

/// The backup of each day, which is the daily check of the record too: beside the passes, so that no nudge waits for it.
final class DayBackups: Sendable {
    private let log: Logger
    private let state = Mutex<(day: Day?, isBusy: Bool)>((nil, false))

    init(log: Logger) {
        self.log = log
    }

    func make(_ store: Store, on day: Day) {
        let begins = state.withLock { state in
            guard state.day != day, !state.isBusy else { return false }
            state = (day, true)
            return true
        }
        guard begins else { return }
        let thread = Thread { [self] in
            // Of this thread alone, on Linux: it gives way to all others.
            setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
            if let complaint = DailyBackup.make(store, on: day) { log.error("\(complaint)") }
            state.withLock { $0.isBusy = false }
        }
        thread.name = "backup"
        thread.start()
    }
}
