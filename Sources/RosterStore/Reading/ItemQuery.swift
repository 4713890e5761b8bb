import GRDB
import RosterModel

/// What a filter leaves to SQL: a condition that holds for every item that the filter holds for, so that an index can
/// serve it. The filter itself has the last word on each of them.
struct ItemQuery {
    private(set) var condition: String
    private(set) var arguments = StatementArguments()
    private let now: Instant

    init(_ filter: Filter, at now: Instant, includingClosed: Bool) {
        self.now = now
        var standings = Set(Standing.allCases)
        if !includingClosed { standings.subtract([.done, .skipped]) }
        for case .status(let wanted, let isNegated) in filter.terms.map(\.pushed) {
            standings = isNegated ? standings.subtracting(wanted) : standings.intersection(wanted)
        }
        condition = ""
        condition = parts(of: standings).map { "(\($0))" }.joined(separator: " OR ")
        if standings.count == Standing.allCases.count { condition = "1" }
        if standings.isEmpty { condition = "0" }
        condition = "(\(condition))"
        for case .owner(let owner) in filter.terms.map(\.pushed) { add("owner = ?", owner.rawValue) }
        for case .client(let number) in filter.terms.map(\.pushed) { add("client_id = ?", number) }
    }

    /// For each index that serves one of them.
    private func parts(of standings: Set<Standing>) -> [String] {
        let soon = now.adding(seconds: Standing.soonSeconds).seconds
        var parts: [String] = []
        let open: [(Standing, String)] = [
            (.overdue, "due < \(now.seconds)"), (.soon, "due BETWEEN \(now.seconds) AND \(soon)"),
            (.open, "due > \(soon)"),
        ]
        let wanted = open.filter { standings.contains($0.0) }
        if wanted.count == open.count {
            parts.append("closed IS NULL AND status = 'open'")
        } else {
            parts += wanted.map { "closed IS NULL AND status = 'open' AND \($0.1)" }
        }
        if standings.contains(.stuck) { parts.append("closed IS NULL AND status = 'stuck'") }
        if standings.isSuperset(of: [.done, .skipped]) {
            parts.append("closed IS NOT NULL")
        } else {
            let closed = [Standing.done, .skipped].filter(standings.contains)
            parts += closed.map { "closed IS NOT NULL AND status = '\($0.rawValue)'" }
        }
        return parts
    }

    private mutating func add(_ part: String, _ value: any DatabaseValueConvertible) {
        condition += " AND \(part)"
        arguments += [value]
    }
}

extension Filter.Term {
    fileprivate enum Pushed {
        case status(Set<Standing>, isNegated: Bool)
        case owner(ActionItem.Owner)
        case client(Int64)
        case nothing
    }

    fileprivate var pushed: Pushed {
        switch condition {
        case .status(let standings): .status(standings, isNegated: isNegated)
        case .owner(let owner) where !isNegated: .owner(owner)
        default: .nothing
        }
    }
}

extension Filter {
    var asksForQuiet: Bool {
        terms.contains { if case .quiet = $0.condition { true } else { false } }
    }
}
