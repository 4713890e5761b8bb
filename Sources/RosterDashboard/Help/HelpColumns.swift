/// The sections as columns of lines: two side by side where both have room, about as long as each other.
struct HelpColumns: Equatable, Sendable {
    enum Line: Equatable, Sendable {
        case heading(String)
        case row(KeySection.Row)
        case blank
    }

    private(set) var columns: [[Line]]
    /// The widest keys: all titles begin in one column.
    let keys: Int

    /// So wide a column is enough; what is longer is cut.
    private static let enough = 44
    static let gap = 4

    /// - Parameter columns: without the margins.
    init(sections: [KeySection], columns width: Int) {
        keys = min(sections.flatMap(\.rows).map(\.keys.cells).max() ?? 0, 16)
        let blocks = sections.map { [Line.heading($0.heading)] + $0.rows.map { Line.row($0) } }
        columns = [Self.column(blocks[...])]
        let titles = sections.flatMap(\.rows).map(\.title.cells).max() ?? 0
        let needed = min(keys + 2 + titles, Self.enough)
        guard width >= 2 * needed + Self.gap, blocks.count > 1 else { return }
        // The cut after which the longer column is the shortest.
        let cuts = (1..<blocks.count).map { [Self.column(blocks[..<$0]), Self.column(blocks[$0...])] }
        columns = cuts.min { Self.height($0) < Self.height($1) } ?? columns
    }

    var height: Int { Self.height(columns) }

    private static func height(_ columns: [[Line]]) -> Int { columns.map(\.count).max() ?? 0 }

    private static func column(_ blocks: ArraySlice<[Line]>) -> [Line] {
        Array(blocks.joined(separator: [.blank]))
    }
}
