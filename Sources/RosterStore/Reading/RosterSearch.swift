import GRDB
import RosterModel

extension Store {
    /// Who on the roster has an item that a filter holds for: one that is not closed, or was closed at `since` or later.
    /// Read beside everything else: it may take a while.
    public func rosterMatches(_ filter: Filter, closedSince since: Instant, at now: Instant) throws -> RosterMatches {
        try readBehind { db in
            let lines = try ItemLines(db, at: now, by: settings.cadence, details: filter.asksForQuiet ? .quiet : [])
            let query = ItemQuery(filter, at: now, includingClosed: true)
            var judge = filter.judge(at: now, coachZone: settings.coachZone)
            var parties: Set<Party> = []
            _ = try lines.unsorted(
                where: "\(query.condition) AND (closed IS NULL OR closed >= ?)", query.arguments + [since.seconds]
            ) { line in
                let isKnown = parties.contains(.client(line.item.client)) && line.item.cohort == nil
                guard !isKnown, judge.matches(line) else { return false }
                parties.insert(.client(line.item.client))
                if let cohort = line.item.cohort { parties.insert(.cohort(cohort)) }
                return false
            }
            return RosterMatches(parties: parties, cohorts: try Memberships(db).namesByClient())
        }
    }
}
