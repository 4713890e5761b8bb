/// Finds headings, and which of them are action headings (`capture.md`, Which lines are items, 2).
struct HeadingReader {
    private let names: Set<String>

    static let usualNames = [
        "action items", "actions", "action steps", "commitments", "homework", "next steps", "tasks", "to do", "todo",
        "to-dos", "follow-ups", "assignments",
    ]

    /// - Parameter more: `capture.headings` of the configuration.
    init(more: [String]) {
        names = Set((Self.usualNames + more).map { Self.plain(Array($0.unicodeScalars)[...]) }.filter { !$0.isEmpty })
    }

    /// The heading that the line is whose text is `range` (trimmed, not empty).
    func heading(in note: NoteText, _ range: Range<Int>) -> NoteLine.Heading? {
        guard let rank = rank(in: note, range) else { return nil }
        // No name is that long: a line of a megabyte that ends in a colon need not be looked at.
        let isAction = range.count <= 200 && names.contains(Self.plain(note.scalars[range]))
        return NoteLine.Heading(rank: rank, isAction: isAction)
    }

    private func rank(in note: NoteText, _ range: Range<Int>) -> Int? {
        let scalars = note.scalars
        if scalars[range.lowerBound] == "#" {
            let level = scalars[range].prefix { $0 == "#" }.count
            let after = range.lowerBound + level
            return level <= 6 && (after == range.upperBound || note.isSpace(after)) ? level : nil
        }
        if let last = scalars[range].last, last == ":" || last == "：" { return NoteLine.Heading.lowestRank }
        return isBold(scalars[range]) ? NoteLine.Heading.lowestRank : nil
    }

    /// Bold from end to end: `**Homework**`, `__Homework__`.
    private func isBold(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
        guard line.count > 4, let mark = line.first, mark == "*" || mark == "_",
            line.prefix(2).allSatisfy({ $0 == mark }), line.suffix(2).allSatisfy({ $0 == mark })
        else { return false }
        let inner = line.dropFirst(2).dropLast(2)
        let hasMarkInside = zip(inner.dropFirst(), inner.dropFirst(2)).contains {
            $0 == mark && $1 == mark
        }
        return inner.contains { $0.properties.isAlphabetic } && !hasMarkInside
    }

    /// Without case, markup and trailing punctuation, and with single spaces.
    private static func plain(_ line: ArraySlice<Unicode.Scalar>) -> String {
        var rest = line
        while let last = rest.last, isMarkup(last) || isTrailing(last) || last.isSpace {
            rest.removeLast()
        }
        var plain = String.UnicodeScalarView()
        var isAfterSpace = true
        for scalar in rest where !isMarkup(scalar) {
            let isSpace = scalar.isSpace
            if !isSpace {
                plain.append(scalar)
            } else if !isAfterSpace {
                plain.append(" ")
            }
            isAfterSpace = isSpace
        }
        return String(plain).lowercased()
    }

    private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "#", "*", "_", "`", "~", "=": true
        default: false
        }
    }

    private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "：", ".", ",", ";", "!", "?", "…", "-", "–", "—": true
        default: false
        }
    }
}
