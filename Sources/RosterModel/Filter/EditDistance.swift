/// How many letters must be put in, left out or changed to make one word of another (Levenshtein's distance).
public enum EditDistance {
    public static func between(_ left: String, _ right: String) -> Int {
        let other = Array(right)
        var row = Array(0...other.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let changed = diagonal + (letter == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
            }
        }
        return row[other.count]
    }
}

extension EditDistance {
    /// The name that was probably meant: the one that the fewest changes of a letter lead to, without case; the first of
    /// equal ones. Nil where there are none to choose from.
    public static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        // Names are short; what isn't is no misspelling of one.
        func folded(_ text: String) -> String { text.lowercased().prefix(64).description }
        let wanted = folded(name)
        return names.map { (name: $0, distance: between(wanted, folded($0))) }.min { $0.distance < $1.distance }?.name
    }
}
