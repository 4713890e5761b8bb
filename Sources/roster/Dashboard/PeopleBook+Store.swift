import RosterDashboard
import RosterModel
import RosterStore

extension PeopleBook {
    /// The longest session there may be is a day, so that one that has begun is among them.
    private static let longest: Int64 = 86_400

    init(_ store: Store, at now: Instant) throws {
        self.init(
            clients: try store.people(), cohorts: try store.cohorts(),
            sessions: try store.sessions(from: now.adding(seconds: -PeopleBook.longest)),
            spoken: SpokenTime(now: now, zone: store.settings.coachZone))
    }
}
