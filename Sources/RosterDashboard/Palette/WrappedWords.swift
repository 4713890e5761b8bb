extension Wrapping {
    /// The rows of a text as texts of their own, without the blank behind each.
    static func words(_ text: String, columns: Int) -> [String] {
        let characters = Array(text)
        return rows(of: text, columns: max(1, columns)).map { range in
            let row = String(characters[range])
            return row.hasSuffix(" ") ? String(row.dropLast()) : row
        }
    }
}

extension Grid {
    /// Puts words over as many rows as they need and the area has.
    /// - Returns: how many those are.
    mutating func putWrapped(_ text: String, _ role: Role, in area: Area) -> Int {
        let rows = Wrapping.words(text, columns: area.columns).prefix(max(0, area.rows))
        for (row, words) in rows.enumerated() {
            put(words, row: area.row + row, column: area.column, columns: area.columns, role: role)
        }
        return rows.count
    }
}
