extension Grid {
    /// The same picture in ASCII, for terminals that show nothing else (`screens.md`, Standing). Every cell keeps its
    /// place: a wide character becomes a `?` and a blank.
    func inASCII() -> Grid {
        var plain = self
        for row in 0..<size.rows {
            for column in 0..<size.columns where !self[row, column].isPlainASCII {
                plain[row, column] = self[row, column].inASCII
            }
        }
        return plain
    }
}

extension Cell {
    fileprivate var isPlainASCII: Bool { (0x20...0x7E).contains(base) && marks == .zero }

    fileprivate var inASCII: Cell {
        let plain = isContinuation ? " " : ASCII.substitute(for: base)
        return Cell(base: plain.value, role: role, ground: ground, isUnderlined: isUnderlined)
    }
}

enum ASCII {
    /// One character for one: what has none is `?`.
    static func substitute(for base: UInt32) -> Unicode.Scalar {
        guard let scalar = Unicode.Scalar(base) else { return "?" }
        if scalar.isASCII { return scalar }
        return table[scalar] ?? "?"
    }

    private static let table: [Unicode.Scalar: Unicode.Scalar] = [
        "○": "o", "◔": "c", "✓": "v", "–": "-", "—": "-", "…": ".", "│": "|", "─": "-", "▌": ">", "⚑": "!",
        "▁": "1", "▂": "2", "▃": "3", "▄": "4", "▅": "5", "▆": "6", "▇": "7", "█": "8",
        "“": "\"", "”": "\"", "‘": "'", "’": "'", "·": ".", "•": "*", "×": "x", "→": ">", "≡": "=", "◇": "+",
        "\u{A0}": " ",
    ]
}
