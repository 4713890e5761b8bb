/// What has changed on the roster since it was read.
public struct RosterChanges: Equatable, Sendable {
    /// As they are now, new ones too.
    public var rows: [RosterRow]
    /// Those that are not on it any more.
    public var gone: [Party]

    public init(rows: [RosterRow] = [], gone: [Party] = []) {
        self.rows = rows
        self.gone = gone
    }

    public var isEmpty: Bool { rows.isEmpty && gone.isEmpty }
}

extension Roster {
    /// Takes the changes in: what has kept its name keeps its place.
    public mutating func apply(_ changes: RosterChanges) {
        var changed = Dictionary(changes.rows.map { ($0.party, $0) }) { _, last in last }
        let gone = Set(changes.gone)
        var isMoved = false
        for place in rows.indices {
            guard let row = changed.removeValue(forKey: rows[place].party) else { continue }
            isMoved = isMoved || row.name != rows[place].name
            rows[place] = row
        }
        if !gone.isEmpty { rows.removeAll { gone.contains($0.party) } }
        rows += changed.values.sorted { $0.party < $1.party }
        if isMoved || !changed.isEmpty { rows = rows.inOrder }
    }
}

extension [RosterRow] {
    /// By name, each folded once; of one name, clients before cohorts, in the order of their numbers.
    public var inOrder: [RosterRow] {
        let names = map { Text.folded($0.name) }
        return indices.sorted { (names[$0], self[$0].party) < (names[$1], self[$1].party) }.map { self[$0] }
    }
}

extension Party: Comparable {
    public static func < (left: Party, right: Party) -> Bool {
        switch (left, right) {
        case (.client(let first), .client(let second)): first < second
        case (.cohort(let first), .cohort(let second)): first < second
        case (.client, .cohort): true
        case (.cohort, .client): false
        }
    }
}
