/// `due:<fri`: compares a deadline with a WHEN, both in the client's zone.
struct DueTerm {
    let comparison: Filter.Comparison
    let words: [String]
    let order: DateOrder

    /// Days are compared; where the WHEN has a time, moments are.
    func holds(for due: Instant, at now: Instant, in zone: Zone) -> Bool {
        let reader = WhenReader(today: zone.day(of: now), order: order)
        guard let phrase = reader.read(words), case .day(let day, _) = phrase.day else { return false }
        if let time = phrase.time { return holds(due, zone.instant(of: day, at: time)) }
        return holds(zone.day(of: due), day)
    }

    private func holds<Value: Comparable>(_ due: Value, _ bound: Value) -> Bool {
        switch comparison {
        case .before: due < bound
        case .atMost: due <= bound
        case .after: due > bound
        case .atLeast: due >= bound
        case .on: due == bound
        }
    }
}
