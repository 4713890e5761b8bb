import RosterModel

extension RosterRow {
    /// The current session, else the next one, as time has gone on since the roster was read.
    func session(at now: Instant) -> Session? {
        let begun = sessions.last { $0.isCurrent(at: now) && $0.starts <= now }
        return begun ?? sessions.first { $0.status != .cancelled && ($0.starts > now || $0.isCurrent(at: now)) }
    }

    /// The item that asks for the coach most: what the mark keys act on in the list, and what is underlined.
    func mostUrgent(at now: Instant) -> ItemBrief? {
        items.filter { !$0.status.isClosed }.min { left, right in
            (left.standing(at: now).urgency, left.due, left.id) < (right.standing(at: now).urgency, right.due, right.id)
        }
    }

    /// The deadline that comes next or has passed longest; of stuck items only where nothing else is open.
    func nextDue(at now: Instant) -> ItemBrief? {
        items.filter { $0.status == .open }.min { $0.due < $1.due }
            ?? items.filter { $0.status == .stuck }.min { $0.due < $1.due }
    }

    /// The deadline of the item that is late longest.
    func overdueSince(at now: Instant) -> Instant? {
        items.filter { $0.standing(at: now) == .overdue }.map(\.due).min()
    }
}

extension RosterRow.ItemBrief {
    func standing(at now: Instant) -> Standing { Standing(status, due: due, at: now) }

    var lacksOneCheckOff: Bool { progress + 1 >= target }
}

/// What the header counts.
struct RosterCounts: Equatable, Sendable {
    var clients = 0
    var open = 0
    var overdue = 0
    var stuck = 0

    init() {}

    /// Open are all that are not closed and not stuck, overdue ones included.
    init(_ roster: Roster, at now: Instant) {
        if let unread = roster.unread {
            (clients, open, overdue, stuck) = (unread.clients, unread.open, unread.overdue, unread.stuck)
        }
        for row in roster.rows {
            if row.memberCount == nil { clients += 1 }
            for item in row.items {
                switch item.standing(at: now) {
                case .open, .soon: open += 1
                case .overdue:
                    open += 1
                    overdue += 1
                case .stuck: stuck += 1
                case .done, .skipped: break
                }
            }
        }
    }
}
