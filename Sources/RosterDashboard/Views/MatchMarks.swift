import RosterModel

extension Filter {
    /// The words that are looked for in names and texts.
    var soughtWords: [FoldedText] {
        terms.compactMap { term in
            guard case .word(let word) = term.condition, !term.isNegated else { return nil }
            return word
        }
    }
}

extension Grid {
    /// Shows where the words stand in a text that was put there.
    mutating func mark(_ words: [FoldedText], in text: String, row: Int, column: Int, columns: Int) {
        guard !words.isEmpty, (0..<size.rows).contains(row) else { return }
        let end = min(size.columns, column + columns)
        for range in words.flatMap({ $0.ranges(in: text) }) {
            let start = column + text.prefix(range.lowerBound).cells
            let cells = text.dropFirst(range.lowerBound).prefix(range.count).cells
            for at in max(0, start)..<max(0, start, min(end, start + cells)) { self[row, at].role = .match }
        }
    }
}
