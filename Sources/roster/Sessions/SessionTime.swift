import RosterModel
import RosterStore

extension Desk {
    /// When a session starts, as it was typed, in the coach's zone. Throws a `Failure`.
    func sessionStart(_ words: [String]) throws -> Instant {
        let typed = words.joined(separator: " ")
        let start = parseSessionStart(typed, at: now, in: zone, dateOrder: configuration.coach.dateOrder)
        guard let start else {
            throw Failure(
                .badData, "“\(typed)” does not say when a session starts; write a day and a time, as “fri 10:00”")
        }
        return start
    }

    /// The session that a number means, or the current or next one of a client or cohort by name. Throws a `Failure`.
    func session(_ typed: String, in store: Store) throws -> SessionLine {
        let number = typed.hasPrefix("#") ? typed.dropFirst() : typed[...]
        if let id = Int64(number).map({ Session.ID($0) }) {
            guard let found = try store.sessions().first(where: { $0.session.id == id }) else {
                throw StoreError.unknownSession(id)
            }
            return found
        }
        let (party, name) = try WhoIsMeant(store).party(typed)
        // The longest session there may be, so that one that has begun is found.
        let ahead = try store.sessions(from: now.adding(seconds: -86_400))
            .filter { $0.session.party == party && $0.session.status == .scheduled }
        guard let next = ahead.first(where: { $0.session.isCurrent(at: now) || $0.session.starts >= now }) else {
            throw Failure(.badData, "\(name) has no session ahead; “roster session add” books one")
        }
        return next
    }
}
