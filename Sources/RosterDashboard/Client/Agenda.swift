import RosterModel

/// What there is to talk about: stuck, overdue and open items, and what was closed since the last session, in the
/// order of `screens.md`.
public struct Agenda: Equatable, Sendable {
    public let items: [ItemLine]
    /// The last session that has ended; nil before the first.
    public let since: Instant?

    public init(of card: Card, at now: Instant) {
        since = card.pastSessions.first?.session.starts
        items = card.itemsInPlay(at: now).sorted { Self.key($0, at: now) < Self.key($1, at: now) }
    }

    func count(at now: Instant, _ standings: Standing...) -> Int {
        items.count { standings.contains($0.item.standing(at: now)) }
    }

    private static func key(_ line: ItemLine, at now: Instant) -> (Int, Instant, ActionItem.ID) {
        let place =
            switch line.item.standing(at: now) {
            case .stuck: 0
            case .overdue: 1
            case .soon, .open: 2
            case .done: 3
            case .skipped: 4
            }
        return (place, line.item.deadline.at, line.id)
    }
}
