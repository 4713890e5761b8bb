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
        /// In the client's name or the item's text, folded.
        case word(String)
        case status(Set<Standing>)
        /// The start of any word of the client's name, folded, or the client's number.
        case client(String)
        case cohort(String)
        case owner(ActionItem.Owner)
        case due(Comparison, [String])
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

    /// Whether an item holds against it.
    /// - Parameter coachZone: for clients who have none recorded. Days are those of the client.
    public func matches(_ line: ItemLine, at now: Instant, coachZone: Zone) -> Bool {
        terms.allSatisfy { term in
            judge(term.condition, line, at: now, coachZone: coachZone) != term.isNegated
        }
    }

    /// Whether a row of the roster holds against it: by itself, or by one of its items.
    /// - Parameters:
    ///   - cohorts: names of the client's cohorts.
    ///   - hasMatchingItem: whether `matches(_:at:coachZone:)` holds for any of the row's items.
    public func matches(_ row: RosterRow, cohorts: [String] = [], hasMatchingItem: Bool) -> Bool {
        hasMatchingItem
            || terms.allSatisfy { term in
                // What only an item has, a row does not hold by itself, negated or not.
                judge(term.condition, row, cohorts: cohorts).map { $0 != term.isNegated } ?? false
            }
    }

    private func judge(_ condition: Condition, _ line: ItemLine, at now: Instant, coachZone: Zone) -> Bool {
        switch condition {
        case .word(let word): Text.folded(line.clientName).contains(word) || Text.folded(line.item.text).contains(word)
        case .status(let standings): standings.contains(line.item.standing(at: now))
        case .client(let start): Self.isMeant(start, line.clientName, number: line.item.client.number)
        case .cohort(let start): line.cohorts.contains { PersonFinder.begins(Text.folded($0), with: start) }
        case .owner(let owner): line.item.owner == owner
        case .tag(let tag): line.item.tags.contains { Text.folded($0) == tag }
        case .quiet(let isQuiet): line.isClientQuiet == isQuiet
        case .due(let comparison, let words):
            DueTerm(comparison: comparison, words: words, order: dateOrder)
                .holds(for: line.item.deadline.at, at: now, in: line.timeZone.flatMap { Zone($0) } ?? coachZone)
        }
    }

    private func judge(_ condition: Condition, _ row: RosterRow, cohorts: [String]) -> Bool? {
        switch condition {
        case .word(let word): return Text.folded(row.name).contains(word)
        case .client(let start):
            guard case .client(let id) = row.party else { return false }
            return Self.isMeant(start, row.name, number: id.number)
        case .cohort(let start):
            let names = row.memberCount == nil ? cohorts : cohorts + [row.name]
            return names.contains { PersonFinder.begins(Text.folded($0), with: start) }
        case .quiet(let isQuiet): return row.flags.contains(.quiet) == isQuiet
        case .status, .owner, .tag, .due: return nil
        }
    }

    private static func isMeant(_ start: String, _ name: String, number: Int64) -> Bool {
        PersonFinder.begins(Text.folded(name), with: start) || start == String(number)
    }
}

/// Why a filter was not understood.
public enum FilterError: Error, Equatable, CustomStringConvertible {
    case unknownKey(String, nearest: String?)
    case unknownValue(key: String, value: String, allowed: [String])
    case notADay(String)

    public var description: String {
        switch self {
        case .unknownKey(let key, let nearest):
            "“\(key):” is no key of the filter" + (nearest.map { "; did you mean “\($0):”?" } ?? "")
                + " (the keys are \(FilterParser.keys.joined(separator: ", ")); quote text that has a colon)"
        case .unknownValue(let key, let value, let allowed):
            (value.isEmpty ? "“\(key):” needs a value" : "“\(value)” is no value for “\(key):”")
                + (allowed.isEmpty ? "" : "; it takes \(allowed.joined(separator: ", "))")
        case .notADay(let value): "“\(value)” is no day; write due:today, due:<fri, due:>2026-12-01"
        }
    }
}
