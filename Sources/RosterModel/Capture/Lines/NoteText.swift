/// A note's text after the safety rule, ready to be read line by line.
struct NoteText {
    /// With LF as the only line end. HTML comments are blanked in place as they are met, so offsets stay.
    var scalars: [Unicode.Scalar]
    let hidden: Int

    /// Tabs that indent are widened to the next multiple of four columns first: the rule makes each a single space,
    /// and what stands below what would be lost.
    init(_ raw: String) {
        let cleaned = NoteText.clean(raw)
        scalars = Array(cleaned.text.unicodeScalars)
        hidden = cleaned.hidden
    }

    /// The note as it is kept: what is parsed again later gives the same lines.
    static func clean(_ raw: String) -> Text.Cleaned {
        Text.clean(wideningIndents(raw), as: .note)
    }

    private static func wideningIndents(_ raw: String) -> String {
        guard raw.utf8.contains(0x09) else { return raw }
        var widened = String.UnicodeScalarView()
        var column: Int? = 0
        for scalar in raw.unicodeScalars {
            if ScalarClass.isLineEnd(scalar) {
                column = 0
            } else if let spaces = column, scalar == "\t" {
                let width = 4 - spaces % 4
                for _ in 0..<width { widened.append(" ") }
                column = spaces + width
                continue
            } else if scalar == " " {
                column = column.map { $0 + 1 }
            } else {
                column = nil
            }
            widened.append(scalar)
        }
        return String(widened)
    }

    /// The line ranges, without their line ends.
    func lineRanges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        for (index, scalar) in scalars.enumerated() where scalar == ScalarClass.lineFeed {
            ranges.append(start..<index)
            start = index + 1
        }
        if start < scalars.count { ranges.append(start..<scalars.count) }
        return ranges
    }

    func string(_ range: Range<Int>) -> String {
        String(scalars: scalars[range])
    }

    /// The range without white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, isSpace(low) { low += 1 }
        while high > low, isSpace(high - 1) { high -= 1 }
        return low..<high
    }

    func isSpace(_ index: Int) -> Bool {
        scalars[index].isSpace
    }

    func starts(with text: StaticString, at index: Int, before end: Int) -> Bool {
        text.withUTF8Buffer { bytes in
            guard index + bytes.count <= end else { return false }
            return bytes.enumerated().allSatisfy { scalars[index + $0].value == UInt32($1) }
        }
    }

    /// The line as a warning quotes it: trimmed, at most 80 characters.
    func quoted(_ range: Range<Int>) -> String {
        let line = trimmed(range)
        // A quote needs no more than its first scalars, however long the line is.
        let text = string(line.prefix(80 * ClusterBound.mostScalars))
        return text.count <= 80 ? text : String(text.prefix(79)) + "…"
    }
}

extension String {
    /// ASCII, which most notes are, goes byte by byte: appending to a view of scalars takes ten times as long.
    init(scalars: ArraySlice<Unicode.Scalar>) {
        guard scalars.allSatisfy(\.isASCII) else {
            var view = UnicodeScalarView()
            for scalar in scalars { view.append(scalar) }
            self.init(view)
            return
        }
        self.init(unsafeUninitializedCapacity: scalars.count) { bytes in
            for (index, scalar) in scalars.enumerated() { bytes[index] = UInt8(truncatingIfNeeded: scalar.value) }
            return scalars.count
        }
    }
}

extension Unicode.Scalar {
    /// White space of clean text: of ASCII there is only the space left within a line.
    var isSpace: Bool { self == " " || (value > 0x7F && properties.isWhitespace) }
}
