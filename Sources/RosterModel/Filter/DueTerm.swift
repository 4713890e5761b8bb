/// `due:<fri`: compares a deadline with a WHEN, both in the client's zone.
struct DueTerm {
    let comparison: Filter.Comparison
    let words: [String]
    let order: DateOrder

    /// What deadlines are compared with at a moment: a day is all its moments, a time is one of them.
    /// - Returns: nil where the WHEN is no day.
    func bound(at now: Instant, in zone: Zone) -> DueBound? {
        let reader = WhenReader(today: zone.day(of: now), order: order)
        guard let phrase = reader.read(words), case .day(let day, _) = phrase.day else { return nil }
        if let time = phrase.time {
            let moment = zone.instant(of: day, at: time)
            return DueBound(comparison: comparison, start: moment, end: moment.adding(seconds: 1))
        }
        return DueBound(
            comparison: comparison, start: zone.instant(of: day, at: .midnight),
            end: zone.instant(of: day.adding(days: 1), at: .midnight))
    }
}

struct DueBound {
    let comparison: Filter.Comparison
    let start: Instant
    /// The first moment after it.
    let end: Instant

    func holds(for due: Instant) -> Bool {
        switch comparison {
        case .before: due < start
        case .atMost: due < end
        case .after: due >= end
        case .atLeast: due >= start
        case .on: due >= start && due < end
        }
    }
}
