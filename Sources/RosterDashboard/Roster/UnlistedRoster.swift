import RosterModel

/// A roster that is still to be listed: what has changed of it, in which order, and for what time. Ten thousand rows take
/// several milliseconds, for which no key should wait, so the listing of many is an effect (`Effect.listRoster`).
public struct UnlistedRoster: Equatable, Sendable {
    private let roster: Roster
    private let changes: [RosterChanges]
    private let order: RosterOrder
    private let now: Instant
    /// The coach's.
    private let zone: Zone

    init(_ roster: Roster, changes: [RosterChanges] = [], order: RosterOrder, spoken: SpokenTime) {
        self.roster = roster
        self.changes = changes
        self.order = order
        now = spoken.now
        zone = spoken.zone
    }

    /// Whether that takes no longer than a key may.
    var isSmall: Bool { roster.rows.count <= 1000 }

    /// Without a filter.
    public var listing: RosterListing {
        var changed = roster
        for change in changes { changed.apply(change) }
        return RosterListing(changed, order: order, spoken: SpokenTime(now: now, zone: zone))
    }
}

/// What the listing does not show yet. While one is made, what comes is kept for the next.
struct ListingQueue: Equatable, Sendable {
    /// Read anew; nil where the one that is listed is still what it was.
    private var roster: Roster?
    private var changes: [RosterChanges] = []
    private var isBeingListed = false

    mutating func read(_ roster: Roster) {
        self.roster = roster
        changes = []
    }

    mutating func changed(_ changes: RosterChanges) {
        if !changes.isEmpty { self.changes.append(changes) }
    }

    /// What is to be listed next, unless `listing` is that, or one is being made.
    mutating func next(after listing: RosterListing, order: RosterOrder, spoken: SpokenTime) -> UnlistedRoster? {
        guard !isBeingListed, let latest = roster ?? listing.roster else { return nil }
        let isOutdated = listing.order != order || listing.minute != RosterListing.minute(of: spoken.now)
        guard roster != nil || !changes.isEmpty || isOutdated else { return nil }
        defer { self = ListingQueue() }
        return UnlistedRoster(latest, changes: changes, order: order, spoken: spoken)
    }

    mutating func begin() { isBeingListed = true }

    mutating func end() { isBeingListed = false }
}
