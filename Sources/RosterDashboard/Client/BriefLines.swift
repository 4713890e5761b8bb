/// Lines of the brief.
extension CardLine {
    /// The column of days and labels: `20 Nov 2025`.
    static let labelColumns = 11

    static func heading(_ title: String) -> CardLine { say(title, .columnTitle) }

    /// Words beside a label, over as many lines as they need.
    /// - Parameter behind: said quietly behind the last line, where it has room.
    static func labelled(
        _ label: String, wrapping text: String, role: Role, columns: Int, behind: String = ""
    ) -> [CardLine] {
        let room = max(8, columns - labelColumns - 2)
        let characters = Array(text)
        let rows = Wrapping.rows(of: text, columns: room)
        var lines = rows.enumerated().map { index, range in
            CardLine(parts: [
                .init(text: index == 0 ? label : "", role: .dim, columns: labelColumns),
                .init(text: Wrapping.words(characters[range]), role: role),
            ])
        }
        let used = lines.last?.parts.last?.text.cells ?? 0
        // A few letters of it would say nothing.
        if !behind.isEmpty, room - used - 2 >= min(12, behind.cells), let last = lines.indices.last {
            lines[last].parts.append(.init(text: behind, role: .dim))
        }
        return lines
    }

    /// A line of a note on as many rows as it needs, each set in as the line itself is. A heading is said quietly.
    static func indented(_ text: String, by indent: Int, columns: Int) -> [CardLine] {
        let blank = text.prefix { $0 == " " }.prefix(max(0, columns / 3))
        var words = String(text.drop { $0 == " " })
        let marks = words.prefix { $0 == "#" }.count
        let isHeading = (1...6).contains(marks) && words.dropFirst(marks).first == " "
        if isHeading { words = String(words.dropFirst(marks + 1)) }
        let role: Role = isHeading ? .dim : .text
        let characters = Array(words)
        let margin = String(repeating: " ", count: indent) + blank
        return Wrapping.rows(of: words, columns: max(8, columns - margin.count)).map { range in
            .say(margin + Wrapping.words(characters[range]), role)
        }
    }

    /// Parts one after the other, on as many lines as they need.
    static func rows(of parts: [Part], columns: Int) -> [CardLine] {
        var rows: [CardLine] = []
        var left = 0
        for part in parts {
            if rows.isEmpty || part.text.cells > left {
                rows.append(CardLine(parts: [part]))
                left = columns - part.text.cells - part.gap
            } else {
                rows[rows.count - 1].parts.append(part)
                left -= part.text.cells + part.gap
            }
        }
        return rows
    }
}

extension Wrapping {
    /// A row's characters without the space that may hang over its end.
    static func words(_ row: ArraySlice<Character>) -> String {
        String(row.last == " " ? row.dropLast() : row)
    }
}
