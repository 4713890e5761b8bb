/// Holds items against a filter at a moment. What deadlines are compared with is found once for each zone, so that
/// thousands of items are judged for one key.
public struct FilterJudge {
    private let filter: Filter
    private let now: Instant
    private let coachZone: Zone
    /// By the zone's name, in the order of the filter's `due:` terms.
    private var bounds: [String?: [DueBound?]] = [:]

    init(_ filter: Filter, at now: Instant, coachZone: Zone) {
        self.filter = filter
        self.now = now
        self.coachZone = coachZone
    }

    public mutating func matches(_ line: ItemLine) -> Bool {
        matches(line, name: FoldedText(line.clientName), text: FoldedText(line.item.text))
    }

    /// The same, with the client's name and the item's text as they were folded before.
    public mutating func matches(
        _ line: ItemLine, name: @autoclosure () -> FoldedText, text: @autoclosure () -> FoldedText
    ) -> Bool {
        var due = 0
        for term in filter.terms {
            let holds =
                switch term.condition {
                case .word(let word): name().contains(word) || text().contains(word)
                case .status(let standings): standings.contains(line.item.standing(at: now))
                case .client(let start, let number):
                    number == line.item.client.number || name().hasWord(beginningWith: start)
                case .cohort(let start): line.cohorts.contains { FoldedText($0).hasWord(beginningWith: start) }
                case .owner(let owner): line.item.owner == owner
                case .tag(let tag): line.item.tags.contains { Text.folded($0) == tag }
                case .quiet(let isQuiet): line.isClientQuiet == isQuiet
                case .due: isDue(line, term: &due)
                }
            if holds == term.isNegated { return false }
        }
        return true
    }

    private mutating func isDue(_ line: ItemLine, term: inout Int) -> Bool {
        defer { term += 1 }
        if bounds[line.timeZone] == nil {
            let zone = line.timeZone.flatMap { Zone($0) } ?? coachZone
            bounds[line.timeZone] = filter.dueTerms.map { $0.bound(at: now, in: zone) }
        }
        return bounds[line.timeZone]?[term]?.holds(for: line.item.deadline.at) ?? false
    }
}
