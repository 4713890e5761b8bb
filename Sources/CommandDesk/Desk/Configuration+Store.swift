import RosterModel
import RosterSettings
import RosterStore

extension Configuration {
    /// What the record's rules need to know of the configuration.
    package var storeSettings: Store.Settings {
        Store.Settings(
            policy: capturePolicy, coachZone: coach.zone, cadence: nudgeCadence,
            coach: MessageFacts.Coach(name: coach.name, email: answerAddress))
    }

    /// Where answers by mail go: the mailbox that mail comes from, else the coach's own.
    private var answerAddress: String? {
        guard let from = email.from else { return coach.email }
        guard let open = from.lastIndex(of: "<"), let close = from.lastIndex(of: ">"), open < close else { return from }
        return String(from[from.index(after: open)..<close])
    }
}
