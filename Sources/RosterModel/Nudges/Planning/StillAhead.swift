/// What went already, what was taken back, and what is too late (rules 6 and 8).
extension Planner {
    /// Of one item's occasions, by time, those that are to go.
    func stillAhead(_ occasions: [Occasion], of item: ActionItem) -> [Occasion] {
        let records = situation.earlier.filter { $0.item == item.id }.sorted(by: Planner.precedes)
        let left = Nudge.Kind.allCases.flatMap { kind in
            notGone(occasions.filter { $0.kind == kind }, records.filter { $0.kind == kind && !$0.isCancelled }) {
                Turn(at: $0.at, due: $0.item.deadline.at, channel: $0.channel)
            }
        }
        let digests = records.filter { $0.kind == .digest && !$0.isCancelled }
        let waiting = left.filter { !isTold($0, in: digests) }.map(afterDigest)
        let ahead = waiting.filter { occasion in
            occasion.at > now
                || occasion.usefulUntil > now
                    && !records.contains { $0.isCancelled && takesBack($0, occasion) }
        }
        return ahead.map(inTime)
    }

    /// What is late and finds the hours closed may be stale when they open.
    private func inTime(_ occasion: Occasion) -> Occasion {
        guard occasion.dropped == nil, departure(of: occasion) >= occasion.usefulUntil else { return occasion }
        var late = occasion
        late.dropped = Planner.tooLate
        return late
    }

    /// A step that one item comes to, as far as it matters to what went.
    struct Turn {
        var at: Instant
        var due: Instant
        var channel: Nudge.Channel
    }

    /// Without those that went. A step goes again only for a later deadline and on a later day than it went; a
    /// confirmation never does.
    func notGone<Step>(
        _ steps: [Step], _ records: [ClientSituation.Earlier], turn: (Step) -> Turn
    ) -> [Step] {
        records.reduce(steps) { left, record in
            if record.kind == .confirm { return [] }
            let gone = left.map(turn).filter { !isAnew($0, after: record) }
            guard let first = gone.first else { return left }
            let day = zone.day(of: record.at)
            // What came before it; else the one of its day, drawn forward by another item's; else the next.
            let told = gone.last { $0.at <= record.at } ?? gone.first { zone.day(of: $0.at) == day } ?? first
            return left.filter { step in
                let turn = turn(step)
                let isTold = turn.at <= told.at || zone.day(of: turn.at) == day && turn.channel == told.channel
                return isAnew(turn, after: record) || !isTold
            }
        }
    }

    private func isAnew(_ turn: Turn, after record: ClientSituation.Earlier) -> Bool {
        guard turn.due > record.due else { return false }
        // The coach hears of every deadline that passes.
        return record.kind == .overdue || zone.day(of: turn.at) > zone.day(of: record.at)
    }

    /// A reopened item gets only what is ahead of it. A confirmation may come late all the same.
    private func takesBack(_ record: ClientSituation.Earlier, _ occasion: Occasion) -> Bool {
        (record.kind == occasion.kind || record.kind == .digest) && occasion.kind != .confirm
            && record.due >= occasion.item.deadline.at && record.at <= now
    }

    private static func precedes(_ left: ClientSituation.Earlier, _ right: ClientSituation.Earlier) -> Bool {
        (left.at, left.due, left.kind.rawValue) < (right.at, right.due, right.kind.rawValue)
    }
}
