import RosterModel

/// The brief laid out on a page: what heads it over the whole width, and below that one column, or two beside each other.
struct BriefPage: Equatable, Sendable {
    private(set) var head: [CardLine] = []
    private(set) var columns: [[CardLine]]
    private(set) var widths: BriefWidths

    init(_ brief: Brief) {
        widths = brief.widths
        guard widths.isTwo else {
            columns = [Self.column([brief.facts] + brief.sections)]
            return
        }
        let facts = brief.facts
        head = facts.isEmpty ? [] : facts + [.blank]
        columns = [Self.column(brief.leftSections), Self.column(brief.rightSections)]
    }

    private static func column(_ sections: [[CardLine]]) -> [CardLine] {
        Array(sections.filter { !$0.isEmpty }.joined(separator: [.blank]))
    }

    /// How many rows it has.
    var count: Int { head.count + (columns.map(\.count).max() ?? 0) }

    /// The line that stands in a row of a column; the head's stand in the first.
    func line(row: Int, column: Int) -> CardLine? {
        if row < head.count { return column == 0 && row >= 0 ? head[row] : nil }
        let lines = columns[column]
        return lines.indices.contains(row - head.count) ? lines[row - head.count] : nil
    }

    // MARK: Where the cursor can stand

    /// A target and the rows that it takes.
    struct Place: Equatable, Sendable {
        var target: BriefTarget
        var column: Int
        var rows: ClosedRange<Int>
    }

    /// In the order of the columns, from top to bottom.
    var places: [Place] {
        var places: [Place] = []
        for (column, lines) in columns.enumerated() {
            for (index, line) in lines.enumerated() {
                guard let target = line.target else { continue }
                let row = head.count + index
                if let last = places.last, last.target == target {
                    places[places.count - 1].rows = last.rows.lowerBound...row
                } else {
                    places.append(Place(target: target, column: column, rows: row...row))
                }
            }
        }
        return places
    }

    func place(of target: BriefTarget?) -> Place? {
        target.flatMap { target in places.first { $0.target == target } }
    }
}

/// How wide the columns of the brief are. Agenda and words stand beside sessions and history where both have room.
struct BriefWidths: Equatable, Sendable {
    let left: Int
    /// Nil where everything stands in one column.
    let right: Int?

    /// A blank, the rule, a blank.
    static let gap = 3
    private static let columnsForTwo = 110

    /// - Parameter columns: without the margins.
    init(columns: Int, canBeTwo: Bool = true) {
        guard canBeTwo, columns >= Self.columnsForTwo else {
            left = columns
            right = nil
            return
        }
        left = (columns - Self.gap) * 11 / 20
        right = columns - Self.gap - left
    }

    var isTwo: Bool { right != nil }

    /// Where a column begins, and how wide it is.
    func span(of column: Int) -> (start: Int, columns: Int) {
        column == 0 ? (0, left) : (left + Self.gap, right ?? left)
    }
}
