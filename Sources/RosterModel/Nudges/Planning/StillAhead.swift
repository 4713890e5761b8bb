/// What went already, what was taken back, and what is too late (rules 6 and 8).
extension Planner {
    /// Of one item's occasions, by time, those that are to go.
    func stillAhead(_ occasions: [Occasion], of item: ActionItem) -> [Occasion] {
        let records = situation.earlier.filter { $0.item == item.id }.sorted(by: Planner.precedes)
        let left = Nudge.Kind.allCases.flatMap { kind in
            notGone(occasions.filter { $0.kind == kind }, records.filter { $0.kind == kind && !$0.isCancelled }) {
                ($0.at, $0.item.deadline.at)
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

    /// Without those that went. A step goes again only for a later deadline and on a later day than it went; a
    /// confirmation never does. Each record stands for one step: the last one before it, and all of its day.
    func notGone<Step>(
        _ steps: [Step], _ records: [ClientSituation.Earlier], time: (Step) -> (at: Instant, due: Instant)
    ) -> [Step] {
        var left = steps
        for record in records {
            let day = zone.day(of: record.at)
            if record.kind == .confirm { return [] }
            func isAnew(_ step: Step) -> Bool {
                let (at, due) = time(step)
                guard due > record.due else { return false }
                // The coach hears of every deadline that passes.
                return record.kind == .overdue || zone.day(of: at) > day
            }
            let sameDay = left.indices.filter { !isAnew(left[$0]) && zone.day(of: time(left[$0]).at) == day }
            let before = left.indices.last { !isAnew(left[$0]) && time(left[$0]).at <= record.at }
            let gone =
                sameDay.isEmpty ? [before ?? left.indices.first { !isAnew(left[$0]) }].compactMap { $0 } : sameDay
            for index in gone.reversed() { left.remove(at: index) }
        }
        return left
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
