import GRDB
import RosterModel

@testable import RosterStore

/// The roster read in the plainest way: everything of everybody, sorted out afterwards. What the store reads row by row
/// from indexes must be the same.
struct PlainReading {
    private let now: Instant
    private let clients: [Client]
    private let cohorts: [Cohort]
    private let sessions: [Session]
    private let items: [ActionItem]
    private let comments: [Comment]

    init(_ store: Store, at now: Instant) throws {
        self.now = now
        (clients, cohorts, sessions, items, comments) = try store.read { db in
            (
                try Client.fetchAll(db, ended: false), try Cohort.fetchAll(db),
                try Row.fetchAll(db, sql: "SELECT * FROM session WHERE status = 'scheduled' ORDER BY starts, id")
                    .map { try Session($0, at: now) },
                try Row.fetchAll(db, sql: "SELECT * FROM item ORDER BY due, id").map { try ActionItem($0) },
                try Row.fetchAll(db, sql: "SELECT * FROM comment ORDER BY at, id").map { try Comment($0) }
            )
        }
    }

    var roster: Roster {
        let rows = clients.map(row) + cohorts.map { row(.cohort($0.id), $0.name, members: $0.members.count) }
        return Roster(rows: rows.inOrder)
    }

    private func row(_ client: Client) -> RosterRow {
        var row = row(.client(client.id), client.name)
        row.timeZone = client.timeZone
        row.status = client.status
        row.lastHeard = heard(client.id)
        row.flags = flags(client)
        return row
    }

    private func row(_ party: Party, _ name: String, members: Int? = nil) -> RosterRow {
        let counted = items.filter { $0.owner == .client && $0.isOf(party, alsoInCohorts: true) }
        let late = counted.filter { isWithin(56, $0) }
        let steps = (0..<5).map { step in
            let inStep = counted.filter { isWithin(70, $0) && self.step(of: $0) == step }
            return inStep.isEmpty ? nil : Double(inStep.count { $0.status == .done }) / Double(inStep.count)
        }
        return RosterRow(
            party: party, name: name, memberCount: members,
            sessions: ahead(party).filter { $0.starts <= now.adding(seconds: 60 * 86_400) },
            items: shownItems(party),
            completion: Completion(done: late.count { $0.status == .done }, due: late.count), trend: steps)
    }

    private func shownItems(_ party: Party) -> [RosterRow.ItemBrief] {
        let last = held(party).last?.starts ?? now.adding(seconds: -14 * 86_400)
        let since = max(last, now.adding(seconds: -56 * 86_400))
        return items.filter { $0.isOf(party, alsoInCohorts: false) && ($0.closed.map { $0 >= since } ?? true) }.map {
            RosterRow.ItemBrief(
                id: $0.id, status: $0.status, due: $0.deadline.at, target: $0.target, progress: $0.progress,
                awaitsReview: $0.awaitsReview)
        }
    }

    private func isWithin(_ days: Int64, _ item: ActionItem) -> Bool {
        let days = now.adding(seconds: -days * 86_400)...now
        return days.contains(item.deadline.at) || item.closed.map { days.contains($0) } ?? false
    }

    private func step(of item: ActionItem) -> Int {
        4 - Int(now.seconds(since: min(item.deadline.at, item.closed ?? item.deadline.at)) / (14 * 86_400))
    }

    // MARK: Sessions

    private func ahead(_ party: Party) -> [Session] {
        let since = now.adding(minutes: -60)
        return sessions.filter {
            $0.party == party && $0.ends >= since && $0.starts >= since.adding(seconds: -7 * 86_400)
        }
    }

    private func held(_ party: Party) -> [Session] { sessions.filter { $0.party == party && $0.ends <= now } }

    private func heard(_ client: Client.ID) -> RosterRow.Heard? {
        let own = Set(items.filter { $0.client == client }.map(\.id))
        let said = comments.last { own.contains($0.item) && $0.origin.by == .client }
        let closed = items.filter { own.contains($0.id) && $0.closedBy?.by == .client }
            .max { $0.closed ?? now < $1.closed ?? now }
        let heard = [
            said.map { RosterRow.Heard(at: $0.at, via: $0.origin.via) },
            closed.flatMap { item in
                item.closedBy.map { RosterRow.Heard(at: item.closed ?? now, via: $0.via) }
            },
        ]
        return heard.compactMap(\.self).reduce(nil) { best, next in best.map { $0.at >= next.at } ?? false ? best : next
        }
    }

    private func flags(_ client: Client) -> [RosterRow.Flag] {
        guard client.status == .active else { return [] }
        var flags: [RosterRow.Flag] = []
        let groups = cohorts.filter { $0.members.contains(client.id) }
        if ahead(.client(client.id)).isEmpty, groups.allSatisfy({ ahead(.cohort($0.id)).isEmpty }) {
            let last = held(.client(client.id)).last
            if let last, now.seconds(since: last.starts) > 21 * 86_400 { flags.append(.quiet) }
            flags.append(.noNextSession)
        }
        var isReached = client.email != nil
        if case .consented = client.smsConsent, client.phone != nil { isReached = true }
        return isReached ? flags : flags + [.noChannel]
    }
}

extension ActionItem {
    /// In the row of a client stand those that were not captured in a cohort's note.
    fileprivate func isOf(_ party: Party, alsoInCohorts: Bool) -> Bool {
        switch party {
        case .client(let id): client == id && (alsoInCohorts || cohort == nil)
        case .cohort(let id): cohort == id
        }
    }
}
