import GRDB
import RosterModel

extension Store {
    /// Every client who is coached now, and every cohort, by name: one consistent snapshot.
    public func roster(at now: Instant) throws -> Roster {
        try read { db in try RosterReading(db, at: now).roster() }
    }
}

/// One reading of the roster: a handful of queries, whatever the number of clients.
private struct RosterReading {
    private let db: Database
    private let now: Instant
    private let cohorts: [Cohort]
    private let sessions: PartySessions
    private let completion: LateCompletion

    /// How far ahead sessions are wanted, and how long closed items stay where no session was held, in seconds.
    private static let ahead: Int64 = 60 * 86_400
    private static let closedWithoutSession: Int64 = 14 * 86_400

    init(_ db: Database, at now: Instant) throws {
        self.db = db
        self.now = now
        cohorts = try Cohort.fetchAll(db)
        sessions = try PartySessions(db, at: now, cohorts: cohorts)
        completion = try LateCompletion(db, at: now)
    }

    func roster() throws -> Roster {
        let clients = try Client.fetchAll(db, ended: false)
        let items = try items(clients: clients)
        let hearings = try Hearings(db)
        let flags = Flags(now: now, sessions: sessions)
        let rows = clients.map { client in
            row(
                .client(client.id), client.name, items: items, timeZone: client.timeZone, status: client.status,
                heard: hearings.last(of: client.id), flags: flags.flags(of: client))
        }
        let groups = cohorts.map { row(.cohort($0.id), $0.name, items: items, members: $0.members.count) }
        return Roster(rows: (rows + groups).sorted { Text.folded($0.name) < Text.folded($1.name) })
    }

    private func row(
        _ party: Party, _ name: String, items: [Party: [RosterRow.ItemBrief]], members: Int? = nil,
        timeZone: String? = nil, status: Client.Status = .active, heard: RosterRow.Heard? = nil,
        flags: [RosterRow.Flag] = []
    ) -> RosterRow {
        let booked = (sessions.ahead[party] ?? []).prefix { $0.starts <= now.adding(seconds: Self.ahead) }
        return RosterRow(
            party: party, name: name, memberCount: members, timeZone: timeZone, status: status,
            sessions: Array(booked), items: items[party] ?? [],
            completion: completion.completion[party] ?? Completion(),
            trend: completion.trend(of: party), lastHeard: heard, flags: flags)
    }

    // MARK: Items

    /// Open and stuck ones, and those closed since the last session, by deadline.
    private func items(clients: [Client]) throws -> [Party: [RosterRow.ItemBrief]] {
        var items: [Party: [RosterRow.ItemBrief]] = [:]
        try collect("closed IS NULL", [], into: &items) { _, _ in true }
        let parties = clients.map { Party.client($0.id) } + cohorts.map { .cohort($0.id) }
        let since = Dictionary(uniqueKeysWithValues: parties.map { ($0, closedSince($0)) })
        let earliest = since.values.min() ?? now
        try collect("closed >= ?", [earliest.seconds], into: &items) { party, closed in
            closed.map { $0 >= since[party] ?? now } ?? false
        }
        return items.mapValues { $0.sorted { ($0.due, $0.id) < ($1.due, $1.id) } }
    }

    private func closedSince(_ party: Party) -> Instant {
        let floor = now.adding(seconds: -LateCompletion.weeks * 7 * 86_400)
        return max(floor, sessions.lastHeld[party] ?? now.adding(seconds: -Self.closedWithoutSession))
    }

    private func collect(
        _ condition: String, _ arguments: StatementArguments, into items: inout [Party: [RosterRow.ItemBrief]],
        where isWanted: (Party, Instant?) -> Bool
    ) throws {
        let sql = """
            SELECT client_id, cohort_id, id, status, due, target, progress, awaits_review, closed FROM item
            WHERE \(condition)
            """
        let rows = try Row.fetchCursor(db.cached(sql), arguments: arguments)
        // Columns by their places: there may be a hundred thousand rows.
        while let row = try rows.next() {
            let party: Party = (row[1] as Int64?).map { .cohort(Cohort.ID($0)) } ?? .client(Client.ID(row[0]))
            guard isWanted(party, (row[8] as Int64?).map { Instant(seconds: $0) }) else { continue }
            items[party, default: []].append(
                RosterRow.ItemBrief(
                    id: ActionItem.ID(row[2]), status: ActionItem.Status(rawValue: row[3]) ?? .open,
                    due: Instant(seconds: row[4]), target: row[5], progress: row[6], awaitsReview: row[7]))
        }
    }
}
