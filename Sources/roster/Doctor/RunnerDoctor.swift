import CommandDesk
import RosterModel
import RosterSettings
import RosterStore

/// Asks the record how the runner is.
struct RunnerDoctor {
    private let configuration: Configuration
    private let now: Instant

    init(environment: [String: String], configuration: Configuration) {
        self.configuration = configuration
        // A clock that can't be read was complained about by every other command.
        now = (try? Clock(environment: environment))?.now() ?? Instant(seconds: 0)
    }

    /// Nil where there is no record, or none that can be read.
    func state(of path: String) -> RunnerState? {
        guard let store = try? Store.open(at: path, for: .reading, settings: configuration.storeSettings) else {
            return nil
        }
        defer { try? store.close() }
        return try? store.runnerState(at: now)
    }

    func spoken(_ moment: Instant) -> String {
        SpokenTime(now: now, zone: configuration.coach.zone).dayAndClock(moment)
    }
}
