/// How many cells a character takes: 0 for a mark without a base, 2 for a wide one, else 1. By its base scalar, which
/// is what goes into the cell: `Character`, `wcwidth` and terminals disagree on longer emoji sequences.
extension Character {
    var cells: Int {
        if let ascii = asciiValue { return ascii < 0x20 || ascii == 0x7F ? 0 : 1 }
        return unicodeScalars.first.map(CellWidth.cells) ?? 0
    }
}

extension StringProtocol {
    /// The sum over its characters.
    public var cells: Int {
        // In one piece, the bytes need not be asked for one by one: nearly all text is plain.
        let isPlain = utf8.withContiguousStorageIfAvailable { $0.allSatisfy { (0x20...0x7E).contains($0) } }
        return isPlain == true ? utf8.count : reduce(0) { $0 + $1.cells }
    }
}

enum CellWidth {
    static func cells(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return value < 0x20 || (0x7F...0x9F).contains(value) || value == 0xAD ? 0 : 1 }
        // Latin, Greek and Cyrillic, but for their combining marks.
        if (0x370...0x482).contains(value) || (0x48A...0x590).contains(value) { return 1 }
        // Dashes and quotes, arrows, frames, blocks and signs: what the screens themselves draw.
        if narrowSigns.contains(where: { $0.contains(value) }) { return 1 }
        if isZeroWidth(scalar) { return 0 }
        return isWide(scalar) ? 2 : 1
    }

    private static let narrowSigns: [ClosedRange<UInt32>] = [
        0x2500...0x25FC, 0x2010...0x2027, 0x2190...0x21FF, 0x2680...0x2692, 0x270C...0x2727,
    ]

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        // The vowels and finals that conjoin with a Hangul initial.
        if (0x1160...0x11FF).contains(scalar.value) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return true
        default: return false
        }
    }

    /// East Asian Wide and Fullwidth (UAX #11) in blocks, and what Unicode shows as emoji by itself.
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x1100 { return false }
        return wideBlocks.contains { $0.contains(value) } || scalar.properties.isEmojiPresentation
    }

    private static let wideBlocks: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
        0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD,
    ]
}
