import RosterModel

/// Which items need a decision, the most urgent client's first.
enum TriageQueue {
    /// What is overdue, stuck or waits for review. Clients come by the day of their next session (none: last), then
    /// by their latest item; a client's items by how late they are. As in the picture of `screens.md`: of two sessions
    /// on one day, the one with the later items comes first.
    static func lines(of all: [ItemLine], at now: Instant, zone: Zone) -> [ItemLine] {
        let waiting = all.filter { needsDecision($0.item, at: now) }
        let byClient = Dictionary(grouping: waiting) { $0.item.client }
        return byClient.values.map { Group($0, at: now, zone: zone) }.sorted().flatMap(\.lines)
    }

    static func needsDecision(_ item: ActionItem, at now: Instant) -> Bool {
        switch item.standing(at: now) {
        case .overdue, .stuck: true
        case .open, .soon: item.awaitsReview
        case .done, .skipped: false
        }
    }

    /// One client's items.
    private struct Group: Comparable {
        var lines: [ItemLine]
        private var order: Order

        struct Order: Comparable {
            var day: Int
            /// Days by the calendar, as the rows say them.
            var late: Int
            var session: Int64
            var client: Client.ID

            static func < (left: Order, right: Order) -> Bool {
                (left.day, -left.late, left.session, left.client)
                    < (right.day, -right.late, right.session, right.client)
            }
        }

        init(_ unsorted: [ItemLine], at now: Instant, zone: Zone) {
            lines = unsorted.sorted { ($0.item.deadline.at, $0.id) < ($1.item.deadline.at, $1.id) }
            let session = unsorted.compactMap(\.nextSession).min()
            order = Order(
                day: session.map { zone.day(of: $0).ordinal } ?? .max,
                late: lines.first.map { max(0, zone.day(of: now).ordinal - zone.day(of: $0.item.deadline.at).ordinal) }
                    ?? 0,
                session: session?.seconds ?? .max,
                client: lines.first?.item.client ?? Client.ID(0))
        }

        static func < (left: Group, right: Group) -> Bool { left.order < right.order }
        static func == (left: Group, right: Group) -> Bool { left.order == right.order }
    }
}
