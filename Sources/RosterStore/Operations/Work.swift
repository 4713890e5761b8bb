import GRDB
import RosterModel

/// What every operation works with: the journal that it writes to, who asks for it and when, and the rules.
/// One file per subject extends it with the operations themselves.
struct Work {
    let journal: Journal
    let origin: Origin
    let now: Instant
    let settings: Store.Settings

    var db: Database { journal.db }

    /// Times as the coach says them, for summaries.
    var spoken: SpokenTime { SpokenTime(now: now, zone: settings.coachZone) }

    func newUID() -> String {
        var generator = SystemRandomNumberGenerator()
        return UID.make(at: now, using: &generator)
    }

    // MARK: What must be there

    func client(_ id: Client.ID) throws -> Client {
        guard let client = try Client.fetch(id, db) else { throw StoreError.unknownClient(id) }
        return client
    }

    func session(_ id: Session.ID) throws -> Session {
        guard let session = try Session.fetch(id, db, at: now) else { throw StoreError.unknownSession(id) }
        return session
    }

    /// Each once, in the order that was asked for.
    func items(_ ids: [ActionItem.ID]) throws -> [ActionItem] {
        var seen: Set<ActionItem.ID> = []
        return try ids.filter { seen.insert($0).inserted }.map { id in
            guard let item = try ActionItem.fetch(id, db) else { throw StoreError.unknownItem(id) }
            return item
        }
    }

    /// The client's or cohort's name.
    func name(of party: Party) throws -> String {
        switch party {
        case .client(let id): return try client(id).name
        case .cohort(let id):
            let sql = "SELECT name FROM cohort WHERE id = ?"
            guard let name = try String.fetchOne(db.cached(sql), arguments: [id.number]) else {
                throw StoreError.unknownCohort(id)
            }
            return name
        }
    }
}

extension Int {
    /// `1 item`, `3 items`.
    func counted(_ noun: String, _ plural: String? = nil) -> String {
        self == 1 ? "1 \(noun)" : "\(self) \(plural ?? noun + "s")"
    }
}
