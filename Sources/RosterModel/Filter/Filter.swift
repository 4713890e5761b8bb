/// The filter language of the dashboard and of `roster list` (`screens.md`, Everywhere): terms that must all hold.
public struct Filter: Equatable, Sendable {
    public let terms: [Term]
    /// How `due:<12/4` is read.
    public let dateOrder: DateOrder

    /// One condition, or with `-` its opposite.
    public struct Term: Equatable, Sendable {
        public let isNegated: Bool
        public let condition: Condition
    }

    public enum Condition: Equatable, Sendable {
        /// In the client's name or the item's text.
        case word(FoldedText)
        case status(Set<Standing>)
        /// The start of any word of the client's name, or the client's number.
        case client(FoldedText, number: Int64?)
        case cohort(FoldedText)
        case owner(ActionItem.Owner)
        case due(Comparison, [String])
        /// Folded.
        case tag(String)
        case quiet(Bool)
    }

    public enum Comparison: String, CaseIterable, Sendable {
        case atMost = "<="
        case atLeast = ">="
        case before = "<"
        case after = ">"
        case on = "="
    }

    /// - Throws: `FilterError`, where a key or a value is not known.
    public init(_ text: String, dateOrder: DateOrder = .monthFirst) throws(FilterError) {
        var terms: [Term] = []
        for word in FilterWords.split(Text.line(text)) {
            terms.append(try FilterParser(dateOrder: dateOrder).term(word))
        }
        self.terms = terms
        self.dateOrder = dateOrder
    }

    /// Whether it says anything.
    public var isEmpty: Bool { terms.isEmpty }

    /// To hold many items against it.
    /// - Parameter coachZone: for clients who have none recorded. Days are those of the client.
    public func judge(at now: Instant, coachZone: Zone) -> FilterJudge {
        FilterJudge(self, at: now, coachZone: coachZone)
    }

    /// Whether one item holds against it.
    public func matches(_ line: ItemLine, at now: Instant, coachZone: Zone) -> Bool {
        var judge = judge(at: now, coachZone: coachZone)
        return judge.matches(line)
    }

    var dueTerms: [DueTerm] {
        terms.compactMap { term in
            guard case .due(let comparison, let words) = term.condition else { return nil }
            return DueTerm(comparison: comparison, words: words, order: dateOrder)
        }
    }

    /// Whether a row of the roster holds against it: by itself, or by one of its items.
    /// - Parameters:
    ///   - name: the row's.
    ///   - cohorts: names of the client's cohorts; asked for where they matter.
    ///   - hasMatchingItem: whether a `FilterJudge` finds any of the row's items.
    public func matches(
        _ row: FilterRow, name: FoldedText, cohorts: () -> [FoldedText], hasMatchingItem: () -> Bool
    ) -> Bool {
        terms.allSatisfy { term in
            // What only an item has, a row does not hold by itself, negated or not.
            judge(term.condition, row, name, cohorts).map { $0 != term.isNegated } ?? false
        } || hasMatchingItem()
    }

    private func judge(
        _ condition: Condition, _ row: FilterRow, _ name: FoldedText, _ cohorts: () -> [FoldedText]
    ) -> Bool? {
        switch condition {
        case .word(let word): return name.contains(word)
        case .client(let start, let number):
            guard case .client(let id) = row.party else { return false }
            return id.number == number || name.hasWord(beginningWith: start)
        case .cohort(let start):
            if case .cohort = row.party, name.hasWord(beginningWith: start) { return true }
            return cohorts().contains { $0.hasWord(beginningWith: start) }
        case .quiet(let isQuiet): return row.isQuiet == isQuiet
        case .status, .owner, .tag, .due: return nil
        }
    }
}

/// What a filter has to know of a row of the roster by itself. Of ten thousand rows that are held against it for one
/// key, nothing else is touched.
public struct FilterRow: Equatable, Sendable {
    public let party: Party
    let isQuiet: Bool

    public init(_ row: RosterRow) {
        party = row.party
        isQuiet = row.flags.contains(.quiet)
    }
}

/// Why a filter was not understood.
public enum FilterError: Error, Equatable, CustomStringConvertible {
    case unknownKey(String, nearest: String?)
    case unknownValue(key: String, value: String, allowed: [String])
    case notADay(String)

    public var description: String { sentences[0] }

    /// The same for less and less room; each says what to do.
    public var sentences: [String] {
        switch self {
        case .unknownKey(let key, let nearest?):
            [
                "“\(key):” is no key of the filter; did you mean “\(nearest):”? (the keys are \(Self.keys); quote text"
                    + " that has a colon)",
                "“\(key):” is no key of the filter; did you mean “\(nearest):”?",
                "“\(key):” is no key; try \(nearest):", "try \(nearest):",
            ]
        case .unknownKey(let key, nil):
            [
                "“\(key):” is no key of the filter (the keys are \(Self.keys); quote text that has a colon)",
                "“\(key):” is no key of the filter; quote text that has a colon", "“\(key):” is no key; quote it",
                "no key; quote it",
            ]
        case .unknownValue(let key, let value, let allowed):
            unknownValue(key, value, allowed.joined(separator: ", "))
        case .notADay(let value):
            [
                "“\(value)” is no day; write due:today, due:<fri, due:>2026-12-01", "no day; write today, <fri",
                "write <fri",
            ]
        }
    }

    private func unknownValue(_ key: String, _ value: String, _ allowed: String) -> [String] {
        let what = value.isEmpty ? "“\(key):” needs a value" : "“\(value)” is no value for “\(key):”"
        if allowed.isEmpty { return [what, "\(key): needs one"] }
        return ["\(what); it takes \(allowed)", "\(key): takes \(allowed)", "Tab: what there is"]
    }

    private static var keys: String { FilterParser.keys.joined(separator: ", ") }
}
