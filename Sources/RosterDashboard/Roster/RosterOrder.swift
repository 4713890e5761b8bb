import RosterModel

/// How the roster is sorted; `S` goes through them.
public enum RosterOrder: CaseIterable, Sendable {
    case session, overdue, name, quiet

    /// What the header says.
    var title: String {
        switch self {
        case .session: "by next session"
        case .overdue: "overdue first"
        case .name: "by name"
        case .quiet: "quiet first"
        }
    }

    var next: RosterOrder {
        let all = Self.allCases
        let place = all.firstIndex(of: self) ?? 0
        return all[(place + 1) % all.count]
    }

    /// Indices of the rows in this order. Rows that are alike in it come by session, then as they are given: by name.
    func sorted(_ rows: [RosterRow], at now: Instant) -> [Int] {
        let keys = rows.map { Key($0, order: self, at: now) }
        return rows.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }

    private struct Key: Comparable {
        /// What the order is about, the smallest first.
        var rank: Int64 = 0
        var session: Int64 = .max

        init(_ row: RosterRow, order: RosterOrder, at now: Instant) {
            if order != .name { session = row.session(at: now)?.starts.seconds ?? .max }
            switch order {
            case .session, .name: break
            case .overdue: rank = row.overdueSince(at: now)?.seconds ?? .max
            case .quiet: rank = row.flags.contains(.quiet) ? row.lastHeard?.at.seconds ?? 0 : .max
            }
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.rank, left.session) < (right.rank, right.session)
        }
    }
}
